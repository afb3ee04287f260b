package veduta.ml.unet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

class UnetShapeTest {
    private static final Architecture ARCHITECTURE = UnetArchitecture.encoderDecoder();

    private static LayeredCosts costs(UnetShape shape) {
        return new LayeredCosts(shape.channels(), shape.images(), shape::layers);
    }

    private static long counted(UnetShape shape) {
        return shape.parameters().stream().mapToLong(ParameterSpec::count).sum();
    }

    @ParameterizedTest
    @CsvSource({
        "3, 64, true, 54414531",
        "20, 64, true, 54431939",
        "41, 64, true, 54453443",
        "20, 32, true, 13617251",
        "20, 16, true, 3408947",
        "20, 8, true, 854555",
        "20, 64, false, 39093443"
    })
    void parameters_eightLevels_areThoseOfTheTable(
            int channels, int width, boolean skips, long expected) {
        UnetShape shape = new UnetShape(channels, width, 8, 1, skips);
        assertEquals(expected, counted(shape));
        assertEquals(expected, costs(shape).parameters());
    }

    @Test
    void parameters_eachLayer_areThoseOfTheTable() {
        Map<String, Long> counts = new TreeMap<>();
        for (ParameterSpec spec : new UnetShape(20, 64, 8, 1, true).parameters()) {
            String layer = spec.name().substring(0, spec.name().indexOf('.'));
            counts.merge(layer, spec.count(), Long::sum);
        }
        assertEquals(
                new TreeMap<>(
                        Map.ofEntries(
                                Map.entry("encoder1", 20_544L),
                                Map.entry("encoder2", 131_328L),
                                Map.entry("encoder3", 524_800L),
                                Map.entry("encoder4", 2_098_176L),
                                Map.entry("encoder5", 4_195_328L),
                                Map.entry("encoder6", 4_195_328L),
                                Map.entry("encoder7", 4_195_328L),
                                Map.entry("encoder8", 4_194_816L),
                                Map.entry("decoder8", 4_195_328L),
                                Map.entry("decoder7", 8_389_632L),
                                Map.entry("decoder6", 8_389_632L),
                                Map.entry("decoder5", 8_389_632L),
                                Map.entry("decoder4", 4_194_816L),
                                Map.entry("decoder3", 1_048_832L),
                                Map.entry("decoder2", 262_272L),
                                Map.entry("decoder1", 6_147L))),
                counts);
    }

    @Test
    void parameters_sevenLevels_lackOneFullLevel() {
        // One level of 512 maps less: e7, and d2 with what it reads twice.
        long less = 4_195_328L + 8_389_632L;
        assertEquals(54_431_939L - less, counted(new UnetShape(20, 64, 7, 1, true)));
    }

    @Test
    void multiplyAdds_byHand_areThoseOfSmallTables() {
        // Two levels, width 1, three channels, 4x4 pixels: encoder 2x2 pixels of 16*3*1 and 1 of
        // 16*1*2; decoder 1 pixel of 16*2*1 and 2x2 pixels of 16*(1+1)*3.
        UnetShape shape = new UnetShape(3, 1, 2, 1, true);
        long expected = 4 * 48 + 32 + 32 + 4 * 96;
        assertEquals(expected, costs(shape).multiplyAdds(new Size(4, 4)));
    }

    @ParameterizedTest
    @CsvSource({"64, 12.7e9, 0.05e9", "16, 0.96e9, 0.005e9"})
    void multiplyAdds_atFullSize_areThePublishedOnes(int width, double expected, double within) {
        UnetShape shape = new UnetShape(20, width, 8, 1, true);
        assertEquals(expected, costs(shape).multiplyAdds(new Size(512, 256)), within);
    }

    private static NetworkConfig config(Size size, Integer... widths) {
        return ARCHITECTURE.config(new NetworkOptions("two", 19, 2, size, List.of(widths)));
    }

    @ParameterizedTest
    @CsvSource({
        "512, 256, 8",
        "256, 256, 8",
        "1024, 512, 8",
        "256, 128, 7",
        "64, 32, 5",
        "2, 2, 1"
    })
    void config_size_decidesTheLevels(int width, int height, String levels) {
        NetworkConfig config = config(new Size(width, height));
        assertEquals(levels, config.setting("levels"));
        assertEquals("64", config.setting("width"));
        assertEquals(1 << Integer.parseInt(levels), ARCHITECTURE.network(config).sizeMultiple());
    }

    @Test
    void config_widths_areTheFinestMapsAndTheLevels() {
        NetworkConfig config = config(new Size(640, 480), 24, 5);
        assertEquals("24", config.setting("width"));
        assertEquals("5", config.setting("levels"));
    }

    @Test
    void config_sizeThatDoesNotFit_isRefusedWithTheNearestOne() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> config(new Size(640, 480), 24));
        assertTrue(refusal.getMessage().contains("256"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("768x512"), refusal.getMessage());
    }

    @Test
    void config_numbersOutOfRange_areRefused() {
        for (List<Integer> wrong :
                List.of(List.of(0), List.of(8, 9), List.of(8, 0), List.of(1, 1, 1))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> config(new Size(512, 256), wrong.toArray(Integer[]::new)));
        }
    }

    @Test
    void requireSize_ofAFinishedNetwork_namesTheNearestSize() {
        NetworkConfig config = config(new Size(256, 128), 8);
        SynthesisException refusal =
                assertThrows(
                        SynthesisException.class,
                        () -> ARCHITECTURE.requireSize(config, new Size(300, 200)));
        assertTrue(refusal.getMessage().contains("256x256"), refusal.getMessage());
    }

    @Test
    void resized_smallerPictures_takeAwayLevels() {
        NetworkConfig half =
                ARCHITECTURE.resized(config(new Size(512, 256), 8), new Size(256, 128));
        assertEquals("7", half.setting("levels"));
        assertEquals(new Size(256, 128), half.size());
        NetworkConfig odd = ARCHITECTURE.resized(config(new Size(512, 256), 8), new Size(100, 70));
        assertEquals("6", odd.setting("levels"));
        assertEquals(new Size(128, 64), odd.size());
    }
}
