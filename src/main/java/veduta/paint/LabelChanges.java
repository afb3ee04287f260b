package veduta.paint;

import java.util.Arrays;
import java.util.Optional;
import veduta.image.PixelRect;

/**
 * Finds what changed between two states of a layout: the smallest rectangle, and in it runs of
 * pixels that all had one label and got one other. Each run is written as the number of unchanged
 * pixels before it, its length, the old and the new label, so that it serves undo and redo.
 */
final class LabelChanges {
    private final byte[] before;
    private final byte[] after;
    private final int stride;

    private LabelChanges(byte[] before, byte[] after, int stride) {
        this.before = before;
        this.after = after;
        this.stride = stride;
    }

    /** The edit that leads from one state to the other; nothing if they do not differ. */
    static Optional<Edit> between(
            byte[] before, byte[] after, int stride, PixelRect touched, String title) {
        LabelChanges changes = new LabelChanges(before, after, stride);
        PixelRect rect = changes.changedPart(touched);
        return rect.isEmpty()
                ? Optional.empty()
                : Optional.of(new Edit(title, rect, PackedBytes.of(changes.runs(rect))));
    }

    private PixelRect changedPart(PixelRect touched) {
        int left = Integer.MAX_VALUE;
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int y = touched.y(); y < touched.y() + touched.height(); y++) {
            int from = y * stride + touched.x();
            int end = from + touched.width();
            int first = Arrays.mismatch(before, from, end, after, from, end);
            if (first >= 0) {
                int last = end - 1;
                while (before[last] == after[last]) {
                    last--;
                }
                left = Math.min(left, touched.x() + first);
                right = Math.max(right, last - y * stride);
                top = top < 0 ? y : top;
                bottom = y;
            }
        }
        return right < 0
                ? new PixelRect(touched.x(), touched.y(), 0, 0)
                : new PixelRect(left, top, right + 1 - left, bottom + 1 - top);
    }

    private byte[] runs(PixelRect rect) {
        RunBytes runs = new RunBytes();
        int unchanged = 0;
        for (int y = rect.y(); y < rect.y() + rect.height(); y++) {
            int at = y * stride + rect.x();
            int end = at + rect.width();
            while (at < end) {
                int same = Arrays.mismatch(before, at, end, after, at, end);
                if (same < 0) {
                    unchanged += end - at;
                    break;
                }
                at += same;
                int from = at;
                byte was = before[from];
                byte is = after[from];
                at = SameBytes.end(before, from, SameBytes.end(after, from, end));
                runs.number(unchanged + same);
                runs.number(at - from);
                runs.single(was);
                runs.single(is);
                unchanged = 0;
            }
        }
        return runs.toArray();
    }
}
