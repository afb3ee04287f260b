package veduta.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import veduta.image.RgbImage;
import veduta.image.Size;

final class ColouredLayoutTest {
    private static final Palette PALETTE =
            new Palette(
                    "p", "P", List.of(named("sky", 0x4682B4), named("road", 0x804081)), List.of());

    @Test
    void of_classesAndVoid_haveTheirColours() {
        assertDrawn(
                """
                4682b4 804081
                000000 4682b4
                """,
                Layouts.of("01", ".0"),
                new Size(2, 2));
    }

    @Test
    void of_labelBeyondThePalette_isBlack() {
        assertDrawn("000000\n", Layouts.of("2"), new Size(1, 1));
    }

    @Test
    void of_largerPicture_repeatsPixels() {
        assertDrawn(
                """
                4682b4 4682b4 804081 804081
                4682b4 4682b4 804081 804081
                000000 000000 000000 000000
                """,
                Layouts.of("01", "01", ".."),
                new Size(4, 3));
    }

    @Test
    void of_smallerPicture_takesThePixelInTheMiddle() {
        assertDrawn("804081\n", Layouts.of("000", "010", "000"), new Size(1, 1));
        assertDrawn("804081 000000\n", Layouts.of("000000", "0100.0"), new Size(2, 1));
    }

    private static void assertDrawn(String expected, LabelMap layout, Size size) {
        RgbImage picture = ColouredLayout.of(layout, PALETTE, size);
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                text.append(x == 0 ? "" : " ");
                text.append(String.format("%06x", picture.rgb(x, y) & 0xFFFFFF));
            }
            text.append('\n');
        }
        assertEquals(expected, text.toString());
    }

    private static SemanticClass named(String key, int rgb) {
        return new SemanticClass(key, key, rgb, "any", Map.of(), List.of());
    }
}
