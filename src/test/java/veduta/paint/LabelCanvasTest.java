package veduta.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veduta.image.PixelRect;
import veduta.layout.LabelMap;
import veduta.paint.shape.Region;

class LabelCanvasTest {
    private static final String LAYOUT =
            """
            0112
            3.15
            6771
            """;

    private final Painter painter = new Painter(Layout.of(LAYOUT), 1 << 20);
    private final LabelCanvas canvas = painter.canvas();

    @Test
    void label_everyPixel_isThatOfTheLayout() {
        LabelMap layout = Layout.of(LAYOUT);
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 4; x++) {
                assertEquals(layout.label(x, y), canvas.label(x, y), x + ", " + y);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, -1", "4, 0", "0, 3"})
    void label_outside_isRefused(int x, int y) {
        assertFalse(canvas.contains(x, y));
        assertThrows(IndexOutOfBoundsException.class, () -> canvas.label(x, y));
        assertTrue(canvas.joined(x, y).isEmpty());
    }

    @Test
    void labelled_part_leavesTheRestOut() {
        assertEquals(
                Region.of(new PixelRect(2, 0, 1, 2)),
                canvas.labelled(1, new PixelRect(2, 0, 9, 2)));
        assertEquals(4, canvas.labelled(1, canvas.bounds()).pixels());
        assertEquals(
                Region.of(new PixelRect(1, 1, 1, 1)),
                canvas.labelled(LabelMap.VOID, canvas.bounds()));
    }

    @Test
    void copy_reachingOut_holdsWhatLiesInside() {
        Clip clip = canvas.copy(Region.of(new PixelRect(2, 1, 9, 9)));
        assertEquals(Region.of(new PixelRect(2, 1, 2, 2)), clip.region());
        FloatingClip placed = painter.place("Paste", clip);
        placed.moveTo(-2, -1);
        placed.end();
        assertEquals("1512\n7115\n6771\n", Layout.text(canvas.snapshot()));
        assertTrue(canvas.copy(Region.of(new PixelRect(4, 0, 2, 2))).isEmpty());
    }

    @Test
    void copy_laterPainted_keepsTheLabels() {
        Clip clip = canvas.copy(Region.of(new PixelRect(0, 0, 4, 1)));
        painter.replaceAll("Clear", LabelMap.filled(canvas.size(), 9));
        painter.place("Paste", clip).moveTo(0, 2);
        assertEquals("9999\n9999\n0112\n", Layout.text(canvas.snapshot()));
    }

    @Test
    void counts_whilePainting_includeTheUnfinishedEdit() {
        ShapeEdit edit = painter.shape("Block");
        edit.show(Region.of(new PixelRect(0, 0, 4, 2)), 7);
        assertEquals(10, canvas.counts()[7]);
        assertEquals(0, canvas.counts()[LabelMap.VOID]);
        edit.cancel();
        assertEquals(2, canvas.counts()[7]);
        assertEquals(1, canvas.counts()[LabelMap.VOID]);
    }
}
