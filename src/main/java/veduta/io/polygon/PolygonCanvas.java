package veduta.io.polygon;

import java.nio.file.Path;
import java.util.Arrays;
import veduta.image.PixelRect;
import veduta.image.PolygonScan;
import veduta.image.Size;
import veduta.io.raster.FileFormatException;
import veduta.layout.LabelMap;
import veduta.text.Texts;

/** Fills polygons, one over the other, by the rule of {@link PolygonScan}. */
public final class PolygonCanvas {
    private static final long MAX_CROSSINGS = 1L << 28;
    private static final int MAX_CROSSINGS_AT_ONCE = 1 << 23;

    private final Size size;
    private final byte[] labels;
    private long crossingsLeft = MAX_CROSSINGS;

    /** A canvas that is void everywhere. */
    public PolygonCanvas(Size size) {
        this.size = size;
        this.labels = new byte[Math.toIntExact(size.pixels())];
        Arrays.fill(labels, (byte) LabelMap.VOID);
    }

    /**
     * Fills a polygon.
     *
     * @param file what to name in the message
     * @param label 0..255
     * @throws FileFormatException if the polygons of this canvas together are too intricate
     */
    public void fill(Path file, PolygonShape shape, int label) throws FileFormatException {
        PolygonScan scan = shape.scan();
        PixelRect all = PixelRect.of(size);
        long crossings = scan.crossings(all);
        crossingsLeft -= crossings + 1;
        if (crossings > MAX_CROSSINGS_AT_ONCE || crossingsLeft < 0) {
            throw new FileFormatException(file, Texts.get("fault.polygons.intricate"));
        }
        scan.fill(
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
