package veduta.io.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veduta.image.RgbImage;
import veduta.image.Size;

class EnlargementTest {
    @Test
    void of_onePixel_isThatColourEverywhere() {
        RgbImage pixel = RgbImage.of(new Size(1, 1), new byte[] {1, (byte) 128, (byte) 255});
        RgbImage large = Enlargement.of(pixel, 4);
        assertEquals(new Size(4, 4), large.size());
        for (int i = 0; i < 16; i++) {
            assertEquals(0x0180FF, large.rgb(i % 4, i / 4));
        }
    }

    @Test
    void of_factorOne_isThePicture() {
        RgbImage noise = noise(new Size(5, 3));
        assertEquals(noise, Enlargement.of(noise, 1));
    }

    @Test
    void of_factorZero_isRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> Enlargement.of(noise(new Size(2, 2)), 0));
    }

    @Test
    void of_ramp_staysInPlace() {
        byte[] rgb = new byte[3 * 20];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (10 * (i / 3));
        }
        RgbImage large = Enlargement.of(RgbImage.of(new Size(20, 1), rgb), 2);
        // Pixel x of the result lies at (x + 0.5) / 2 - 0.5 of the source; the filter's ripple on
        // a ramp of 10 is less than a quarter.
        for (int x = 10; x < 30; x++) {
            double exact = 10 * ((x + 0.5) / 2 - 0.5);
            assertEquals(exact, large.rgb(x, 0) & 0xFF, 0.75);
        }
    }

    /** The definition, evaluated pixel by pixel in both directions at once. */
    @ParameterizedTest
    @CsvSource({"7,5,14,10", "7,5,28,20", "1,9,3,9", "30,20,7,6", "16,9,11,30"})
    void resample_noise_isWhatTheDefinitionSays(
            int width, int height, int newWidth, int newHeight) {
        RgbImage noise = noise(new Size(width, height));
        RgbImage seen = Enlargement.resample(noise, new Size(newWidth, newHeight));
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    double exact = exact(noise, seen.size(), x, y, shift);
                    double clipped = Math.max(0, Math.min(255, exact));
                    assertEquals(clipped, seen.rgb(x, y) >> shift & 0xFF, 0.501);
                }
            }
        }
    }

    private static double exact(RgbImage source, Size size, int x, int y, int shift) {
        double scaleX = (double) source.size().width() / size.width();
        double scaleY = (double) source.size().height() / size.height();
        double centreX = (x + 0.5) * scaleX - 0.5;
        double centreY = (y + 0.5) * scaleY - 0.5;
        double sum = 0;
        double weights = 0;
        for (int v = -40; v < source.size().height() + 40; v++) {
            for (int u = -40; u < source.size().width() + 40; u++) {
                double weight =
                        kernel((u - centreX) / Math.max(1, scaleX))
                                * kernel((v - centreY) / Math.max(1, scaleY));
                int column = Math.max(0, Math.min(source.size().width() - 1, u));
                int row = Math.max(0, Math.min(source.size().height() - 1, v));
                sum += weight * (source.rgb(column, row) >> shift & 0xFF);
                weights += weight;
            }
        }
        return sum / weights;
    }

    private static double kernel(double x) {
        return Math.abs(x) >= 3 ? 0 : sinc(x) * sinc(x / 3);
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static RgbImage noise(Size size) {
        byte[] rgb = new byte[Math.toIntExact(3 * size.pixels())];
        new Random(7).nextBytes(rgb);
        return RgbImage.of(size, rgb);
    }
}
