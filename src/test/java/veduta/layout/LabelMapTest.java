package veduta.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void of_otherNumberOfLabels_isRefused() {
        Size size = new Size(2, 3);
        assertThrows(IllegalArgumentException.class, () -> LabelMap.of(size, new byte[5]));
        assertThrows(IllegalArgumentException.class, () -> LabelMap.of(size, new byte[7]));
    }

    @Test
    void of_labelsChangedLater_keepsWhatWasGiven() {
        byte[] labels = {1, 2};
        LabelMap layout = LabelMap.of(new Size(2, 1), labels);
        labels[0] = 9;
        assertEquals(Layouts.of("12"), layout);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, -1", "3, 0", "0, 2"})
    void label_outside_isRefused(int x, int y) {
        LabelMap layout = Layouts.of("012", "345");
        assertThrows(IndexOutOfBoundsException.class, () -> layout.label(x, y));
    }

    @Test
    void label_corners_areInside() {
        LabelMap layout = Layouts.of("012", "345");
        assertEquals(0, layout.label(0, 0));
        assertEquals(2, layout.label(2, 0));
        assertEquals(3, layout.label(0, 1));
        assertEquals(5, layout.label(2, 1));
    }

    @Test
    void largestLabel_onlyLabel0OrLabel254_isFound() {
        assertEquals(0, Layouts.of("0.").largestLabel());
        assertEquals(254, LabelMap.filled(new Size(1, 1), 254).largestLabel());
    }

    @Test
    void over_void_showsTheLayoutBelow() {
        LabelMap above = Layouts.of("0..", ".1.");
        assertEquals(Layouts.of("023", "416"), above.over(Layouts.of("123", "456")));
        assertEquals(Layouts.of("0.3", ".1."), above.over(Layouts.of("1.3", ".5.")));
        assertEquals(Layouts.of("0..", ".1."), above, "the layout above is unchanged");
    }

    @Test
    void over_otherSize_isRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> Layouts.of("00").over(Layouts.of("0", "0")));
    }

    @Test
    void sampled_twiceAsLarge_repeatsPixels() {
        assertEquals(
                Layouts.of("0011", "0011", "22..", "22.."),
                Layouts.of("01", "2.").sampled(new Size(4, 4)));
    }

    @Test
    void sampled_thirdOfTheSize_takesThePixelInTheMiddle() {
        assertEquals(
                Layouts.of("12"), Layouts.of("000000", "010020", "000000").sampled(new Size(2, 1)));
    }

    @Test
    void sampled_backToItsSize_isTheSameLayout() {
        LabelMap layout = Layouts.of("012", "345", "67.");
        assertEquals(layout, layout.sampled(new Size(9, 15)).sampled(layout.size()));
    }

    @Test
    void crop_everything_isTheSameLayout() {
        LabelMap layout = Layouts.of("012", "345");
        assertEquals(layout, layout.crop(new PixelRect(0, 0, 3, 2)));
    }

    @Test
    void crop_emptyRectangle_isRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Layouts.of("01").crop(new PixelRect(0, 0, 1, 0)));
    }

    @Test
    void equals_sameLabelsInAnotherShape_doesNotHold() {
        assertNotEquals(Layouts.of("0101"), Layouts.of("01", "01"));
        assertNotEquals(Layouts.of("01"), "01");
        assertEquals(Layouts.of("01"), Layouts.of("01"));
    }

    @Test
    void hashCode_layoutsInASet_foundByTheirLabels() {
        Set<LabelMap> layouts = new HashSet<>();
        for (int label = 0; label < 256; label++) {
            layouts.add(LabelMap.filled(new Size(2, 1), label));
            layouts.add(LabelMap.filled(new Size(1, 2), label));
        }
        assertEquals(512, layouts.size());
        assertTrue(layouts.contains(LabelMap.filled(new Size(2, 1), 7)));
        assertEquals(
                512,
                layouts.stream().mapToInt(LabelMap::hashCode).distinct().count(),
                "collisions");
    }

    @Test
    void toString_layout_namesItsSize() {
        assertEquals("LabelMap 3x1", Layouts.of("012").toString());
    }
}
