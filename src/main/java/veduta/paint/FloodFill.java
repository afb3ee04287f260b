package veduta.paint;

import java.util.Arrays;
import java.util.BitSet;
import veduta.image.Size;
import veduta.paint.shape.Region;
import veduta.paint.shape.RegionBuilder;

/**
 * Finds the pixels of one label that are joined side by side (not corner to corner), span by span:
 * a span that is found is taken whole, and only the starts of the spans above and below it are kept
 * for later.
 */
final class FloodFill {
    private final byte[] labels;
    private final int width;
    private final int height;
    private final BitSet found;
    private int[] waiting = new int[256];
    private int waitingCount;

    FloodFill(byte[] labels, Size size) {
        this.labels = labels;
        this.width = size.width();
        this.height = size.height();
        this.found = new BitSet(labels.length);
    }

    /** The pixels joined to one inside the layout, itself included. */
    Region joined(int startX, int startY) {
        byte label = labels[startY * width + startX];
        int top = startY;
        int bottom = startY;
        push(startY * width + startX);
        while (waitingCount > 0) {
            int pixel = waiting[--waitingCount];
            if (found.get(pixel)) {
                continue;
            }
            int y = pixel / width;
            int row = y * width;
            int from = pixel;
            while (from > row && labels[from - 1] == label) {
                from--;
            }
            int end = SameBytes.end(labels, pixel, row + width);
            found.set(from, end);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            if (y > 0) {
                pushStarts(from - width, end - width, label);
            }
            if (y + 1 < height) {
                pushStarts(from + width, end + width, label);
            }
        }
        return region(top, bottom);
    }

    /** Keeps one pixel of every span of the label that is not found yet. */
    private void pushStarts(int from, int end, byte label) {
        int pixel = from;
        while (pixel < end) {
            if (labels[pixel] != label) {
                pixel++;
                continue;
            }
            if (!found.get(pixel)) {
                push(pixel);
            }
            pixel = SameBytes.end(labels, pixel, end);
        }
    }

    private void push(int pixel) {
        if (waitingCount == waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * waitingCount);
        }
        waiting[waitingCount++] = pixel;
    }

    /** What was found; spans of the label are found whole, so they end where the label ends. */
    private Region region(int top, int bottom) {
        RegionBuilder builder = new RegionBuilder();
        for (int y = top; y <= bottom; y++) {
            int end = (y + 1) * width;
            int from = found.nextSetBit(y * width);
            while (from >= 0 && from < end) {
                int stop = SameBytes.end(labels, from, end);
                builder.span(y, from - y * width, stop - y * width);
                from = found.nextSetBit(stop);
            }
        }
        return builder.build();
    }
}
