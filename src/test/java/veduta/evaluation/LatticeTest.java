package veduta.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import veduta.api.evaluation.Lattice;
import veduta.image.Pictures;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/** Regular patterns are found by their length and strength, and noise is none. */
final class LatticeTest {
    private static final Palette STREET =
            new PaletteCatalog(List.of()).find("cityscapes").orElseThrow();
    private static final Size SIZE = new Size(160, 96);
    private static final int ROAD = STREET.labelOf("road").orElseThrow();
    private static final int CAR = STREET.labelOf("car").orElseThrow();

    private static RgbImage gray(DoubleBinaryOperator values) {
        byte[] rgb = new byte[3 * (int) SIZE.pixels()];
        for (int y = 0; y < SIZE.height(); y++) {
            for (int x = 0; x < SIZE.width(); x++) {
                byte value = (byte) Math.round(values.applyAsDouble(x, y));
                for (int channel = 0; channel < 3; channel++) {
                    rgb[3 * (y * SIZE.width() + x) + channel] = value;
                }
            }
        }
        return RgbImage.of(SIZE, rgb);
    }

    private static double noise(SplittableRandom random) {
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum - 6;
    }

    private static Lattice lattice(RgbImage photo, RgbImage picture) {
        PlainRegions regions = new PlainRegions(STREET, 1);
        regions.add(LabelMap.filled(SIZE, ROAD), photo, Pictures.of(List.of(picture)));
        return regions.lattice().orElseThrow();
    }

    private static Lattice.Peak peak(DoubleBinaryOperator values) {
        return lattice(gray((x, y) -> 100), gray(values)).pictures().get(0);
    }

    @Test
    void lattice_waveOfFourPixels_hasItsAmplitudeAndPeriod() {
        Lattice.Peak peak = peak((x, y) -> 120 + 10 * Math.cos(2 * Math.PI * x / 4));
        assertEquals(10, peak.amplitude(), 0.2);
        assertEquals(4, peak.period(), 1e-9);
        assertEquals(peak.amplitude(), peak.bands().get(1), 0);
        assertTrue(peak.bands().get(0) < 0.5, peak.toString());
        assertTrue(peak.bands().get(2) < 0.5, peak.toString());
    }

    @Test
    void lattice_checkersBesideNoise_standOutByTheirWave() {
        SplittableRandom random = new SplittableRandom(3);
        Lattice.Peak peak =
                peak(
                        (x, y) ->
                                128
                                        + 6
                                                * Math.cos(2 * Math.PI * x / 8)
                                                * Math.cos(2 * Math.PI * y / 8)
                                        + 8 * noise(random));
        // A product of waves is two of half the amplitude, at right angles.
        assertEquals(3, peak.amplitude(), 0.8);
        assertEquals(8 / Math.sqrt(2), peak.period(), 1e-9);
    }

    @Test
    void lattice_noiseHoweverStrong_hasAlmostNone() {
        SplittableRandom random = new SplittableRandom(4);
        Lattice.Peak peak = peak((x, y) -> 128 + 20 * noise(random));
        assertTrue(peak.amplitude() < 3, peak.toString());
        Lattice.Peak wave = peak((x, y) -> 128 + 6 * Math.cos(2 * Math.PI * y / 3.2));
        assertTrue(wave.amplitude() > 2 * peak.amplitude(), wave + " and " + peak);
    }

    @Test
    void lattice_slopeWithoutWaves_hasNone() {
        Lattice.Peak across = peak((x, y) -> 20 + x);
        assertTrue(across.amplitude() < 0.1, across.toString());
        Lattice.Peak down = peak((x, y) -> 2 * y);
        assertTrue(down.amplitude() < 0.1, down.toString());
    }

    /** Rows that differ by 7 in turn: a wave of half of it, the shortest there is. */
    @Test
    void lattice_rowsInTurn_areAWaveOfTwoPixels() {
        Lattice.Peak peak = peak((x, y) -> 100 + 7 * (y % 2));
        assertEquals(3.5, peak.amplitude(), 1e-6);
        assertEquals(2, peak.period(), 1e-9);
        assertEquals(peak.amplitude(), peak.bands().get(0), 0);
    }

    @Test
    void lattice_flatPictures_haveNeitherAmplitudeNorPeriod() {
        Lattice found = lattice(gray((x, y) -> 100), gray((x, y) -> 90));
        assertEquals(0, found.photos().amplitude(), 1e-6);
        assertTrue(Double.isNaN(found.photos().period()) || found.photos().amplitude() < 1e-6);
    }

    /** Nine windows fit across and five down; a car covers some. */
    @Test
    void lattice_windows_areThoseOfOnePlainClass() {
        assertEquals(9 * 5, lattice(gray((x, y) -> 1), gray((x, y) -> 2)).windows());
        byte[] labels = new byte[(int) SIZE.pixels()];
        Arrays.fill(labels, (byte) ROAD);
        labels[0] = (byte) CAR;
        labels[SIZE.width() * 40 + 40] = (byte) CAR;
        PlainRegions regions = new PlainRegions(STREET, 1);
        RgbImage picture = gray((x, y) -> 3);
        regions.add(LabelMap.of(SIZE, labels), picture, Pictures.of(List.of(picture)));
        assertEquals(9 * 5 - 1 - 4, regions.lattice().orElseThrow().windows());
    }

    @Test
    void lattice_layoutWithoutPlainRegions_hasNone() {
        PlainRegions regions = new PlainRegions(STREET, 1);
        RgbImage picture = gray((x, y) -> 3);
        regions.add(LabelMap.filled(SIZE, CAR), picture, Pictures.of(List.of(picture)));
        assertEquals(Optional.empty(), regions.lattice());
        regions.add(LabelMap.filled(SIZE, LabelMap.VOID), picture, Pictures.of(List.of(picture)));
        assertFalse(regions.lattice().isPresent());
    }
}
