package veduta.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class AreaMeansTest {
    private static RgbImage gray(int width, int... values) {
        byte[] rgb = new byte[3 * values.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) values[i / 3];
        }
        return RgbImage.of(new Size(width, values.length / width), rgb);
    }

    private static RgbImage whole(RgbImage picture, int width, int height) {
        return AreaMeans.of(picture, PixelRect.of(picture.size()), new Size(width, height));
    }

    @Test
    void of_halfTheSize_isTheMeanOfFourPixels() {
        RgbImage picture = gray(4, 0, 10, 200, 250, 20, 30, 250, 200);
        assertEquals(gray(2, 15, 225), whole(picture, 2, 1));
    }

    @Test
    void of_sizeThatDoesNotDivide_countsPixelsByTheShareCovered() {
        // Three pixels to two: each covers one and a half.
        assertEquals(gray(2, 20, 190), whole(gray(3, 0, 60, 270 - 15), 2, 1));
    }

    @Test
    void of_part_seesNothingElse() {
        RgbImage picture = gray(4, 9, 100, 200, 9, 9, 50, 150, 9);
        assertEquals(
                gray(1, 125), AreaMeans.of(picture, new PixelRect(1, 0, 2, 2), new Size(1, 1)));
    }

    @Test
    void of_sameSize_isThePictureItself() {
        RgbImage picture = RgbImage.of(new Size(2, 1), new byte[] {1, 2, 3, -1, -2, -3});
        assertEquals(picture, whole(picture, 2, 1));
    }

    @Test
    void of_largerSize_repeatsPixels() {
        assertEquals(gray(4, 10, 10, 90, 90), whole(gray(2, 10, 90), 4, 1));
    }
}
