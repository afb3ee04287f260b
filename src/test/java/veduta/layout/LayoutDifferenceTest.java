package veduta.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import veduta.image.PixelRect;
import veduta.image.Size;

final class LayoutDifferenceTest {
    @Test
    void between_equalLayouts_isEmpty() {
        LabelMap layout = Layouts.of("0011", "2222");
        assertEquals(List.of(), LayoutDifference.between(layout, layout));
    }

    @Test
    void between_aBlock_isItsRectangle() {
        LabelMap before = Layouts.of("0000", "0000", "0000");
        LabelMap after = Layouts.of("0000", "0110", "0110");
        assertEquals(List.of(new PixelRect(1, 1, 2, 2)), LayoutDifference.between(before, after));
    }

    @Test
    void between_aSlantingLine_isSplitAndLeavesNothingOut() {
        Size size = new Size(64, 64);
        byte[] labels = new byte[64 * 64];
        for (int i = 0; i < 64; i++) {
            labels[i * 64 + i] = 1;
        }
        List<PixelRect> parts =
                LayoutDifference.between(LabelMap.filled(size, 0), LabelMap.of(size, labels));
        assertEquals(8, parts.size());
        for (int i = 0; i < 64; i++) {
            PixelRect pixel = new PixelRect(i, i, 1, 1);
            assertTrue(parts.stream().anyMatch(part -> part.contains(pixel)), "pixel " + i);
        }
        assertEquals(8 * 64, parts.stream().mapToInt(each -> each.width() * each.height()).sum());
    }

    @Test
    void around_scatteredPixels_isTheSmallestRectangle() {
        LabelMap before = Layouts.of("0000000", "0100000", "0000200", "0000000");
        LabelMap after = Layouts.of("0000000", "0000000", "0000230", "0000000");
        PixelRect smallest = new PixelRect(1, 1, 5, 2);
        assertEquals(smallest, LayoutDifference.around(before, after));
        assertEquals(smallest, LayoutDifference.around(after, before));
        assertTrue(LayoutDifference.around(after, after).isEmpty());
    }

    @Test
    void around_otherSizes_isRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> LayoutDifference.around(Layouts.of("00"), Layouts.of("0", "0")));
    }

    @Test
    void between_otherSizes_isRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> LayoutDifference.between(Layouts.of("00"), Layouts.of("0", "0")));
    }

    @Test
    void between_farPixelsInARow_areTwoRectangles() {
        assertEquals(
                List.of(new PixelRect(1, 1, 1, 1), new PixelRect(6, 1, 2, 1)),
                between("00000000", "01000011", "00000000"));
    }

    @Test
    void between_farPixelsInAColumn_areTwoRectangles() {
        assertEquals(
                List.of(new PixelRect(1, 0, 1, 2), new PixelRect(1, 5, 1, 1)),
                between("010", "010", "000", "000", "000", "010"));
    }

    /** Splitting pays while the halves have at most 60 % of the area. */
    @Test
    void between_mostlyChangedRow_staysOneRectangle() {
        assertEquals(
                List.of(new PixelRect(0, 0, 3, 1), new PixelRect(7, 0, 3, 1)),
                between("1110000111"));
        assertEquals(List.of(new PixelRect(0, 0, 10, 1)), between("1111000111"));
    }

    @Test
    void between_changesInOneHalfOnly_leaveTheOtherOut() {
        assertEquals(
                List.of(new PixelRect(0, 0, 1, 1), new PixelRect(4, 0, 1, 1)),
                between("10001", "00000"));
        assertEquals(
                List.of(new PixelRect(2, 2, 1, 1)), between("00000", "00000", "00100", "00000"));
    }

    /** What differs between a layout and one of label 0 everywhere. */
    private static List<PixelRect> between(String... rows) {
        LabelMap after = Layouts.of(rows);
        return LayoutDifference.between(LabelMap.filled(after.size(), 0), after);
    }
}
