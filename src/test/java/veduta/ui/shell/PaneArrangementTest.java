package veduta.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veduta.image.Size;

final class PaneArrangementTest {
    /** Beside each other a wide image is half as wide as the window; above each other nearly it. */
    @ParameterizedTest
    @CsvSource({
        "2048x1024, 1110, 770, true",
        "512x256, 1550, 1100, true",
        "512x256, 2400, 700, false",
        "256x256, 1110, 770, false",
        "640x480, 1110, 770, false",
        "256x512, 1110, 770, false",
        "512x256, 700, 1200, true"
    })
    void isLargerStacked_imageAndRoom_dependsOnBothShapes(
            String image, double width, double height, boolean expected) {
        assertEquals(
                expected,
                PaneArrangement.isLargerStacked(Size.parse(image), width, height, true, false));
    }

    /** Two images fit about as large in both ways: nothing moves for a few pixels. */
    @ParameterizedTest
    @CsvSource({"800, 816", "816, 800"})
    void isLargerStacked_bothAlmostAlike_keepsThemBeside(double width, double height) {
        assertEquals(
                false,
                PaneArrangement.isLargerStacked(new Size(100, 100), width, height, false, false));
    }
}
