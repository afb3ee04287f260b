package veduta.ui.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veduta.image.Size;

final class GridFitTest {
    @ParameterizedTest
    @CsvSource({
        "6, 512x256, 1100, 700, 2, 3",
        "6, 512x256, 1100, 400, 3, 2",
        "4, 256x256, 1000, 900, 2, 2",
        "1, 256x512, 900, 900, 1, 1",
        "2, 512x256, 600, 900, 1, 2",
        "9, 256x256, 2000, 250, 9, 1"
    })
    void of_picturesAndRoom_showsThemLargest(
            int count, String picture, double width, double height, int columns, int rows) {
        assertEquals(
                new GridFit(columns, rows),
                GridFit.of(count, Size.parse(picture), width, height, 0));
    }

    @Test
    void scale_margins_areTakenFromEveryCell() {
        Size picture = new Size(100, 50);
        assertEquals(2, new GridFit(2, 1).scale(picture, 420, 110, 5), 1e-12);
        assertEquals(1, new GridFit(2, 2).scale(picture, 420, 120, 5), 1e-12);
    }
}
