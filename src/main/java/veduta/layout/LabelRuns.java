package veduta.layout;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at stretches of labels, eight at a time while they are the same. */
final class LabelRuns {
    private static final int EIGHT = Long.BYTES;
    private static final long IN_EVERY_BYTE = 0x0101_0101_0101_0101L;
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private LabelRuns() {}

    /** Whether all labels of a stretch are this one. */
    static boolean isOnly(byte[] labels, int from, int to, byte label) {
        long eight = (label & 0xFF) * IN_EVERY_BYTE;
        int at = from;
        for (; at + EIGHT <= to; at += EIGHT) {
            if ((long) LONGS.get(labels, at) != eight) {
                return false;
            }
        }
        for (; at < to; at++) {
            if (labels[at] != label) {
                return false;
            }
        }
        return true;
    }

    /** Adds how often each label, 0..255, occurs in a stretch. */
    static void count(byte[] labels, int from, int to, int[] counts) {
        int at = from;
        for (; at + EIGHT <= to; at += EIGHT) {
            int first = labels[at] & 0xFF;
            if ((long) LONGS.get(labels, at) == first * IN_EVERY_BYTE) {
                counts[first] += EIGHT;
            } else {
                for (int i = at; i < at + EIGHT; i++) {
                    counts[labels[i] & 0xFF]++;
                }
            }
        }
        for (; at < to; at++) {
            counts[labels[at] & 0xFF]++;
        }
    }
}
