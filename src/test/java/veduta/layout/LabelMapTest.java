package veduta.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import veduta.image.PixelRect;
import veduta.image.Size;

final class LabelMapTest {
    @Test
    void label_ofVoid_is255() {
        assertEquals(LabelMap.VOID, Layouts.of("0.").label(1, 0));
    }

    @Test
    void counts_perLabel_addUp() {
        long[] counts = Layouts.of("001", "..1").counts();
        assertEquals(2, counts[0]);
        assertEquals(2, counts[1]);
        assertEquals(2, counts[LabelMap.VOID]);
    }

    @Test
    void largestLabel_ignoresVoid() {
        assertEquals(3, Layouts.of("03.").largestLabel());
        assertEquals(-1, Layouts.of("..").largestLabel());
    }

    @Test
    void crop_inside_givesThoseLabels() {
        assertEquals(
                Layouts.of("12", "45"),
                Layouts.of("012", "345", "678").crop(new PixelRect(1, 0, 2, 2)));
    }

    @Test
    void crop_reachingOut_isRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Layouts.of("01").crop(new PixelRect(1, 0, 2, 1)));
    }

    @Test
    void relabel_table_isAppliedToEveryPixel() {
        int[] table = new int[256];
        table[1] = 2;
        table[255] = 255;
        assertEquals(Layouts.of("02."), Layouts.of("01.").relabel(table));
    }

    @Test
    void toBytes_changedByCaller_leavesLayoutAsItWas() {
        LabelMap layout = LabelMap.filled(new Size(2, 2), 7);
        layout.toBytes()[0] = 1;
        assertEquals(7, layout.label(0, 0));
        assertNotEquals(layout, LabelMap.filled(new Size(2, 2), 6));
    }
}
