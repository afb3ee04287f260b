package veduta.ml.dilated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veduta.api.compute.SynthesisException;
import veduta.api.model.NetworkConfig;
import veduta.api.model.NetworkOptions;
import veduta.image.Size;
import veduta.ml.architecture.Architecture;
import veduta.ml.architecture.LayeredCosts;
import veduta.ml.nn.ParameterSpec;

class DilatedShapeTest {
    private static final Architecture ARCHITECTURE = new DilatedArchitecture();

    private static LayeredCosts costs(DilatedShape shape) {
        return new LayeredCosts(shape.channels(), shape.images(), shape::layers);
    }

    @ParameterizedTest
    @CsvSource({
        "24, 128, 46299",
        "32, 128, 80163",
        "48, 128, 175539",
        "64, 128, 307779",
        "96, 128, 682851",
        "128, 128, 1205379",
        "256, 128, 4770051",
        "24, 64, 41067"
    })
    void parameters_twentyChannels_areThoseOfTheTable(int width, int dilation, long expected) {
        DilatedShape shape = new DilatedShape(20, width, dilation, 1);
        assertEquals(expected, shape.parameters().stream().mapToLong(ParameterSpec::count).sum());
        assertEquals(expected, costs(shape).parameters());
    }

    @Test
    void dilations_halveAndEndWithTwoOnes() {
        assertEquals(
                List.of(128, 64, 32, 16, 8, 4, 2, 1, 1),
                new DilatedShape(20, 64, 128, 1).dilations());
        assertEquals(
                List.of(64, 32, 16, 8, 4, 2, 1, 1), new DilatedShape(20, 64, 64, 1).dilations());
    }

    @ParameterizedTest
    @CsvSource({"24, 6.0e9, 0.1e9", "32, 10.4e9, 0.1e9", "64, 40e9, 0.5e9", "256, 625e9, 1e9"})
    void multiplyAdds_atFullSize_areThePublishedOnes(int width, double expected, double within) {
        DilatedShape shape = new DilatedShape(20, width, 128, 1);
        assertEquals(expected, costs(shape).multiplyAdds(new Size(512, 256)), within);
    }

    private static NetworkConfig config(Size size, Integer... widths) {
        return ARCHITECTURE.config(new NetworkOptions("two", 19, 1, size, List.of(widths)));
    }

    @ParameterizedTest
    @CsvSource({"512, 256, 128", "256, 256, 128", "256, 128, 64", "640, 480, 128", "24, 10, 4"})
    void config_size_decidesTheDilation(int width, int height, String dilation) {
        NetworkConfig config = config(new Size(width, height));
        assertEquals(dilation, config.setting("dilation"));
        assertEquals("64", config.setting("width"));
    }

    @Test
    void config_dilationOfMoreThanHalfTheHeight_isRefusedWithTheNearestSize() {
        IllegalArgumentException refusal =
                assertThrows(
                        IllegalArgumentException.class, () -> config(new Size(512, 200), 32, 128));
        assertTrue(refusal.getMessage().contains("512x256"), refusal.getMessage());
    }

    @Test
    void config_numbersOutOfRange_areRefused() {
        for (List<Integer> wrong :
                List.of(List.of(0), List.of(8, 3), List.of(8, 0), List.of(1, 1, 1))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> config(new Size(512, 256), wrong.toArray(Integer[]::new)));
        }
    }

    @Test
    void requireSize_anySides_onlyHaveToBeLongEnough() throws Exception {
        NetworkConfig config = config(new Size(256, 128));
        ARCHITECTURE.requireSize(config, new Size(301, 129));
        SynthesisException refusal =
                assertThrows(
                        SynthesisException.class,
                        () -> ARCHITECTURE.requireSize(config, new Size(301, 100)));
        assertTrue(refusal.getMessage().contains("301x128"), refusal.getMessage());
    }

    @Test
    void resized_smallerPictures_startAtASmallerDilation() {
        NetworkConfig half =
                ARCHITECTURE.resized(config(new Size(512, 256), 8), new Size(256, 128));
        assertEquals("64", half.setting("dilation"));
        assertEquals(new Size(256, 128), half.size());
    }

    @Test
    void untrained_3x3Layers_haveOneDeviation() {
        DilatedShape shape = new DilatedShape(4, 32, 16, 1);
        NetworkConfig config = config(new Size(64, 64), 32, 16);
        var source = new DilatedNetwork(config, shape).untrained(3);
        for (ParameterSpec spec : shape.parameters()) {
            if (spec.name().startsWith("layer") && spec.name().endsWith("weight")) {
                double squares = 0;
                float[] values = source.read(spec.name(), spec.shape());
                for (float value : values) {
                    squares += (double) value * value / values.length;
                }
                assertEquals(Math.sqrt(2.0 / (9 * 32)), Math.sqrt(squares), 6e-3, spec.name());
            }
        }
    }
}
