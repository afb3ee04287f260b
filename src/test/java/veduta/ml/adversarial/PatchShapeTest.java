package veduta.ml.adversarial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veduta.api.training.Adversary;
import veduta.image.Size;
import veduta.ml.architecture.LayeredCosts;
import veduta.ml.nn.ParameterSpec;

class PatchShapeTest {
    private static LayeredCosts costs(PatchShape shape) {
        return new LayeredCosts(shape.channels(), 1, shape::layers);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3, 2768705",
        "20, 3, 2786113",
        "41, 3, 2807617",
        "20, 1, 156993",
        "20, 2, 683841",
        "20, 4, 6981441",
        "20, 5, 11176769",
        "0, 3, 2765633"
    })
    void parameters_width64_areThoseOfTheTable(int layoutChannels, int layers, long expected) {
        PatchShape shape = PatchShape.of(new Adversary(64, layers), layoutChannels);
        assertEquals(expected, shape.parameters().stream().mapToLong(ParameterSpec::count).sum());
        assertEquals(expected, costs(shape).parameters());
    }

    @Test
    void parameters_eachLayer_areThoseOfTheTable() {
        PatchShape shape = PatchShape.of(Adversary.USUAL, 3);
        List<Long> counts =
                shape.layers(new Size(256, 256)).stream().map(each -> each.parameters()).toList();
        assertEquals(List.of(6_208L, 131_328L, 524_800L, 2_098_176L, 8_193L), counts);
    }

    @Test
    void multiplyAdds_atFullSize_areThePublishedOnes() {
        PatchShape shape = PatchShape.of(Adversary.USUAL, 20);
        assertEquals(7.0e9, costs(shape).multiplyAdds(new Size(512, 256)), 0.4e9);
    }

    @ParameterizedTest
    @CsvSource({"3, 900", "2, 3844", "1, 15876"})
    void layers_256Pixels_endInThePublishedMap(int strided, long numbers) {
        var layers = PatchShape.of(new Adversary(8, strided), 3).layers(new Size(256, 256));
        assertEquals(numbers, layers.get(layers.size() - 1).output());
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "6"})
    void leastSide_anyDepth_givesOneNumber(int strided) {
        PatchShape shape = PatchShape.of(new Adversary(2, strided), 3);
        int side = shape.leastSide();
        var layers = shape.layers(new Size(side, side));
        assertEquals(1, layers.get(layers.size() - 1).output());
        var smaller = shape.layers(new Size(side - 1, side - 1));
        assertEquals(0, smaller.get(smaller.size() - 1).output());
    }

    @Test
    void adversary_outOfRange_isRefused() {
        for (int[] wrong : new int[][] {{0, 3}, {64, 0}, {64, 7}, {2000, 3}}) {
            assertThrows(IllegalArgumentException.class, () -> new Adversary(wrong[0], wrong[1]));
        }
    }
}
