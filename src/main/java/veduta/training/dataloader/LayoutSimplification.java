package veduta.training.dataloader;

import java.util.SplittableRandom;
import veduta.image.Size;
import veduta.layout.LabelMap;

/**
 * Turns the layout of a photo into one as a hand would paint it: boundaries are moved a little and
 * smoothed, small parts vanish, and gaps without a class are closed from their surroundings.
 *
 * @param radius reach of the smoothing in pixels, at least 0
 * @param shift usual distance by which boundaries move, in pixels
 */
record LayoutSimplification(int radius, double shift) {
    private static final double LARGEST_RADIUS = 0.035;
    private static final double LARGEST_SHIFT = 0.012;
    private static final int GRID = 6;

    /** A random strength, up to what a broad brush leaves of a layout of this size. */
    static LayoutSimplification draw(Size size, SplittableRandom random) {
        double strength = random.nextDouble();
        int radius = (int) Math.round(strength * LARGEST_RADIUS * size.height());
        return new LayoutSimplification(
                radius, random.nextDouble() * LARGEST_SHIFT * size.height());
    }

    /** The simplified layout. */
    LabelMap of(LabelMap layout, SplittableRandom random) {
        return smoothed(moved(layout, random));
    }

    /** Every pixel shows the label a little beside it; neighbours nearly the same way. */
    private LabelMap moved(LabelMap layout, SplittableRandom random) {
        Size size = layout.size();
        double[] right = offsets(random);
        double[] down = offsets(random);
        byte[] labels = new byte[Math.toIntExact(size.pixels())];
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                double gridX = (double) x / size.width() * (GRID - 1);
                double gridY = (double) y / size.height() * (GRID - 1);
                long fromX = Math.round(x + shift * at(right, gridX, gridY));
                long fromY = Math.round(y + shift * at(down, gridX, gridY));
                labels[y * size.width() + x] =
                        (byte)
                                layout.label(
                                        inside(fromX, size.width()), inside(fromY, size.height()));
            }
        }
        return LabelMap.of(size, labels);
    }

    private static double[] offsets(SplittableRandom random) {
        return random.doubles(GRID * GRID, -1, 1).toArray();
    }

    private static double at(double[] grid, double x, double y) {
        int left = Math.min(GRID - 2, (int) x);
        int top = Math.min(GRID - 2, (int) y);
        double u = x - left;
        double v = y - top;
        int i = top * GRID + left;
        return (1 - v) * ((1 - u) * grid[i] + u * grid[i + 1])
                + v * ((1 - u) * grid[i + GRID] + u * grid[i + GRID + 1]);
    }

    private static int inside(long position, int length) {
        return (int) Math.max(0, Math.min(length - 1, position));
    }

    /** Every pixel gets the class that weighs most around it; void only where nothing else is. */
    private LabelMap smoothed(LabelMap layout) {
        Size size = layout.size();
        byte[] labels = layout.toBytes();
        long[] counts = layout.counts();
        byte[] best = LabelMap.filled(size, LabelMap.VOID).toBytes();
        int[] most = new int[labels.length];
        int[] weights = new int[labels.length];
        for (int label = 0; label < LabelMap.VOID; label++) {
            if (counts[label] == 0) {
                continue;
            }
            for (int i = 0; i < labels.length; i++) {
                weights[i] = (labels[i] & 0xFF) == label ? 1 : 0;
            }
            spread(weights, size);
            spread(weights, size);
            for (int i = 0; i < labels.length; i++) {
                if (weights[i] > most[i]) {
                    most[i] = weights[i];
                    best[i] = (byte) label;
                }
            }
        }
        return LabelMap.of(size, best);
    }

    /** Sums over a square of 2 radius + 1 pixels; outside there is nothing. */
    private void spread(int[] values, Size size) {
        for (int y = 0; y < size.height(); y++) {
            sums(values, y * size.width(), 1, size.width());
        }
        for (int x = 0; x < size.width(); x++) {
            sums(values, x, size.width(), size.height());
        }
    }

    private void sums(int[] values, int first, int stride, int length) {
        int[] upTo = new int[length + 1];
        for (int i = 0; i < length; i++) {
            upTo[i + 1] = upTo[i] + values[first + i * stride];
        }
        for (int i = 0; i < length; i++) {
            int end = Math.min(length, i + radius + 1);
            values[first + i * stride] = upTo[end] - upTo[Math.max(0, i - radius)];
        }
    }
}
