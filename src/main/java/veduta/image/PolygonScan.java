package veduta.image;

import java.util.Arrays;
import java.util.List;

/**
 * The pixels inside closed polygons. A pixel belongs to them if its centre lies inside by the
 * even-odd rule; a centre exactly on an edge belongs to the side right of or below it, so polygons
 * that share an edge neither overlap nor leave a gap.
 *
 * <p>Coordinates are those of the picture: (0, 0) is the upper left corner of the upper left pixel,
 * whose centre is (0.5, 0.5).
 */
public final class PolygonScan {
    private final List<double[]> contours;

    /**
     * Polygons with copies of these contours.
     *
     * @param contours x and y of each corner in turn; the last corner is joined to the first
     * @throws IllegalArgumentException if a coordinate is missing
     */
    public PolygonScan(List<double[]> contours) {
        if (contours.stream().anyMatch(points -> points.length % 2 != 0)) {
            throw new IllegalArgumentException("Every corner needs x and y.");
        }
        this.contours = contours.stream().map(double[]::clone).toList();
    }

    /** How often the edges cross a line of pixel centres: a measure of time and memory. */
    public long crossings(PixelRect clip) {
        long[] total = {0};
        eachEdge(clip, edge -> total[0] += edge.endRow - edge.firstRow);
        return total[0];
    }

    /**
     * Gives all pixels inside, row by row from the top and each row from the left.
     *
     * @param clip the pixels of interest
     * @throws ArithmeticException if there are more crossings than an array can hold
     */
    public void fill(PixelRect clip, SpanSink sink) {
        PixelRect part = crossedRows(clip);
        if (!part.isEmpty()) {
            fillRows(part, sink);
        }
    }

    /** The rows of the clip that an edge crosses, so that small polygons cost little. */
    private PixelRect crossedRows(PixelRect clip) {
        int[] range = {clip.y() + clip.height(), clip.y()};
        eachEdge(
                clip,
                edge -> {
                    range[0] = Math.min(range[0], edge.firstRow);
                    range[1] = Math.max(range[1], edge.endRow);
                });
        int rows = Math.max(0, range[1] - range[0]);
        return new PixelRect(clip.x(), range[0], clip.width(), rows);
    }

    private void fillRows(PixelRect clip, SpanSink sink) {
        int[] starts = rowStarts(clip);
        double[] crossings = new double[starts[starts.length - 1]];
        int[] next = Arrays.copyOf(starts, starts.length);
        eachEdge(
                clip,
                edge -> {
                    for (int row = edge.firstRow; row < edge.endRow; row++) {
                        crossings[next[row - clip.y()]++] = edge.xAt(row + 0.5);
                    }
                });
        for (int row = 0; row < clip.height(); row++) {
            fillRow(clip, clip.y() + row, crossings, starts[row], starts[row + 1], sink);
        }
    }

    /** Where the crossings of each row begin; the last entry is their total. */
    private int[] rowStarts(PixelRect clip) {
        int[] change = new int[clip.height() + 1];
        eachEdge(
                clip,
                edge -> {
                    change[edge.firstRow - clip.y()]++;
                    change[edge.endRow - clip.y()]--;
                });
        int[] starts = new int[change.length];
        int active = 0;
        for (int row = 0; row + 1 < starts.length; row++) {
            active += change[row];
            starts[row + 1] = Math.addExact(starts[row], active);
        }
        return starts;
    }

    private static void fillRow(
            PixelRect clip, int row, double[] crossings, int from, int to, SpanSink sink) {
        Arrays.sort(crossings, from, to);
        for (int i = from; i + 1 < to; i += 2) {
            int left = firstCentre(crossings[i], clip.x(), clip.width());
            int right = firstCentre(crossings[i + 1], clip.x(), clip.width());
            if (left < right) {
                sink.span(row, left, right);
            }
        }
    }

    /** Gives the edges that cross a line of pixel centres. */
    private void eachEdge(PixelRect clip, EdgeSink sink) {
        for (double[] points : contours) {
            for (int corner = 0; corner < points.length; corner += 2) {
                int other = corner + 2 == points.length ? 0 : corner + 2;
                boolean down = points[corner + 1] <= points[other + 1];
                int top = down ? corner : other;
                int bottom = down ? other : corner;
                int firstRow = firstCentre(points[top + 1], clip.y(), clip.height());
                int endRow = firstCentre(points[bottom + 1], clip.y(), clip.height());
                if (firstRow < endRow) {
                    sink.edge(
                            new Edge(
                                    points[top],
                                    points[top + 1],
                                    points[bottom],
                                    points[bottom + 1],
                                    firstRow,
                                    endRow));
                }
            }
        }
    }

    /** The first pixel whose centre is at or after a position, clamped to the clip's. */
    private static int firstCentre(double position, int start, int count) {
        return (int) Math.max(start, Math.min((double) start + count, Math.ceil(position - 0.5)));
    }

    private interface EdgeSink {
        void edge(Edge edge);
    }

    /** An edge from its upper to its lower end and the rows whose centres it crosses. */
    private record Edge(double x0, double y0, double x1, double y1, int firstRow, int endRow) {
        double xAt(double y) {
            return x0 + (x1 - x0) * ((y - y0) / (y1 - y0));
        }
    }
}
