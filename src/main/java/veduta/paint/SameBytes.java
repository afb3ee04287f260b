package veduta.paint;

import java.util.Arrays;

/** Finds where a run of equal bytes ends. */
final class SameBytes {
    /** Runs longer than this are worth the vector instructions behind a comparison of arrays. */
    private static final int SHORT = 16;

    private SameBytes() {}

    /**
     * The first position after {@code at} whose byte differs, or {@code end}.
     *
     * @param at less than {@code end}
     */
    static int end(byte[] bytes, int at, int end) {
        byte value = bytes[at];
        int scanned = Math.min(end, at + SHORT);
        int next = at + 1;
        while (next < scanned && bytes[next] == value) {
            next++;
        }
        if (next < scanned || next == end) {
            return next;
        }
        // All before `next` are equal, so a run goes on while each byte equals the one before it.
        int differs = Arrays.mismatch(bytes, next - 1, end - 1, bytes, next, end);
        return differs < 0 ? end : next + differs;
    }
}
