package veduta.training.dataloader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Layouts;

final class LayoutSimplificationTest {
    private static LabelMap simplified(LabelMap layout, int radius) {
        return new LayoutSimplification(radius, 0).of(layout, new SplittableRandom(1));
    }

    @Test
    void of_smallPartInALargeOne_vanishes() {
        LabelMap layout = Layouts.of("000000", "000000", "001000", "000000", "000000");
        assertEquals(LabelMap.filled(layout.size(), 0), simplified(layout, 1));
    }

    @Test
    void of_gapWithoutClass_isClosedFromItsSurroundings() {
        LabelMap layout = Layouts.of("00.11", "00.11", "00.11");
        LabelMap closed = simplified(layout, 1);
        assertEquals(0, closed.counts()[LabelMap.VOID]);
        assertEquals(0, closed.label(1, 1));
        assertEquals(1, closed.label(3, 1));
    }

    @Test
    void of_nothingButVoid_staysVoid() {
        LabelMap layout = LabelMap.filled(new Size(4, 4), LabelMap.VOID);
        assertEquals(layout, simplified(layout, 2));
    }

    @Test
    void of_halves_keepsTheStraightBoundary() {
        LabelMap layout = Layouts.of("000111", "000111", "000111", "000111");
        assertEquals(layout, simplified(layout, 2));
    }

    @Test
    void of_shift_movesTheBoundaryByLittle() {
        byte[] labels = new byte[100 * 50];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 100 < 50 ? 0 : 1);
        }
        LabelMap layout = LabelMap.of(new Size(100, 50), labels);
        LabelMap moved = new LayoutSimplification(0, 5).of(layout, new SplittableRandom(3));
        assertNotEquals(layout, moved);
        for (int y = 0; y < 50; y++) {
            assertEquals(0, moved.label(44, y));
            assertEquals(1, moved.label(55, y));
        }
    }

    @Test
    void draw_manyTimes_staysWithinItsBounds() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 200; i++) {
            LayoutSimplification drawn = LayoutSimplification.draw(new Size(512, 256), random);
            assertTrue(drawn.radius() >= 0 && drawn.radius() <= 9, drawn.toString());
            assertTrue(drawn.shift() >= 0 && drawn.shift() < 3.1, drawn.toString());
        }
    }
}
