package veduta.ml.unet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import veduta.api.compute.Precision;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.ForwardObserver;
import veduta.ml.nn.Parameters;
import veduta.ml.nn.ReferenceMaps;
import veduta.ml.nn.ReferenceWeights;

/** U-Nets against loops in float64. */
@Tag("engine")
final class UnetGeneratorTest {
    private static final int WIDTH = 24;
    private static final int HEIGHT = 16;
    private static final UnetShape SHAPE = new UnetShape(3, 2, 3, 2, true);

    private final TorchEngine torch = TorchEngine.open(Device.cpu());
    private final ReferenceMaps layout = ReferenceMaps.layout(3, HEIGHT, WIDTH, 5);

    @AfterEach
    void close() {
        torch.close();
    }

    private Map<String, NDArray> arrays(UnetShape shape, ReferenceWeights weights) {
        return Parameters.load(torch.manager(), shape.parameters(), weights.source());
    }

    private NDArray input(NDManager scope, ReferenceMaps maps) {
        return scope.create(maps.floats(), new Shape(1, maps.maps(), maps.height(), maps.width()));
    }

    private static ReferenceMaps normed(
            UnetKind kind, ReferenceMaps y, ReferenceWeights weights, String name) {
        double[] gamma = weights.get(name + ".gamma");
        double[] beta = weights.get(name + ".beta");
        return kind.isLinear() ? y.layerNormed(gamma, beta) : y.mapNormed(gamma, beta);
    }

    /** The network as its papers describe it: activations before the convolutions. */
    private ReferenceMaps reference(UnetKind kind, UnetShape shape, ReferenceWeights weights) {
        Function<ReferenceMaps, ReferenceMaps> activation =
                kind.isLinear() ? ReferenceMaps::leaky : ReferenceMaps::rectified;
        List<ReferenceMaps> encoded = new ArrayList<>();
        ReferenceMaps maps = layout;
        for (int level = 1; level <= shape.levels(); level++) {
            String name = "encoder" + level;
            ReferenceMaps seen = level == 1 ? maps : maps.leaky();
            maps = seen.convolved(weights.get(name + ".weight"), 4, 2, 1, 1);
            boolean plain = level == 1 || level == shape.levels();
            maps =
                    plain
                            ? maps.biased(weights.get(name + ".bias"))
                            : normed(kind, maps, weights, name);
            encoded.add(maps);
        }
        for (int level = shape.levels(); level > 1; level--) {
            String name = "decoder" + level;
            ReferenceMaps y = activation.apply(maps).doubled(weights.get(name + ".weight"));
            ReferenceMaps up = normed(kind, y, weights, name);
            maps = shape.skips() ? up.and(encoded.get(level - 2)) : up;
        }
        ReferenceMaps colours =
                activation
                        .apply(maps)
                        .doubled(weights.get("decoder1.weight"))
                        .biased(weights.get("decoder1.bias"));
        return kind.isLinear()
                ? colours.each(value -> (value + 1) * 127.5)
                : colours.each(value -> (Math.tanh(value) + 1) * 127.5);
    }

    @ParameterizedTest
    @EnumSource(UnetKind.class)
    void forward_anyKind_equalsTheReference(UnetKind kind) throws Exception {
        UnetShape shape = new UnetShape(3, 2, 3, 2, kind.skips());
        ReferenceWeights weights = new ReferenceWeights(shape.parameters(), 9);
        TorchEngine.recordGradients(false);
        try (NDManager scope = torch.scope()) {
            UnetGenerator network =
                    new UnetGenerator(
                            torch,
                            shape,
                            kind.style(torch),
                            0,
                            arrays(shape, weights),
                            Precision.FLOAT32);
            NDArray made = network.forward(scope, input(scope, layout), ForwardObserver.NONE);
            assertEquals(new Shape(1, 6, HEIGHT, WIDTH), made.getShape());
            assertArrayEquals(reference(kind, shape, weights).floats(), made.toFloatArray(), 1e-2f);
        }
    }

