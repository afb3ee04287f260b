package veduta.paint.shape;

import java.util.Arrays;
import veduta.image.SpanSink;

/** Collects the spans of a {@link Region} in the order of rows and, within a row, of columns. */
public final class RegionBuilder implements SpanSink {
    private int[] edges = new int[64];
    private int length;
    private int[] rowStarts = new int[32];
    private int rows;
    private int firstRow;

    /**
     * Adds pixels; a span that touches the one before becomes one with it, an empty one is passed
     * over.
     *
     * @throws IllegalArgumentException if the span does not come after the one before
     */
    @Override
    public void span(int y, int fromX, int endX) {
        if (fromX >= endX) {
            return;
        }
        if (rows == 0) {
            firstRow = y;
        }
        int row = y - firstRow;
        if (row < rows - 1) {
            throw new IllegalArgumentException("Row " + y + " comes too late.");
        }
        while (rows <= row) {
            if (rows == rowStarts.length) {
                rowStarts = Arrays.copyOf(rowStarts, 2 * rows);
            }
            rowStarts[rows++] = length;
        }
        if (length > rowStarts[row] && fromX <= edges[length - 1]) {
            if (fromX < edges[length - 1]) {
                throw new IllegalArgumentException("Column " + fromX + " comes too late.");
            }
            edges[length - 1] = endX;
            return;
        }
        if (length == edges.length) {
            edges = Arrays.copyOf(edges, 2 * length);
        }
        edges[length++] = fromX;
        edges[length++] = endX;
    }

    /** The pixels collected so far. */
    public Region build() {
        int[] starts = Arrays.copyOf(rowStarts, rows + 1);
        starts[rows] = length;
        return new Region(firstRow, starts, Arrays.copyOf(edges, length));
    }
}
