package veduta.layout;

import veduta.image.PixelRect;
import veduta.image.Size;

/**
 * A layout as the share of every class in every pixel: what a network sees.
 *
 * <p>Resampling is by area mean of the one-hot layout, so a pixel that covers two classes keeps
 * both as fractions; they are never thresholded again.
 */
public final class ClassFractions {
    private ClassFractions() {}

    /**
     * The class fractions of a part of a layout.
     *
     * @param layout the layout
     * @param part the part to see
     * @param size size of the result
     * @param classes number of classes; labels from there on, {@link LabelMap#VOID} among them,
     *     count as void
     * @param mirrored whether left and right change places
     * @return (classes + 1, H, W) in row-major order, the last channel void; the channels of a
     *     pixel sum to 1
     */
    public static float[] of(
            LabelMap layout, PixelRect part, Size size, int classes, boolean mirrored) {
        Order order = Order.byClass(PixelRect.of(size), classes);
        return of(layout, part, size, PixelRect.of(size), order, mirrored);
    }

    /**
     * A window of the class fractions of a whole layout.
     *
     * @param size size of all fractions
     * @param window the part of {@code size} to give
     * @return (window height, window width, classes + 1) in row-major order, otherwise as above
     */
    public static float[] byPixel(LabelMap layout, Size size, PixelRect window, int classes) {
        Order order = Order.byPixel(window, classes);
        return of(layout, PixelRect.of(layout.size()), size, window, order, false);
    }

    private static float[] of(
            LabelMap layout,
            PixelRect part,
            Size size,
            PixelRect window,
            Order order,
            boolean mirrored) {
        byte[] labels = layout.shared();
        int stride = layout.size().width();
        int across = factor(part.width(), size.width());
        int down = factor(part.height(), size.height());
        if (across > 0 && down > 0 && !mirrored) {
            PixelRect source =
                    new PixelRect(
                            part.x() + window.x() * across,
                            part.y() + window.y() * down,
                            window.width() * across,
                            window.height() * down);
            return ofBlocks(labels, stride, source, across, down, order);
        }
        Spans columns = new Spans(part.x(), part.width(), size.width());
        Spans rows = new Spans(part.y(), part.height(), size.height());
        int width = window.width();
        float[] fractions = new float[order.length()];
        for (int row = 0; row < window.height(); row++) {
            int y = window.y() + row;
            for (int sourceY = rows.first(y); sourceY <= rows.last(y); sourceY++) {
                float rowShare = rows.share(y, sourceY);
                for (int column = 0; column < width; column++) {
                    int x = window.x() + column;
                    int to = row * width + (mirrored ? width - 1 - column : column);
                    for (int sourceX = columns.first(x); sourceX <= columns.last(x); sourceX++) {
                        int label = labels[sourceY * stride + sourceX] & 0xFF;
                        fractions[order.at(to, label)] += rowShare * columns.share(x, sourceX);
                    }
                }
            }
        }
        return fractions;
    }

    /** How many source pixels are one target pixel, if that is a power of two; else 0. */
    private static int factor(int sourceLength, int targetLength) {
        int factor = sourceLength / targetLength;
        boolean exact = factor * targetLength == sourceLength && Integer.bitCount(factor) == 1;
        return exact ? factor : 0;
    }

    /**
     * Every target pixel is a block of source pixels. Their shares are powers of two, so this gives
     * the same numbers as the general way, many times faster.
     */
    private static float[] ofBlocks(
            byte[] labels, int stride, PixelRect source, int across, int down, Order order) {
        int width = source.width() / across;
        float[] fractions = new float[order.length()];
        float share = 1f / across / down;
        LabelBlocks blocks = new LabelBlocks(labels, stride, across, down);
        int[] counts = new int[256];
        for (int to = 0; to < order.pixels(); to++) {
            int from = (source.y() + to / width * down) * stride + source.x() + to % width * across;
            int only = blocks.onlyLabel(from);
            if (only >= 0) {
                fractions[order.at(to, only)] = 1;
                continue;
            }
            blocks.count(from, counts);
            for (int label = 0; label < counts.length; label++) {
                if (counts[label] > 0) {
                    fractions[order.at(to, label)] += counts[label] * share;
                    counts[label] = 0;
                }
            }
        }
        return fractions;
    }

    /**
     * Where the fraction of a class in a pixel stands.
     *
     * @param pixels number of pixels
     * @param classes number of classes; void stands behind them
     * @param pixelStep from one pixel to the next
     * @param classStep from one class to the next
     */
    private record Order(int pixels, int classes, int pixelStep, int classStep) {
        static Order byClass(PixelRect window, int classes) {
            int pixels = Math.multiplyExact(window.width(), window.height());
            return new Order(pixels, classes, 1, pixels);
        }

        static Order byPixel(PixelRect window, int classes) {
            int pixels = Math.multiplyExact(window.width(), window.height());
            return new Order(pixels, classes, classes + 1, 1);
        }

        int length() {
            return Math.multiplyExact(pixels, classes + 1);
        }

        int at(int pixel, int label) {
            return pixel * pixelStep + Math.min(label, classes) * classStep;
        }
    }

    /** The source pixels under each target pixel along one side, and the share each has in it. */
    private static final class Spans {
        private final int origin;
        private final int sourceLength;
        private final double scale;

        Spans(int origin, int sourceLength, int targetLength) {
            this.origin = origin;
            this.sourceLength = sourceLength;
            this.scale = (double) sourceLength / targetLength;
        }

        int first(int target) {
            return origin + Math.min(sourceLength - 1, (int) Math.floor(target * scale + 1e-9));
        }

        int last(int target) {
            int end = (int) Math.ceil((target + 1) * scale - 1e-9) - 1;
            return Math.max(first(target), origin + Math.min(sourceLength - 1, end));
        }

        float share(int target, int source) {
            double from = Math.max(target * scale, source - origin);
            double to = Math.min((target + 1) * scale, source - origin + 1.0);
            return (float) ((to - from) / scale);
        }
    }
}
