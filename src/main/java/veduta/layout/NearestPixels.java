package veduta.layout;

import java.util.Arrays;
import veduta.image.Size;

/**
 * For every pixel the nearest one of a set, by exact Euclidean distance: columns first, then the
 * lower envelope of parabolas along every row (Felzenszwalb and Huttenlocher, "Distance Transforms
 * of Sampled Functions", 2012).
 */
final class NearestPixels {
    private static final int NONE = -1;

    private final int width;
    private final int[] nearest;

    private NearestPixels(int width, int[] nearest) {
        this.width = width;
        this.nearest = nearest;
    }

    /**
     * Looks up the nearest pixels of a set.
     *
     * @param set which pixels belong to it, rows from the top; at least one does
     */
    static NearestPixels of(Size size, boolean[] set) {
        int[] rows = inColumns(size, set);
        int[] nearest = new int[rows.length];
        Envelope envelope = new Envelope(size.width());
        for (int y = 0; y < size.height(); y++) {
            envelope.fill(rows, y);
            for (int x = 0; x < size.width(); x++) {
                int column = envelope.column(x);
                nearest[y * size.width() + x] =
                        rows[y * size.width() + column] * size.width() + column;
            }
        }
        return new NearestPixels(size.width(), nearest);
    }

    /** The position of the pixel of the set that is nearest to pixel {@code index}. */
    int index(int index) {
        return nearest[index];
    }

    /** The square of the distance to it, in pixels. */
    long squaredDistance(int index) {
        long x = (long) index % width - nearest[index] % width;
        long y = (long) index / width - nearest[index] / width;
        return x * x + y * y;
    }

    /** The row of the nearest pixel of the set in the same column, or {@link #NONE}. */
    private static int[] inColumns(Size size, boolean[] set) {
        int width = size.width();
        int[] rows = new int[set.length];
        Arrays.fill(rows, NONE);
        for (int x = 0; x < width; x++) {
            int above = NONE;
            for (int y = 0; y < size.height(); y++) {
                above = set[y * width + x] ? y : above;
                rows[y * width + x] = above;
            }
            int below = NONE;
            for (int y = size.height() - 1; y >= 0; y--) {
                below = set[y * width + x] ? y : below;
                int known = rows[y * width + x];
                if (below != NONE && (known == NONE || below - y < y - known)) {
                    rows[y * width + x] = below;
                }
            }
        }
        return rows;
    }

    /** The parabolas of one row that are lowest somewhere, from left to right. */
    private static final class Envelope {
        private final int[] columns;
        private final double[] heights;
        private final double[] from;
        private int count;
        private int at;

        Envelope(int width) {
            columns = new int[width];
            heights = new double[width];
            from = new double[width];
        }

        void fill(int[] rows, int y) {
            count = 0;
            at = 0;
            for (int x = 0; x < columns.length; x++) {
                int row = rows[y * columns.length + x];
                if (row != NONE) {
                    add(x, (double) (row - y) * (row - y));
                }
            }
        }

        private void add(int column, double height) {
            double start = Double.NEGATIVE_INFINITY;
            while (count > 0) {
                start = meeting(column, height, count - 1);
                if (start > from[count - 1]) {
                    break;
                }
                count--;
                start = Double.NEGATIVE_INFINITY;
            }
            columns[count] = column;
            heights[count] = height;
            from[count] = start;
            count++;
        }

        /** Where the new parabola begins to lie below an earlier one. */
        private double meeting(int column, double height, int other) {
            double right = height + (double) column * column;
            double left = heights[other] + (double) columns[other] * columns[other];
            return (right - left) / (2.0 * (column - columns[other]));
        }

        /** The column of the lowest parabola at {@code x}; calls go from left to right. */
        int column(int x) {
            while (at + 1 < count && from[at + 1] < x) {
                at++;
            }
            return columns[at];
        }
    }
}
