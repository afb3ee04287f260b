package veduta.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VividPhotoTest {
    private static final Size SIZE = new Size(96, 64);

    /** Dark, greenish, with little contrast: two halves and fine texture on both. */
    private static RgbImage dull() {
        SplittableRandom random = new SplittableRandom(2);
        byte[] rgb = new byte[Math.toIntExact(3 * SIZE.pixels())];
        for (int i = 0; i < rgb.length / 3; i++) {
            int value = (i % SIZE.width() < 48 ? 60 : 85) + random.nextInt(8);
            rgb[3 * i] = (byte) value;
            rgb[3 * i + 1] = (byte) (value + 8);
            rgb[3 * i + 2] = (byte) value;
        }
        return RgbImage.of(SIZE, rgb);
    }

    private static double[] luma(RgbImage image) {
        byte[] rgb = image.toBytes();
        double[] luma = new double[rgb.length / 3];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = Luma.of(rgb[3 * i] & 0xFF, rgb[3 * i + 1] & 0xFF, rgb[3 * i + 2] & 0xFF);
        }
        return luma;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double contrast(double[] luma) {
        double sum = 0;
        for (int i = 1; i < luma.length; i++) {
            sum += Math.abs(luma[i] - luma[i - 1]);
        }
        return sum / (luma.length - 1);
    }

    @Test
    void of_dullPhoto_isBrighterAndHasMoreContrast() {
        double[] before = luma(dull());
        double[] after = luma(VividPhoto.of(dull()));
        assertTrue(mean(after) > 1.1 * mean(before), mean(before) + " " + mean(after));
        assertTrue(contrast(after) > 1.3 * contrast(before));
    }

    @Test
    void of_samePhoto_isAlwaysTheSame() {
        assertEquals(VividPhoto.of(dull()), VividPhoto.of(dull()));
    }

    /** A plain gray has neither layers nor colour: one gray stays. */
    @ParameterizedTest
    @ValueSource(ints = {0, 40, 128, 200, 255})
    void of_plainGray_isPlainGray(int gray) {
        byte[] rgb = new byte[Math.toIntExact(3 * SIZE.pixels())];
        java.util.Arrays.fill(rgb, (byte) gray);
        byte[] made = VividPhoto.of(RgbImage.of(SIZE, rgb)).toBytes();
        for (byte value : made) {
            assertEquals(made[0] & 0xFF, value & 0xFF, 1);
        }
    }

    @Test
    void of_brighterGray_staysBrighter() {
        int last = -1;
        for (int gray = 0; gray < 256; gray += 5) {
            byte[] rgb = new byte[3 * 16];
            java.util.Arrays.fill(rgb, (byte) gray);
            int made = VividPhoto.of(RgbImage.of(new Size(4, 4), rgb)).toBytes()[1] & 0xFF;
            assertTrue(made >= last, gray + " became " + made + " after " + last);
            last = made;
        }
        assertTrue(last > 240, "white became " + last);
    }
}
