package veduta.io.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabTest {
    /** Values of the sRGB primaries as they stand in the literature. */
    @ParameterizedTest
    @CsvSource({
        "000000, 0, 0, 0",
        "ffffff, 100, 0, 0",
        "ff0000, 53.24, 80.09, 67.20",
        "00ff00, 87.73, -86.18, 83.18",
        "0000ff, 32.30, 79.19, -107.86"
    })
    void of_knownColour_hasItsCoordinates(String colour, double l, double a, double b) {
        Lab lab = Lab.of(Integer.parseInt(colour, 16));

        assertEquals(l, lab.lightness(), 0.02);
        assertEquals(a, lab.a(), 0.02);
        assertEquals(b, lab.b(), 0.02);
    }
}