    @ParameterizedTest
    @EnumSource(UnetKind.class)
    void forward_bfloat16_staysNearFloat32(UnetKind kind) throws Exception {
        UnetShape shape = new UnetShape(3, 4, 3, 1, kind.skips());
        Map<String, NDArray> arrays = arrays(shape, new ReferenceWeights(shape.parameters(), 2));
        TorchEngine.recordGradients(false);
        try (NDManager scope = torch.scope()) {
            float[][] made = new float[2][];
            for (int i = 0; i < 2; i++) {
                Precision precision = i == 0 ? Precision.FLOAT32 : Precision.BFLOAT16;
                UnetGenerator network =
                        new UnetGenerator(torch, shape, kind.style(torch), 0, arrays, precision);
                made[i] =
                        network.forward(scope, input(scope, layout), ForwardObserver.NONE)
                                .toFloatArray();
            }
            double apart = 0;
            for (int i = 0; i < made[0].length; i++) {
                apart += Math.abs(made[0][i] - made[1][i]) / made[0].length;
            }
            assertEquals(0, apart, 2.5);
        }
    }

    /** The mean of the squares of colours about gray: a loss that every weight reaches. */
    private double loss(UnetKind kind, UnetShape shape, ReferenceWeights weights) {
        double sum = 0;
        ReferenceMaps made = reference(kind, shape, weights);
        for (double value : made.values()) {
            sum += (value / 127.5 - 1) * (value / 127.5 - 1) / made.values().length;
        }
        return sum;
    }

    /** Tolerance: 1e-3 of the parameter's largest derivative. */
    @ParameterizedTest
    @EnumSource(UnetKind.class)
    void gradient_everyParameter_equalsDifferencesOfTheReference(UnetKind kind) throws Exception {
        UnetShape shape = new UnetShape(3, 2, 3, 2, kind.skips());
        ReferenceWeights weights = new ReferenceWeights(shape.parameters(), 9);
        Map<String, NDArray> arrays = arrays(shape, weights);
        arrays.values().forEach(each -> each.setRequiresGradient(true));
        UnetGenerator network =
                new UnetGenerator(torch, shape, kind.style(torch), 0, arrays, Precision.FLOAT32);
        try (NDManager scope = torch.scope();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray made = network.forward(scope, input(scope, layout), ForwardObserver.NONE);
            NDArray apart = torch.operations().divided(scope, made, 127.5).sub(1);
            collector.backward(apart.mul(apart).mean());
        }
        for (String name : arrays.keySet()) {
            float[] actual = arrays.get(name).getGradient().toFloatArray();
            double largest = 0;
            for (float value : actual) {
                largest = Math.max(largest, Math.abs(value));
            }
            for (int place : weights.places(name, 7)) {
                double expected = weights.derivative(name, place, each -> loss(kind, shape, each));
                assertEquals(expected, actual[place], 1e-3 * largest, name + " " + place);
            }
        }
    }

    private UnetGenerator dropping(UnetShape shape) {
        return new UnetGenerator(
                torch,
                shape,
                UnetKind.PIX2PIX.style(torch),
                UnetKind.PIX2PIX.droppedLevels(),
                arrays(shape, new ReferenceWeights(shape.parameters(), 3)),
                Precision.FLOAT32);
    }

    @Test
    void forward_withDropout_isTheSameEveryTimeButInTraining() throws Exception {
        UnetGenerator network = dropping(SHAPE);
        TorchEngine.recordGradients(false);
        try (NDManager scope = torch.scope()) {
            NDArray input = input(scope, layout);
            float[] first = network.forward(scope, input, ForwardObserver.NONE).toFloatArray();
            float[] again = network.forward(scope, input, ForwardObserver.NONE).toFloatArray();
            assertArrayEquals(first, again);
            float[] seven = network.trainingPass(scope, 7).forward(input).toFloatArray();
            assertArrayEquals(seven, network.trainingPass(scope, 7).forward(input).toFloatArray());
            assertFalse(Arrays.equals(first, seven));
            float[] eight = network.trainingPass(scope, 8).forward(input).toFloatArray();
            assertFalse(Arrays.equals(seven, eight));
        }
    }

