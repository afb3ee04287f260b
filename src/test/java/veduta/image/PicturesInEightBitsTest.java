package veduta.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PicturesInEightBitsTest {
    private static final Size SIZE = new Size(2, 2);

    /** Two pictures whose samples count up. */
    private static Pictures counting() {
        byte[] rgb = new byte[24];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) i;
        }
        return Pictures.of(SIZE, 2, rgb);
    }

    @Test
    void toImage_second_isItsOwnSamples() {
        assertEquals(0x0C0D0E, counting().toImage(1).rgb(0, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> counting().toImage(2));
    }

    @Test
    void window_column_isThatOfAllPictures() {
        assertArrayEquals(
                new byte[] {3, 4, 5, 9, 10, 11, 15, 16, 17, 21, 22, 23},
                counting().window(new PixelRect(1, 0, 1, 2)));
    }

    @Test
    void with_otherSamples_changesOnlyTheWindow() {
        Pictures old = counting();
        PixelRect corner = new PixelRect(1, 1, 1, 1);
        Pictures changed = old.with(corner, new byte[] {90, 91, 92, 93, 94, 95});
        assertEquals(0x5A5B5C, changed.toImage(0).rgb(1, 1));
        assertEquals(0x5D5E5F, changed.toImage(1).rgb(1, 1));
        assertEquals(old, counting());
        assertEquals(old, changed.with(corner, old.window(corner)));
    }

    @Test
    void of_images_areTheSameCollection() {
        assertEquals(counting(), Pictures.of(counting().images()));
    }

    @Test
    void of_whatDoesNotFit_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> Pictures.of(List.of()));
        RgbImage larger = RgbImage.of(new Size(9, 9), new byte[243]);
        List<RgbImage> mixed = List.of(counting().toImage(0), larger);
        assertThrows(IllegalArgumentException.class, () -> Pictures.of(mixed));
        assertThrows(IllegalArgumentException.class, () -> Pictures.of(SIZE, 2, new byte[12]));
        assertThrows(IllegalArgumentException.class, () -> Pictures.of(SIZE, 0, new byte[0]));
        PixelRect outside = new PixelRect(1, 1, 2, 1);
        assertThrows(IllegalArgumentException.class, () -> counting().window(outside));
        PixelRect corner = new PixelRect(1, 1, 1, 1);
        assertThrows(IllegalArgumentException.class, () -> counting().with(corner, new byte[3]));
    }
}
