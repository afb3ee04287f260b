package veduta.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContactSheetTest {
    private static final RgbImage RED = RgbImage.of(new Size(1, 1), new byte[] {(byte) 255, 0, 0});
    private static final RgbImage BLACK = RgbImage.of(new Size(2, 2), new byte[12]);

    @Test
    void compose_twoRows_placesPicturesWithGaps() {
        RgbImage sheet = new ContactSheet(1).compose(List.of(List.of(RED, BLACK), List.of(RED)));

        assertEquals(new Size(6, 6), sheet.size());
        assertEquals(0xFFFFFF, sheet.rgb(0, 0));
        assertEquals(0xFF0000, sheet.rgb(1, 1));
        assertEquals(0xFFFFFF, sheet.rgb(2, 1));
        assertEquals(0x000000, sheet.rgb(3, 1));
        assertEquals(0x000000, sheet.rgb(4, 2));
        assertEquals(0xFF0000, sheet.rgb(1, 4));
        assertEquals(0xFFFFFF, sheet.rgb(5, 5));
    }

    @Test
    void compose_noPicture_isRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ContactSheet(0).compose(List.of(List.of())));
    }
}
