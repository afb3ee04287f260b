package veduta.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

final class PhotoPlanesTest {
    private static final RgbImage ROW =
            RgbImage.of(
                    new Size(4, 1), new byte[] {0, 10, 20, 40, 10, 20, 80, 10, 20, 120, 10, 20});

    @Test
    void of_sameSize_isExact() {
        float[] planes = PhotoPlanes.of(ROW, PixelRect.of(ROW.size()), ROW.size(), false);
        assertArrayEquals(new float[] {0, 40, 80, 120, 10, 10, 10, 10, 20, 20, 20, 20}, planes);
    }

    @Test
    void of_mirrored_swapsLeftAndRight() {
        float[] planes = PhotoPlanes.of(ROW, PixelRect.of(ROW.size()), ROW.size(), true);
        assertArrayEquals(new float[] {120, 80, 40, 0, 10, 10, 10, 10, 20, 20, 20, 20}, planes);
    }

    @Test
    void of_enlarged_interpolatesLinearly() {
        float[] planes = PhotoPlanes.of(ROW, new PixelRect(1, 0, 2, 1), new Size(4, 1), false);
        assertArrayEquals(new float[] {40, 50, 70, 80}, java.util.Arrays.copyOf(planes, 4), 1e-4f);
    }

    @Test
    void of_halved_weighsBothNeighboursAlike() {
        float[] planes = PhotoPlanes.of(ROW, PixelRect.of(ROW.size()), new Size(2, 1), false);
        // Triangle of radius 2 around 0.5: weights 3/4, 3/4, 1/4 on pixels 0, 1, 2.
        float left = (0.75f * 0 + 0.75f * 40 + 0.25f * 80) / 1.75f;
        assertArrayEquals(
                new float[] {left, 120 - left}, java.util.Arrays.copyOf(planes, 2), 1e-3f);
    }
}
