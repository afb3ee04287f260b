package veduta.ml.adversarial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.Parameters;
import veduta.ml.nn.ReferenceMaps;
import veduta.ml.nn.ReferenceWeights;

/** The patch discriminator against loops in float64. */
@Tag("engine")
final class PatchDiscriminatorTest {
    private final TorchEngine torch = TorchEngine.open(Device.cpu());

    @AfterEach
    void close() {
        torch.close();
    }

    private static NDArray input(NDManager scope, ReferenceMaps maps) {
        return scope.create(maps.floats(), new Shape(1, maps.maps(), maps.height(), maps.width()));
    }

    private static ReferenceMaps seen() {
        return ReferenceMaps.layout(5, 20, 28, 3).each(value -> 0.7 * value - 0.2);
    }

    @Test
    void logits_twoHalvingLayers_equalTheReference() {
        PatchShape shape = new PatchShape(5, 2, 2);
        ReferenceWeights weights = new ReferenceWeights(shape.parameters(), 6);
        TorchEngine.recordGradients(false);
        try (NDManager scope = torch.scope()) {
            Map<String, NDArray> arrays =
                    Parameters.load(torch.manager(), shape.parameters(), weights.source());
            NDArray logits =
                    new PatchDiscriminator(torch, shape, arrays)
                            .logits(scope, input(scope, seen()));
            assertEquals(new Shape(1, 1, 3, 5), logits.getShape());
            assertArrayEquals(
                    ReferenceDiscriminator.logits(shape, weights, seen()).floats(),
                    logits.toFloatArray(),
                    1e-4f);
        }
    }

    /** Patches of {@code 9 * 2^n - 2} pixels: 16, 34 and 70. */
    @ParameterizedTest
    @CsvSource({"1, 16", "2, 34", "3, 70", "4, 142"})
    void receptiveField_withoutNorms_isThePublishedOne(int strided, int expected) {
        PatchShape shape = new PatchShape(1, 1, strided);
        int side = 2 * expected + 40;
        Map<String, NDArray> arrays =
                Parameters.load(
                        torch.manager(),
                        shape.parameters(),
                        (name, sizes) -> {
                            float[] ones = new float[(int) new Shape(sizes).size()];
                            Arrays.fill(ones, 0.1f);
                            return ones;
                        });
        try (NDManager scope = torch.scope();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray input = input(scope, ReferenceMaps.layout(1, side, side, 1));
            input.setRequiresGradient(true);
            NDArray logits =
                    new PatchDiscriminator(
                                    torch,
                                    shape,
                                    arrays,
                                    (own, y, gamma, beta) -> torch.operations().times(own, y, 1))
                            .logits(scope, input);
            long middle = logits.getShape().get(2) / 2;
            collector.backward(logits.get("0,0,{},{}", middle, middle).sum());
            float[] gradient = input.getGradient().toFloatArray();
            int first = side;
            int last = -1;
            for (int i = 0; i < gradient.length; i++) {
                if (gradient[i] != 0) {
                    first = Math.min(first, i % side);
                    last = Math.max(last, i % side);
                }
            }
            assertEquals(expected, last - first + 1);
        }
    }
}
