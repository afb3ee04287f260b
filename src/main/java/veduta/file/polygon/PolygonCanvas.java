package veduta.file.polygon;

import java.nio.file.Path;
import java.util.Arrays;
import veduta.file.raster.FileFormatException;
import veduta.image.Size;
import veduta.layout.LabelMap;

/**
 * Fills polygons, one over the other. A pixel belongs to a polygon if its centre lies inside by the
 * even-odd rule; a centre exactly on an edge belongs to the side right of or below it, so polygons
 * that share an edge neither overlap nor leave a gap.
 */
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
        int top = size.height();
        int bottom = 0;
        for (int corner = 0; corner < shape.corners(); corner++) {
            Edge edge = edge(shape, corner);
            top = Math.min(top, edge.firstRow);
            bottom = Math.max(bottom, edge.endRow);
        }
        if (top >= bottom) {
            return;
        }
        int[] starts = rowStarts(file, shape, top, bottom);
        double[] crossings = new double[starts[starts.length - 1]];
        int[] next = Arrays.copyOf(starts, starts.length);
        for (int corner = 0; corner < shape.corners(); corner++) {
            Edge edge = edge(shape, corner);
            for (int row = edge.firstRow; row < edge.endRow; row++) {
                crossings[next[row - top]++] = edge.xAt(row + 0.5);
            }
        }
        for (int row = top; row < bottom; row++) {
            fillRow(row, crossings, starts[row - top], starts[row - top + 1], (byte) label);
        }
    }

    /** What has been painted so far. */
    public LabelMap toLabelMap() {
        return LabelMap.of(size, labels);
    }

    /** Where the crossings of each row from {@code top} begin; the last entry is their total. */
    private int[] rowStarts(Path file, PolygonShape shape, int top, int bottom)
            throws FileFormatException {
        long total = 0;
        int[] change = new int[bottom - top + 1];
        for (int corner = 0; corner < shape.corners(); corner++) {
            Edge edge = edge(shape, corner);
            if (edge.firstRow < edge.endRow) {
                total += edge.endRow - edge.firstRow;
                change[edge.firstRow - top]++;
                change[edge.endRow - top]--;
            }
        }
        crossingsLeft -= total + change.length;
        if (total > MAX_CROSSINGS_AT_ONCE || crossingsLeft < 0) {
            throw new FileFormatException(file, "holds polygons that are too intricate to paint.");
        }
        int[] starts = new int[change.length];
        int active = 0;
        for (int row = 0; row + 1 < starts.length; row++) {
            active += change[row];
            starts[row + 1] = starts[row] + active;
        }
        return starts;
    }

    private void fillRow(int row, double[] crossings, int from, int to, byte label) {
        Arrays.sort(crossings, from, to);
        for (int i = from; i + 1 < to; i += 2) {
            int left = firstCentre(crossings[i], size.width());
            int right = firstCentre(crossings[i + 1], size.width());
            if (left < right) {
                int start = row * size.width();
                Arrays.fill(labels, start + left, start + right, label);
            }
        }
    }

    /** The first pixel whose centre is at or after a position, clamped to 0..count. */
    private static int firstCentre(double position, int count) {
        return (int) Math.max(0, Math.min(count, Math.ceil(position - 0.5)));
    }

    private Edge edge(PolygonShape shape, int corner) {
        int other = corner + 1 == shape.corners() ? 0 : corner + 1;
        boolean down = shape.y(corner) <= shape.y(other);
        int top = down ? corner : other;
        int bottom = down ? other : corner;
        return new Edge(
                shape.x(top),
                shape.y(top),
                shape.x(bottom),
                shape.y(bottom),
                firstCentre(shape.y(top), size.height()),
                firstCentre(shape.y(bottom), size.height()));
    }

    /** An edge from its upper to its lower end and the rows whose centres it crosses. */
    private record Edge(double x0, double y0, double x1, double y1, int firstRow, int endRow) {
        double xAt(double y) {
            return x0 + (x1 - x0) * ((y - y0) / (y1 - y0));
        }
    }
}
