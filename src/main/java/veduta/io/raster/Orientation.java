package veduta.io.raster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import veduta.image.RgbImage;
import veduta.image.Size;

/** How a stored picture lies, by the numbers of EXIF tag 274; {@link #upright} undoes it. */
public enum Orientation {
    /** EXIF 1. */
    NORMAL("Normal", false, false, false),
    /** EXIF 2: left and right are exchanged. */
    MIRRORED("FlipH", false, true, false),
    /** EXIF 3: upside down. */
    HALF_TURN("Rotate180", false, true, true),
    /** EXIF 4: top and bottom are exchanged. */
    FLIPPED("FlipV", false, false, true),
    /** EXIF 5: rows and columns are exchanged. */
    TRANSPOSED("FlipVRotate90", true, false, false),
    /** EXIF 6: to be turned a quarter clockwise. */
    QUARTER_CLOCKWISE("Rotate270", true, false, true),
    /** EXIF 7: rows and columns are exchanged about the other diagonal. */
    TRANSVERSED("FlipHRotate90", true, true, true),
    /** EXIF 8: to be turned a quarter counter-clockwise. */
    QUARTER_COUNTER_CLOCKWISE("Rotate90", true, true, false);

    private static final int TAG = 274;

    /** The value of ImageOrientation in ImageIO's standard metadata, which turns left. */
    private final String standardName;

    private final boolean swapped;
    private final boolean fromRight;
    private final boolean fromBottom;

    Orientation(String standardName, boolean swapped, boolean fromRight, boolean fromBottom) {
        this.standardName = standardName;
        this.swapped = swapped;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    /**
     * What the metadata of the first picture say; normal if they say nothing.
     *
     * @throws IOException if they cannot be read
     */
    public static Orientation of(ImageReader reader) throws IOException {
        IIOMetadata metadata = reader.getImageMetadata(0);
        if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
            return NORMAL;
        }
        Node tree = metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
        NodeList nodes = ((Element) tree).getElementsByTagName("ImageOrientation");
        String name = nodes.getLength() == 0 ? "" : ((Element) nodes.item(0)).getAttribute("value");
        for (Orientation orientation : values()) {
            if (orientation.standardName.equalsIgnoreCase(name)) {
                return orientation;
            }
        }
        return NORMAL;
    }

    /**
     * What an EXIF block says, which is a TIFF file without a picture (EXIF 2.32, section 4.5).
     *
     * @param exif from its byte order on, with or without the six bytes {@code Exif} before it
     * @return normal if it says nothing or is damaged
     */
    public static Orientation ofExif(byte[] exif) {
        int start = exif.length > 6 && exif[0] == 'E' && exif[1] == 'x' ? 6 : 0;
        if (exif.length < start + 8) {
            return NORMAL;
        }
        ByteBuffer block = ByteBuffer.wrap(exif, start, exif.length - start).slice();
        block.order(block.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = block.getInt(4);
        if (directory < 8 || directory > block.limit() - 2) {
            return NORMAL;
        }
        int entries = block.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * 12;
            if (at > block.limit() - 12) {
                return NORMAL;
            }
            if ((block.getShort(at) & 0xFFFF) == TAG) {
                int value = block.getShort(at + 8);
                return value >= 1 && value <= values().length ? values()[value - 1] : NORMAL;
            }
        }
        return NORMAL;
    }

    /** The picture as it is meant to be seen. */
    public RgbImage upright(RgbImage stored) {
        if (this == NORMAL) {
            return stored;
        }
        byte[] source = stored.toBytes();
        byte[] target = new byte[source.length];
        each(stored.size(), (from, to) -> System.arraycopy(source, 3 * from, target, 3 * to, 3));
        return RgbImage.of(size(stored.size()), target);
    }

    /** The samples of a picture as it is meant to be seen. */
    public RawPicture upright(RawPicture stored) {
        return this == NORMAL ? stored : stored.turned(this);
    }

    /** The size of the picture as it is meant to be seen. */
    Size size(Size stored) {
        int across = swapped ? stored.height() : stored.width();
        int down = swapped ? stored.width() : stored.height();
        return new Size(across, down);
    }

    /** Takes a pixel of the stored picture to its place; both by number, rows from the top. */
    @FunctionalInterface
    interface PixelMove {
        void take(int from, int to);
    }

    /** Calls {@code move} for every pixel of the upright picture, rows from the top. */
    void each(Size stored, PixelMove move) {
        Size upright = size(stored);
        int to = 0;
        for (int y = 0; y < upright.height(); y++) {
            for (int x = 0; x < upright.width(); x++, to++) {
                int column = swapped ? y : x;
                int row = swapped ? x : y;
                int sourceX = fromRight ? stored.width() - 1 - column : column;
                int sourceY = fromBottom ? stored.height() - 1 - row : row;
                move.take(sourceY * stored.width() + sourceX, to);
            }
        }
    }
}
