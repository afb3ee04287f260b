package veduta.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import veduta.image.Size;

final class VoidFillTest {
    private static LabelMap filled(int reachPx, String... rows) {
        return new VoidFill(reachPx).of(Layouts.of(rows));
    }

    @Test
    void of_seamTwiceTheReach_getsTheNearerLabel() {
        assertEquals(Layouts.of("0000111", "0000111"), filled(2, "00....1", "00....1"));
        assertEquals(Layouts.of("0011", "0011"), filled(1, "0..1", "0..1"));
    }

    @Test
    void of_widerVoid_stays() {
        assertEquals(Layouts.of("0...1", "0...1"), filled(1, "0...1", "0...1"));
    }

    @Test
    void of_strip_atTheBorder_countsItsWholeWidth() {
        assertEquals(Layouts.of("000", "000"), filled(2, "0..", "0.."));
        assertEquals(Layouts.of("0..", "0.."), filled(1, "0..", "0.."));
    }

    @Test
    void of_seamRunningIntoAHole_isClosedAndTheHoleStays() {
        assertEquals(
                Layouts.of("0000000", "000.000", "00...00", "00...00", "000.000", "0000000"),
                filled(1, "0000000", "00...00", "00...00", "00...00", "000.000", "000.000"));
    }

    @Test
    void of_nothingToDo_isTheSameLayout() {
        LabelMap whole = Layouts.of("01");
        LabelMap empty = Layouts.of("..");
        LabelMap seam = Layouts.of("0.1");
        assertSame(whole, new VoidFill(3).of(whole));
        assertSame(empty, new VoidFill(3).of(empty));
        assertSame(seam, VoidFill.NONE.of(seam));
    }

    @Test
    void new_negativeReach_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new VoidFill(-1));
    }

    /** Against every pair of pixels, on random layouts. */
    @Test
    void of_anyLayout_takesALabelThatNoOtherIsNearerThan() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 40; round++) {
            Size size = new Size(1 + random.nextInt(12), 1 + random.nextInt(12));
            byte[] labels = new byte[(int) size.pixels()];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = (byte) (random.nextInt(8) == 0 ? random.nextInt(3) : LabelMap.VOID);
            }
            labels[random.nextInt(labels.length)] = 0;
            LabelMap layout = LabelMap.of(size, labels);
            LabelMap filled = new VoidFill(20).of(layout);
            for (int i = 0; i < labels.length; i++) {
                int x = i % size.width();
                int y = i / size.width();
                long best = distance(layout, x, y, -1);
                assertEquals(best, distance(layout, x, y, filled.label(x, y)));
            }
        }
    }

    /** The squared distance to the nearest pixel of a label, or of any label. */
    private static long distance(LabelMap layout, int x, int y, int wanted) {
        long best = Long.MAX_VALUE;
        for (int v = 0; v < layout.size().height(); v++) {
            for (int u = 0; u < layout.size().width(); u++) {
                int label = layout.label(u, v);
                if (label == wanted || (wanted < 0 && label != LabelMap.VOID)) {
                    long way = (long) (x - u) * (x - u) + (long) (y - v) * (y - v);
                    best = Math.min(best, way);
                }
            }
        }
        return best;
    }
}
