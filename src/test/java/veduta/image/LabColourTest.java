package veduta.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LabColourTest {
    /** Values published for the primaries of sRGB with its white point. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 100, 0, 0",
        "0, 0, 0, 0, 0, 0",
        "1, 0, 0, 53.24, 80.09, 67.20",
        "0, 1, 0, 87.73, -86.18, 83.18",
        "0, 0, 1, 32.30, 79.19, -107.86"
    })
    void fromRgb_primaries_givesTheirPublishedValues(
            double red, double green, double blue, double lightness, double a, double b) {
        double[] lab = new double[3];
        LabColour.fromRgb(red, green, blue, lab);
        assertArrayEquals(new double[] {lightness, a, b}, lab, 0.02);
    }

    @Test
    void toRgb_ofFromRgb_isTheColour() {
        double[] lab = new double[3];
        double[] rgb = new double[3];
        for (int step = 0; step < 1000; step++) {
            double[] colour = {step % 10 / 9.0, step / 10 % 10 / 9.0, step / 100 / 9.0};
            LabColour.fromRgb(colour[0], colour[1], colour[2], lab);
            LabColour.toRgb(lab[0], lab[1], lab[2], rgb);
            assertArrayEquals(colour, rgb, 1e-3);
        }
    }
}
