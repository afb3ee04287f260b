package veduta.ml.dilated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.api.compute.Precision;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.ForwardObserver;
import veduta.ml.nn.Parameters;
import veduta.ml.nn.ReferenceMaps;
import veduta.ml.nn.ReferenceWeights;

/** Full-resolution networks against loops in float64. */
@Tag("engine")
final class DilatedGeneratorTest {
    private static final int WIDTH = 19;
    private static final int HEIGHT = 13;
    private static final DilatedShape SHAPE = new DilatedShape(3, 4, 4, 2);

    private final TorchEngine torch = TorchEngine.open(Device.cpu());
    private final ReferenceMaps layout = ReferenceMaps.layout(3, HEIGHT, WIDTH, 5);
    private final ReferenceWeights weights = new ReferenceWeights(SHAPE.parameters(), 8);

    @AfterEach
    void close() {
        torch.close();
    }

    private NDArray input(NDManager scope, ReferenceMaps maps) {
        return scope.create(maps.floats(), new Shape(1, maps.maps(), maps.height(), maps.width()));
    }

    private ReferenceMaps reference(ReferenceWeights weights) {
        ReferenceMaps maps = layout;
        List<Integer> dilations = SHAPE.dilations();
        for (int i = 1; i <= dilations.size(); i++) {
            int apart = dilations.get(i - 1);
            maps =
                    maps.convolved(weights.get("layer" + i + ".weight"), 3, 1, apart, apart)
                            .layerNormed(
                                    weights.get("layer" + i + ".gamma"),
                                    weights.get("layer" + i + ".beta"))
                            .leaky();
        }
        return maps.convolved(weights.get("head.weight"), 1, 1, 0, 1)
                .biased(weights.get("head.bias"))
                .each(value -> (value + 1) * 127.5);
    }

    private Map<String, NDArray> arrays(DilatedShape shape, ReferenceWeights from) {
        return Parameters.load(torch.manager(), shape.parameters(), from.source());
    }

    @Test
    void forward_smallNetwork_equalsTheReference() throws Exception {
        TorchEngine.recordGradients(false);
        try (NDManager scope = torch.scope()) {
            NDArray made =
                    new DilatedGenerator(torch, SHAPE, arrays(SHAPE, weights), Precision.FLOAT32)
                            .forward(scope, input(scope, layout), ForwardObserver.NONE);
            assertEquals(new Shape(1, 6, HEIGHT, WIDTH), made.getShape());
            assertArrayEquals(reference(weights).floats(), made.toFloatArray(), 5e-3f);
        }
    }

    private double loss(ReferenceWeights from) {
        double sum = 0;
        ReferenceMaps made = reference(from);
        for (double value : made.values()) {
            sum += (value / 127.5 - 1) * (value / 127.5 - 1) / made.values().length;
        }
        return sum;
    }

    /** Tolerance: 1e-3 of the parameter's largest derivative. */
    @Test
    void gradient_everyParameter_equalsDifferencesOfTheReference() throws Exception {
        Map<String, NDArray> arrays = arrays(SHAPE, weights);
        arrays.values().forEach(each -> each.setRequiresGradient(true));
        try (NDManager scope = torch.scope();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray made =
                    new DilatedGenerator(torch, SHAPE, arrays, Precision.FLOAT32)
                            .forward(scope, input(scope, layout), ForwardObserver.NONE);
            NDArray apart = torch.operations().divided(scope, made, 127.5).sub(1);
            collector.backward(apart.mul(apart).mean());
        }
        for (String name : arrays.keySet()) {
            float[] actual = arrays.get(name).getGradient().toFloatArray();
            double largest = 0;
            for (float value : actual) {
                largest = Math.max(largest, Math.abs(value));
            }
            for (int place : weights.places(name, 9)) {
                double expected = weights.derivative(name, place, this::loss);
                assertEquals(expected, actual[place], 1e-3 * largest, name + " " + place);
            }
        }
    }

    /** One plus twice the sum of the dilations, as the table has it: 513 from 128 on. */
    @ParameterizedTest
    @ValueSource(ints = {16, 64, 128})
    void receptiveField_withoutNorms_isOddAndTwiceTheDilations(int dilation) throws Exception {
        DilatedShape shape = new DilatedShape(2, 1, dilation, 1);
        int side = 4 * dilation + 31;
        int centre = side / 2;
        Map<String, NDArray> arrays =
                Parameters.load(
                        torch.manager(),
                        shape.parameters(),
                        (name, sizes) -> {
                            float[] ones = new float[(int) new Shape(sizes).size()];
                            java.util.Arrays.fill(ones, 0.11f);
                            return ones;
                        });
        try (NDManager scope = torch.scope();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray input = input(scope, ReferenceMaps.layout(2, side, side, 1));
            input.setRequiresGradient(true);
            NDArray made =
                    new DilatedGenerator(
                                    torch,
                                    shape,
                                    arrays,
                                    Precision.FLOAT32,
                                    (own, y, gamma, beta) ->
                                            torch.convolutions()
                                                    .leaky(
                                                            own,
                                                            torch.operations().times(own, y, 1)))
                            .forward(scope, input, ForwardObserver.NONE);
            collector.backward(made.get("0,0,{},{}", centre, centre).sum());
            float[] gradient = input.getGradient().toFloatArray();
            int first = side;
            int last = -1;
            for (int i = 0; i < gradient.length; i++) {
                if (gradient[i] != 0) {
                    first = Math.min(first, i % side);
                    last = Math.max(last, i % side);
                }
            }
            assertEquals(4 * dilation + 1, last - first + 1);
            assertEquals(last - first + 1, shape.receptiveField());
            assertEquals(centre, (first + last) / 2);
        }
    }
}
