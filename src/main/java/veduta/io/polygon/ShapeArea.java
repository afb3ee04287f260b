package veduta.io.polygon;

import java.io.IOException;
import veduta.image.PixelRect;
import veduta.image.SpanSink;

/** The pixels that a shape of a polygon file covers. */
public interface ShapeArea {
    /**
     * A measure of the time and memory that {@link #fill} takes: about the number of spans or,
     * where pixels are stored, of pixels.
     *
     * @param clip the pixels of interest
     */
    long effort(PixelRect clip);

    /**
     * Gives all pixels, some perhaps more than once.
     *
     * @param clip the pixels of interest
     * @throws veduta.io.raster.FileFormatException if stored pixels are damaged
     * @throws IOException if they cannot be read
     */
    void fill(PixelRect clip, SpanSink sink) throws IOException;
}
