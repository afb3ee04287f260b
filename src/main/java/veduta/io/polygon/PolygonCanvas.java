package veduta.io.polygon;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.io.raster.FileFormatException;
import veduta.layout.LabelMap;
import veduta.text.Texts;

/** Fills shapes, one over the other. */
public final class PolygonCanvas {
    private static final long MAX_EFFORT = 1L << 28;
    private static final int MAX_EFFORT_AT_ONCE = 1 << 25;

    private final Size size;
    private final byte[] labels;
    private long effortLeft = MAX_EFFORT;

    /** A canvas that is void everywhere. */
    public PolygonCanvas(Size size) {
        this.size = size;
        this.labels = new byte[Math.toIntExact(size.pixels())];
        Arrays.fill(labels, (byte) LabelMap.VOID);
    }

    /**
     * Fills a shape.
     *
     * @param file what to name in the message
     * @param label 0..255
     * @throws FileFormatException if the shapes of this canvas together are too intricate, or this
     *     one is damaged
     * @throws IOException if it cannot be read
     */
    public void fill(Path file, PolygonShape shape, int label) throws IOException {
        PixelRect all = PixelRect.of(size);
        long effort = shape.area().effort(all);
        effortLeft -= effort + 1;
        if (effort > MAX_EFFORT_AT_ONCE || effortLeft < 0) {
            throw new FileFormatException(file, Texts.get("fault.polygons.intricate"));
        }
        shape.area()
                .fill(
                        all,
                        (y, fromX, endX) -> {
                            int row = y * size.width();
                            Arrays.fill(labels, row + fromX, row + endX, (byte) label);
                        });
    }

    /** What has been painted so far. */
    public LabelMap toLabelMap() {
        return LabelMap.of(size, labels);
    }
}
