package veduta.layout;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import veduta.image.PixelRect;

/** Where two layouts of the same size differ. */
public final class LayoutDifference {
    private static final int SPLITS = 3;
    private static final double WORTH_SPLITTING = 0.6;

    private final byte[] before;
    private final byte[] after;
    private final int width;

    private LayoutDifference(LabelMap before, LabelMap after) {
        if (!before.size().equals(after.size())) {
            throw new IllegalArgumentException(before.size() + " is not " + after.size() + ".");
        }
        this.before = before.shared();
        this.after = after.shared();
        this.width = before.size().width();
    }

    /**
     * At most eight rectangles that together hold all differing pixels; empty if there are none. A
     * rectangle that is mostly unchanged, such as that of a slanting stroke, is split.
     *
     * @throws IllegalArgumentException if the sizes differ
     */
    public static List<PixelRect> between(LabelMap before, LabelMap after) {
        LayoutDifference difference = new LayoutDifference(before, after);
        return difference.parts(difference.tight(PixelRect.of(before.size())), SPLITS);
    }

    /**
     * The smallest rectangle that holds all differing pixels; empty if there are none.
     *
     * @throws IllegalArgumentException if the sizes differ
     */
    public static PixelRect around(LabelMap before, LabelMap after) {
        return new LayoutDifference(before, after).tight(PixelRect.of(before.size()));
    }

    private List<PixelRect> parts(PixelRect rect, int splits) {
        if (rect.isEmpty()) {
            return List.of();
        }
        if (splits == 0) {
            return List.of(rect);
        }
        List<PixelRect> halves = halves(rect).map(this::tight).toList();
        long area = halves.stream().mapToLong(LayoutDifference::area).sum();
        if (area > WORTH_SPLITTING * area(rect)) {
            return List.of(rect);
        }
        return halves.stream().flatMap(half -> parts(half, splits - 1).stream()).toList();
    }

    /** Both halves of the longer side. */
    private static Stream<PixelRect> halves(PixelRect rect) {
        int x = rect.x();
        int y = rect.y();
        int w = rect.width();
        int h = rect.height();
        return w > h
                ? Stream.of(
                        new PixelRect(x, y, w / 2, h), new PixelRect(x + w / 2, y, w - w / 2, h))
                : Stream.of(
                        new PixelRect(x, y, w, h / 2), new PixelRect(x, y + h / 2, w, h - h / 2));
    }

    /** The smallest rectangle around what differs within {@code rect}. */
    private PixelRect tight(PixelRect rect) {
        int left = rect.width();
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int y = 0; y < rect.height(); y++) {
            int from = (rect.y() + y) * width + rect.x();
            int to = from + rect.width();
            int first = Arrays.mismatch(before, from, to, after, from, to);
            if (first >= 0) {
                int last = rect.width() - 1;
                while (before[from + last] == after[from + last]) {
                    last--;
                }
                left = Math.min(left, first);
                right = Math.max(right, last);
                top = top < 0 ? y : top;
                bottom = y;
            }
        }
        return right < 0
                ? new PixelRect(0, 0, 0, 0)
                : new PixelRect(
                        rect.x() + left, rect.y() + top, right - left + 1, bottom - top + 1);
    }

    private static long area(PixelRect rect) {
        return (long) rect.width() * rect.height();
    }
}
