package veduta.io.photo;

import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import veduta.image.RgbImage;
import veduta.image.Size;

/** How a stored picture lies, by the numbers of EXIF tag 274; {@link #upright} undoes it. */
enum Orientation {
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

    /** What the metadata of the first picture say; normal if they say nothing. */
    static Orientation of(ImageReader reader) throws IOException {
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

    /** The picture as it is meant to be seen. */
    RgbImage upright(RgbImage stored) {
        if (this == NORMAL) {
            return stored;
        }
        Size from = stored.size();
        int width = swapped ? from.height() : from.width();
        int height = swapped ? from.width() : from.height();
        byte[] source = stored.toBytes();
        byte[] target = new byte[source.length];
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++, at += 3) {
                int column = swapped ? y : x;
                int row = swapped ? x : y;
                int sourceX = fromRight ? from.width() - 1 - column : column;
                int sourceY = fromBottom ? from.height() - 1 - row : row;
                System.arraycopy(source, 3 * (sourceY * from.width() + sourceX), target, at, 3);
            }
        }
        return RgbImage.of(new Size(width, height), target);
    }
}
