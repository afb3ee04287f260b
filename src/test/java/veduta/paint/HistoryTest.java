package veduta.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.paint.shape.BrushTip;
import veduta.paint.shape.Region;

class HistoryTest {
    private static final Size SIZE = new Size(61, 43);

    @Test
    void limit_lessThanIsTaken_forgetsTheOldestButNoneThatIsUndone() {
        Painter painter = new Painter(RandomEdits.blocks(SIZE, 5), 1 << 24);
        RandomEdits edits = new RandomEdits(painter, 5);
        while (painter.history().position() < 20) {
            edits.paint();
        }
        for (int i = 0; i < 15; i++) {
            painter.undo();
        }
        LabelMap now = painter.canvas().snapshot();
        painter.history().limit(0);
        assertEquals(0, painter.history().position());
        assertEquals(15, painter.history().edits().size());
        assertEquals(5, painter.history().forgotten());
        assertEquals(now, painter.canvas().snapshot());
        painter.redo();
        assertNotEquals(now, painter.canvas().snapshot());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void undo_after200RandomEdits_isBitIdenticalAtEveryStep(long seed) {
        Painter painter = new Painter(RandomEdits.blocks(SIZE, seed), 1 << 24);
        RandomEdits edits = new RandomEdits(painter, seed);
        List<LabelMap> states = new ArrayList<>();
        states.add(painter.canvas().snapshot());
        for (int i = 0; i < 200; i++) {
            edits.paint();
            while (states.size() <= painter.history().position()) {
                states.add(painter.canvas().snapshot());
            }
            assertEquals(states.get(states.size() - 1), painter.canvas().snapshot());
        }
        assertTrue(states.size() > 100);
        for (int i = states.size() - 2; i >= 0; i--) {
            painter.undo();
            assertEquals(states.get(i), painter.canvas().snapshot(), "undo to " + i);
        }
        assertFalse(painter.history().canUndo());
        for (int i = 1; i < states.size(); i++) {
            painter.redo();
            assertEquals(states.get(i), painter.canvas().snapshot(), "redo to " + i);
        }
        assertFalse(painter.history().canRedo());
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            int target = random.nextInt(states.size());
            painter.jump(target);
            assertEquals(states.get(target), painter.canvas().snapshot(), "jump to " + target);
            assertEquals(target, painter.history().position());
        }
    }

    @Test
    void undo_rect_holdsAllChangedPixels() {
        Painter painter = new Painter(RandomEdits.blocks(SIZE, 9), 1 << 24);
        RandomEdits edits = new RandomEdits(painter, 9);
        for (int i = 0; i < 100; i++) {
            edits.paint();
        }
        while (painter.history().canUndo()) {
            LabelMap before = painter.canvas().snapshot();
            PixelRect rect = painter.undo();
            LabelMap after = painter.canvas().snapshot();
            for (int y = 0; y < SIZE.height(); y++) {
                for (int x = 0; x < SIZE.width(); x++) {
                    if (before.label(x, y) != after.label(x, y)) {
                        assertTrue(rect.contains(new PixelRect(x, y, 1, 1)));
                    }
                }
            }
        }
    }

    @Test
    void locked_labels_neverChange() {
        Painter painter = new Painter(RandomEdits.blocks(SIZE, 4), 1 << 24);
        LabelSet locked = LabelSet.of(1, 3);
        painter.lock(locked);
        RandomEdits edits = new RandomEdits(painter, 4);
        for (int i = 0; i < 300; i++) {
            LabelMap before = painter.canvas().snapshot();
            edits.paint();
            LabelMap after = painter.canvas().snapshot();
            for (int y = 0; y < SIZE.height(); y++) {
                for (int x = 0; x < SIZE.width(); x++) {
                    int label = before.label(x, y);
                    if (locked.contains(label)) {
                        assertEquals(label, after.label(x, y), "edit " + i);
                    }
                }
            }
        }
    }