    @Test
    void dropout_maps_keepsHalfOfTheValuesTwofold() {
        try (NDManager scope = torch.scope()) {
            NDArray ones = scope.ones(new Shape(2, 50, 4, 8));
            float[] left = new Dropout(torch, 3).apply(scope, ones, 5).toFloatArray();
            int kept = 0;
            for (float value : left) {
                assertTrue(value == 0 || value == 2, () -> "a value is " + value);
                kept += value == 2 ? 1 : 0;
            }
            assertEquals(left.length / 2.0, kept, 4 * Math.sqrt(left.length / 4.0));
            NDArray other = scope.ones(new Shape(2, 50, 4, 8));
            assertFalse(
                    Arrays.equals(
                            left, new Dropout(torch, 3).apply(scope, other, 4).toFloatArray()));
        }
    }

    /** A style without norms, through which single pixels can be followed. */
    private final class Unnormed implements UnetStyle {
        private final UnetStyle style = new LayerNormStyle(torch);

        @Override
        public NDArray encoded(NDManager own, NDArray y, NDArray gamma, NDArray beta) {
            return style.activated(own, torch.operations().times(own, y, 1));
        }

        @Override
        public NDArray decoded(NDManager own, NDArray y, NDArray gamma, NDArray beta) {
            return encoded(own, y, gamma, beta);
        }

        @Override
        public NDArray activated(NDManager own, NDArray y) {
            return style.activated(own, y);
        }

        @Override
        public NDArray across(NDManager own, NDArray encoded) {
            return encoded;
        }

        @Override
        public NDArray pictures(NDManager scope, NDArray y) {
            return style.pictures(scope, y);
        }
    }

    /** The pixels that one pixel reads along one axis: down all levels and up again. */
    private static int[] seen(int pixel, int levels) {
        int from = pixel;
        int to = pixel;
        for (int level = 0; level < levels; level++) {
            from = Math.floorDiv(from - 1, 2);
            to = Math.floorDiv(to + 1, 2);
        }
        for (int level = 0; level < levels; level++) {
            from = 2 * from - 1;
            to = 2 * to + 2;
        }
        return new int[] {from, to};
    }

    @Test
    void receptiveField_withoutNorms_isThatOfTheCoarsestLevel() throws Exception {
        int side = 96;
        int most = 0;
        ReferenceWeights weights = new ReferenceWeights(SHAPE.parameters(), 4);
        Map<String, NDArray> arrays = arrays(SHAPE, weights);
        UnetGenerator network =
                new UnetGenerator(torch, SHAPE, new Unnormed(), 0, arrays, Precision.FLOAT32);
        for (int y = 45; y < 45 + SHAPE.sizeMultiple(); y++) {
            try (NDManager scope = torch.scope();
                    GradientCollector collector =
                            Engine.getEngine("PyTorch").newGradientCollector()) {
                NDArray input = input(scope, ReferenceMaps.layout(3, side, side, 1));
                input.setRequiresGradient(true);
                NDArray made = network.forward(scope, input, ForwardObserver.NONE);
                collector.backward(made.get("0,0,{},50", y).sum());
                boolean[][] reached = reached(input.getGradient().toFloatArray(), side);
                int[] ends = ends(reached[0]);
                assertArrayEquals(seen(y, 3), ends);
                assertArrayEquals(seen(50, 3), ends(reached[1]));
                most = Math.max(most, ends[1] - ends[0] + 1);
            }
        }
        assertEquals(most, SHAPE.receptiveField());
    }

    private static boolean[][] reached(float[] gradient, int side) {
        boolean[][] reached = new boolean[2][side];
        for (int i = 0; i < gradient.length; i++) {
            if (gradient[i] != 0) {
                reached[0][i / side % side] = true;
                reached[1][i % side] = true;
            }
        }
        return reached;
    }

    private static int[] ends(boolean[] reached) {
        int from = 0;
        while (!reached[from]) {
            from++;
        }
        int to = reached.length - 1;
        while (!reached[to]) {
            to--;
        }
        return new int[] {from, to};
    }
}
