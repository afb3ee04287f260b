package veduta.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class PicturesTest {
    @Test
    void toImage_unclippedValues_areClippedAndRoundedHalfUp() {
        float[] values = {-3f, 0.49f, 0.5f, 254.5f, 300f, 127.5f};
        PictureValues pictures = new PictureValues(new Size(1, 1), 2, values);
        assertArrayEquals(new byte[] {0, 0, 1}, pictures.toImage(0).toBytes());
        assertArrayEquals(
                new byte[] {(byte) 255, (byte) 255, (byte) 128}, pictures.toImage(1).toBytes());
    }

    @Test
    void rgb_pixel_isPackedRedGreenBlue() {
        RgbImage image = RgbImage.of(new Size(2, 1), new byte[] {0, 0, 0, (byte) 255, 2, 3});
        assertEquals(0xFF0203, image.rgb(1, 0));
    }

    @Test
    void of_wrongNumberOfSamples_isRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> RgbImage.of(new Size(2, 2), new byte[11]));
        assertThrows(
                IllegalArgumentException.class,
                () -> new PictureValues(new Size(2, 2), 2, new float[12]));
    }

    @Test
    void crop_inside_givesThosePixels() {
        RgbImage image =
                RgbImage.of(new Size(2, 2), new byte[] {1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4});
        assertArrayEquals(
                new byte[] {2, 2, 2, 4, 4, 4}, image.crop(new PixelRect(1, 0, 1, 2)).toBytes());
    }

    @Test
    void toBytes_changedByCaller_leavesImageAsItWas() {
        RgbImage image = RgbImage.of(new Size(1, 1), new byte[] {1, 2, 3});
        image.toBytes()[0] = 9;
        assertEquals(0x010203, image.rgb(0, 0));
    }
}
