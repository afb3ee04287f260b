package veduta.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class LabelRunsTest {
    @Test
    void isOnly_oneOtherLabelAnywhere_isFalse() {
        byte[] labels = new byte[40];
        Arrays.fill(labels, (byte) 200);
        assertTrue(LabelRuns.isOnly(labels, 3, 30, (byte) 200));
        for (int at = 3; at < 30; at++) {
            labels[at] = 1;
            assertFalse(LabelRuns.isOnly(labels, 3, 30, (byte) 200), "at " + at);
            labels[at] = (byte) 200;
        }
        labels[2] = 1;
        labels[30] = 1;
        assertTrue(LabelRuns.isOnly(labels, 3, 30, (byte) 200));
    }

    @Test
    void count_plainAndRaggedStretches_countsEveryLabel() {
        SplittableRandom random = new SplittableRandom(7);
        byte[] labels = new byte[500];
        for (int at = 0; at < labels.length; ) {
            int end = Math.min(labels.length, at + 1 + random.nextInt(40));
            byte label = (byte) random.nextInt(256);
            while (at < end) {
                labels[at++] = label;
            }
        }
        for (int from = 0; from < 20; from++) {
            int[] expected = new int[256];
            for (int i = from; i < 471; i++) {
                expected[labels[i] & 0xFF]++;
            }
            int[] counts = new int[256];
            LabelRuns.count(labels, from, 471, counts);
            assertArrayEquals(expected, counts, "from " + from);
        }
    }

    @Test
    void count_addsToWhatWasCounted() {
        int[] counts = new int[256];
        counts[2] = 5;
        LabelRuns.count(new byte[] {2, 2, 3}, 0, 3, counts);
        assertEquals(7, counts[2]);
        assertEquals(1, counts[3]);
    }
}
