package veduta.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ContactSheetTest {
    private static RgbImage plain(int width, int height, int gray) {
        byte[] rgb = new byte[3 * width * height];
        Arrays.fill(rgb, (byte) gray);
        return RgbImage.of(new Size(width, height), rgb);
    }

    @Test
    void compose_rowsOfPictures_placesThemWithGaps() {
        RgbImage sheet =
                new ContactSheet(1)
                        .compose(
                                List.of(
                                        List.of(plain(2, 2, 10), plain(1, 1, 20)),
                                        List.of(plain(1, 1, 30))));
        assertEquals(new Size(6, 6), sheet.size());
        assertEquals(0xFFFFFF, sheet.rgb(0, 0));
        assertEquals(0x0A0A0A, sheet.rgb(2, 2));
        assertEquals(0x141414, sheet.rgb(4, 1));
        assertEquals(0xFFFFFF, sheet.rgb(4, 2));
        assertEquals(0x1E1E1E, sheet.rgb(1, 4));
    }

    @Test
    void compose_noPicture_isRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ContactSheet(1).compose(List.of(List.of())));
    }
}
