package veduta.paint.shape;

import java.util.function.IntPredicate;
import veduta.image.PixelRect;

/**
 * A line one pixel wide: one pixel in each column if it is more level than steep, else one in each
 * row; the same in both directions.
 */
final class PixelLine {
    private PixelLine() {}

    static Region of(int fromX, int fromY, int toX, int toY, PixelRect clip) {
        int top = Math.max(Math.min(fromY, toY), clip.y());
        int end = Math.min(Math.max(fromY, toY) + 1, clip.y() + clip.height());
        RegionBuilder builder = new RegionBuilder();
        boolean steep = Math.abs(toY - fromY) > Math.abs(toX - fromX);
        boolean swap = steep ? fromY > toY : fromX > toX;
        Line line = swap ? new Line(toX, toY, fromX, fromY) : new Line(fromX, fromY, toX, toY);
        for (int y = top; y < end; y++) {
            int left = steep ? line.xAt(y) : line.firstAt(y);
            int right = steep ? left + 1 : line.endAt(y);
            builder.span(y, Math.max(left, clip.x()), Math.min(right, clip.x() + clip.width()));
        }
        return builder.build();
    }

    private record Line(int x0, int y0, int x1, int y1) {
        /** The column of a steep line in a row, halves rounded up. */
        int xAt(int y) {
            return x0 + rounded((long) (y - y0) * (x1 - x0), y1 - y0);
        }

        /** The row of a level line in a column, halves rounded up. */
        private int yAt(int x) {
            return x1 == x0 ? y0 : y0 + rounded((long) (x - x0) * (y1 - y0), x1 - x0);
        }

        /** The first column of a level line in a row that it passes. */
        int firstAt(int y) {
            return firstColumn(column -> y1 >= y0 ? yAt(column) >= y : yAt(column) <= y);
        }

        /** The column after the last of a level line in a row that it passes. */
        int endAt(int y) {
            return firstColumn(column -> y1 >= y0 ? yAt(column) > y : yAt(column) < y);
        }

        /** The first column that passes a test which all after it pass, by bisection. */
        private int firstColumn(IntPredicate test) {
            int low = x0;
            int high = x1 + 1;
            while (low < high) {
                int middle = low + (high - low) / 2;
                if (test.test(middle)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }

        private static int rounded(long dividend, long divisor) {
            return (int) Math.floorDiv(2 * dividend + divisor, 2 * divisor);
        }
    }
}
