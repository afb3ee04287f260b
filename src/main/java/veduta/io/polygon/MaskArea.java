package veduta.io.polygon;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Base64;
import veduta.image.PixelRect;
import veduta.image.SpanSink;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PixelLimits;
import veduta.io.raster.PngReader;
import veduta.io.raster.RawPicture;
import veduta.text.Texts;

/** A mask of labelme: a PNG picture, black where the shape is not, at a place of the picture. */
final class MaskArea implements ShapeArea {
    /** Where width and height stand in a PNG file. */
    private static final int PNG_SIZE = 16;

    private static final int PNG_HEAD = 24;

    private final Path file;
    private final int left;
    private final int top;
    private final byte[] png;

    /**
     * A mask at a place.
     *
     * @param file what to name in messages
     * @param base64 the PNG file
     * @throws FileFormatException if the text is none
     */
    MaskArea(Path file, double left, double top, String base64) throws FileFormatException {
        this.file = file;
        this.left = (int) Math.rint(left);
        this.top = (int) Math.rint(top);
        try {
            this.png = Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException fault) {
            throw new FileFormatException(file, Texts.get("fault.polygons.mask"), fault);
        }
        if (png.length < PNG_HEAD) {
            throw new FileFormatException(file, Texts.get("fault.polygons.mask"));
        }
    }

    /** The number of pixels that the file declares. */
    @Override
    public long effort(PixelRect clip) {
        ByteBuffer size = ByteBuffer.wrap(png, PNG_SIZE, 2 * Integer.BYTES);
        return (size.getInt() & 0xFFFF_FFFFL) * (size.getInt() & 0xFFFF_FFFFL) & Long.MAX_VALUE;
    }

    @Override
    public void fill(PixelRect clip, SpanSink sink) throws IOException {
        RawPicture mask = picture();
        int width = mask.size().width();
        for (int y = 0; y < mask.size().height(); y++) {
            int begun = -1;
            for (int x = 0; x <= width; x++) {
                boolean inside = x < width && isSet(mask, y * width + x);
                if (inside && begun < 0) {
                    begun = x;
                } else if (!inside && begun >= 0) {
                    OutlinedPolygon.span(clip, top + y, left + begun, left + x - 1, sink);
                    begun = -1;
                }
            }
        }
    }

    private RawPicture picture() throws IOException {
        try {
            return new PngReader(PixelLimits.LAYOUT)
                    .read(file, new ByteArrayInputStream(png), png.length);
        } catch (IOException fault) {
            throw new FileFormatException(file, Texts.get("fault.polygons.mask"), fault);
        }
    }

    private static boolean isSet(RawPicture mask, int pixel) {
        return mask.kind().isNumber() ? mask.value(pixel) != 0 : mask.rgb(pixel) != 0;
    }
}