    @Test
    void budget_isHeldByForgettingTheOldest() {
        long budget = 20_000;
        Painter painter = new Painter(RandomEdits.blocks(SIZE, 6), budget);
        RandomEdits edits = new RandomEdits(painter, 6);
        for (int i = 0; i < 400; i++) {
            edits.paint();
            assertTrue(painter.history().bytes() <= budget);
        }
        long sum = painter.history().edits().stream().mapToLong(Edit::bytes).sum();
        assertEquals(sum, painter.history().bytes());
        assertTrue(painter.history().forgotten() > 0);
        assertTrue(painter.history().edits().size() > 10);
    }

    @Test
    void budget_tooSmallForOneEdit_keepsTheLast() {
        Painter painter = new Painter(LabelMap.filled(SIZE, 0), 0);
        dot(painter, 1);
        dot(painter, 2);
        assertEquals(1, painter.history().edits().size());
        painter.undo();
        assertEquals(1, painter.canvas().label(0, 0));
        assertFalse(painter.history().canUndo());
    }

    @Test
    void thousandStrokes_largeNoisyMap_stayWithin64Megabytes() {
        Size size = new Size(2048, 1024);
        Random random = new Random(3);
        byte[] labels = new byte[(int) size.pixels()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) random.nextInt(19);
        }
        Painter painter = new Painter(LabelMap.of(size, labels), 64L << 20);
        for (int i = 0; i < 1000; i++) {
            Stroke stroke = painter.stroke("Brush", BrushTip.round(40), i % 19);
            double x = random.nextInt(2048);
            double y = random.nextInt(1024);
            for (int point = 0; point < 10; point++) {
                stroke.to(x, y);
                x += random.nextInt(100) - 50;
                y += random.nextInt(100) - 50;
            }
            stroke.end();
        }
        assertEquals(0, painter.history().forgotten());
        assertEquals(1000, painter.history().edits().size());
        assertTrue(painter.history().bytes() < 64L << 20);
    }

    @Test
    void add_afterUndo_dropsWhatWasUndone() {
        Painter painter = new Painter(LabelMap.filled(SIZE, 0), 1 << 20);
        dot(painter, 1);
        dot(painter, 2);
        painter.undo();
        dot(painter, 3);
        assertFalse(painter.history().canRedo());
        assertEquals(2, painter.history().edits().size());
        painter.undo();
        assertEquals(1, painter.canvas().label(0, 0));
    }

    @Test
    void state_undoAndRedo_isTheSameAgain() {
        Painter painter = new Painter(LabelMap.filled(SIZE, 0), 1 << 20);
        long fresh = painter.history().state();
        dot(painter, 1);
        long saved = painter.history().state();
        assertNotEquals(fresh, saved);
        painter.undo();
        assertEquals(fresh, painter.history().state());
        painter.redo();
        assertEquals(saved, painter.history().state());
        painter.undo();
        dot(painter, 1);
        assertNotEquals(saved, painter.history().state());
    }

    @Test
    void add_afterUndo_countsOnlyTheMemoryOfWhatIsKept() {
        Painter painter = new Painter(LabelMap.filled(SIZE, 0), 1 << 20);
        dot(painter, 1);
        painter.paint("A title that takes some memory", Region.of(new PixelRect(0, 0, 9, 9)), 2);
        painter.undo();
        dot(painter, 3);
        assertEquals(
                painter.history().edits().stream().mapToLong(Edit::bytes).sum(),
                painter.history().bytes());
    }

    @Test
    void limit_thatForgetsEdits_keepsTheStateOfTheCanvas() {
        Painter painter = new Painter(LabelMap.filled(SIZE, 0), 1 << 20);
        dot(painter, 1);
        dot(painter, 2);
        long beforeLast = painter.history().state();
        dot(painter, 3);
        long saved = painter.history().state();
        painter.history().limit(0);
        assertEquals(2, painter.history().forgotten());
        assertEquals(saved, painter.history().state());
        painter.undo();
        assertEquals(beforeLast, painter.history().state());
    }

    private static void dot(Painter painter, int label) {
        painter.paint("Dot", Region.of(new PixelRect(0, 0, 1, 1)), label);
    }
}
