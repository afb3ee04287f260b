package veduta.ml.crn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import veduta.api.compute.Precision;
import veduta.api.model.NetworkConfig;
import veduta.api.model.NetworkOptions;
import veduta.image.Psnr;
import veduta.image.Size;
import veduta.ml.crn.network.CrnArchitecture;
import veduta.ml.engine.ClassNormOperations;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.ForwardObserver;
import veduta.ml.nn.Initializers;
import veduta.ml.nn.ParameterSource;
import veduta.ml.nn.ParameterSpec;
import veduta.ml.step.LossGradient;
import veduta.ml.step.StepDraws;

/** Norms whose factors and summands follow the classes of the layout. */
@Tag("engine")
final class ClassNormTest {
    private static final CrnArchitecture CRN = new CrnArchitecture();
    private static final List<Integer> WIDTHS = List.of(8, 6, 4);
    private static final Size BASE = new Size(4, 2);
    private static final CrnShape PLAIN = new CrnShape(3, WIDTHS, BASE, 2, List.of(0, 0, 2));
    private static final CrnShape BY_CLASS =
            new CrnShape(3, WIDTHS, BASE, 2, List.of(0, 0, 2), true);
    private static TorchEngine torch;

    @BeforeAll
    static void start() {
        torch = TorchEngine.open(Device.cpu());
    }

    @AfterAll
    static void stop() {
        torch.close();
    }

    /** Random weights, the differences of the classes among them. */
    static ParameterSource<RuntimeException> random(long seed) {
        ParameterSource<RuntimeException> plain = Initializers.kaiming(seed);
        return (name, shape) -> {
            float[] values = plain.read(name, shape);
            if (name.contains(".class_")) {
                Initializers.fillNormal(values, 0.4, seed, name);
            }
            return values;
        };
    }

    private static RefinementNetwork network(
            CrnShape shape, ParameterSource<RuntimeException> source, Precision precision) {
        CrnWeights weights = CrnWeights.load(torch.manager(), shape, source);
        return new RefinementNetwork(torch, shape, weights, precision);
    }

    /** A layout of fractions, (1, 3, 8, 16). */
    private static NDArray layout(NDManager scope) {
        float[] values = new float[3 * 128];
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 128; i++) {
            float first = (float) random.nextDouble();
            values[i] = first;
            values[256 + i] = i % 16 < 5 ? 1 - first : 0;
            values[128 + i] = 1 - first - values[256 + i];
        }
        return scope.create(values, new Shape(1, 3, 8, 16));
    }

    private static float[] pictures(RefinementNetwork network) throws Exception {
        TorchEngine.recordGradients(false);
        try (NDManager scope = torch.scope()) {
            return network.forward(scope, layout(scope), ForwardObserver.NONE).toFloatArray();
        }
    }

    /**
     * Values 1, 3 and 5, 7 have mean 4 and deviation sqrt(5), so normalised -3, -1, 1 and 3 over
     * sqrt(5). The first pixel is all of class 0, the second half of each.
     */
    @Test
    void classNorm_byHand_mixesTheClassesByTheirFractions() {
        try (NDManager scope = torch.scope()) {
            NDArray y = scope.create(new float[] {1, 3, 5, 7}, new Shape(1, 2, 1, 2));
            NDArray seen =
                    scope.create(new float[] {9, 9, 1, 0.5f, 0, 0.5f}, new Shape(1, 3, 1, 2));
            NDArray gamma = scope.create(new float[] {1, 2});
            NDArray beta = scope.create(new float[] {0, 10});
            NDArray classGamma = scope.create(new float[] {1, 3, 0, -2}, new Shape(2, 2, 1, 1));
            NDArray classBeta = scope.create(new float[] {0, 0, 4, 8}, new Shape(2, 2, 1, 1));
            ClassNormOperations norms = torch.classNorms();
            NDList kept = norms.classNormKept(scope, y, seen, gamma, beta, classGamma, classBeta);
            assertEquals(4, kept.get(1).toFloatArray()[0], 1e-6);
            assertEquals(1 / Math.sqrt(5), kept.get(2).toFloatArray()[0], 1e-6);
            NDArray statistics = scope.create(new float[] {4, (float) (1 / Math.sqrt(5))});
            List<NDArray> results =
                    List.of(
                            kept.get(0),
                            norms.classNorm(scope, y, seen, gamma, beta, classGamma, classBeta),
                            norms.classNormFixed(
                                    scope,
                                    y,
                                    statistics,
                                    seen,
                                    gamma,
                                    beta,
                                    classGamma,
                                    classBeta));
            double root = Math.sqrt(5);
            double[] wanted = {
                0.2 * -3 / root * 2, 0.2 * -1 / root * 3, 1 / root * 2 + 14, 3 / root * 1 + 16
            };
            for (NDArray result : results) {
                float[] found = result.toFloatArray();
                for (int i = 0; i < wanted.length; i++) {
                    assertEquals(wanted[i], found[i], 1e-5, "value " + i);
                }
            }
        }
    }

    @Test
    void classNorm_twoPictures_areNormedEachByItself() {
        CrnWeights weights = CrnWeights.load(torch.manager(), BY_CLASS, random(5));
        ClassNorm norm = new ClassNorm(torch, weights);
        try (NDManager scope = torch.scope()) {
            NDArray seen = layout(scope).concat(layout(scope).flip(3), 0);
            NDArray y = scope.randomNormal(3, 2, new Shape(2, 4, 8, 16), DataType.FLOAT32);
            NDArray both = norm.apply(scope, y, seen, 2, 1);
            for (int i = 0; i < 2; i++) {
                NDIndex own = new NDIndex(i + ":" + (i + 1));
                float[] alone = norm.apply(scope, y.get(own), seen.get(own), 2, 1).toFloatArray();
                assertArrayEquals(alone, both.get(own).toFloatArray(), 1e-5f);
            }
        }
    }

    @Test
    void forward_differencesOfZero_isThePlainNetwork() throws Exception {
        float[] plain = pictures(network(PLAIN, Initializers.kaiming(5), Precision.FLOAT32));
        float[] same = pictures(network(BY_CLASS, Initializers.kaiming(5), Precision.FLOAT32));
        assertArrayEquals(plain, same, 5e-3f);
        float[] other = pictures(network(BY_CLASS, random(5), Precision.FLOAT32));
        assertTrue(Psnr.decibels(plain, other) < 40, "the classes change nothing");
    }

    @Test
    void forward_inBfloat16_isNearFloat32() throws Exception {
        float[] exact = pictures(network(BY_CLASS, random(5), Precision.FLOAT32));
        CrnWeights weights = CrnWeights.load(torch.manager(), BY_CLASS, random(5));
        float[] rough =
                pictures(
                        new RefinementNetwork(
                                torch,
                                BY_CLASS,
                                weights.prepared(torch, torch.manager(), Precision.BFLOAT16),
                                Precision.BFLOAT16));
        assertTrue(Psnr.decibels(exact, rough) > 35, "PSNR " + Psnr.decibels(exact, rough));
    }

    /** Gradients of all parameters, the kernels' taken apart or not. */
    private static Map<String, NDArray> gradients(CrnWeights weights, boolean apart) {
        RefinementNetwork network =
                new RefinementNetwork(torch, BY_CLASS, weights, Precision.FLOAT32);
        weights.arrays().values().forEach(array -> array.setRequiresGradient(true));
        float[] photos = new float[3 * 128];
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < photos.length; i++) {
            photos[i] = (float) random.nextDouble(255);
        }
        float[] layouts;
        try (NDManager scope = torch.scope()) {
            layouts = layout(scope).toFloatArray();
        }
        new LossGradient(
                        torch,
                        new CrnGenerator(torch, network, apart),
                        2,
                        TestNetworks.pixels(torch))
                .add(layouts, photos, new long[] {1, 3, 8, 16}, List.of(1.0), 0, StepDraws.WHOLE);
        return weights.arrays();
    }

    @Test
    void gradients_kernelsApart_areTheSameAndReachTheClasses() {
        CrnWeights one = CrnWeights.load(torch.manager(), BY_CLASS, random(5));
        CrnWeights other = CrnWeights.load(torch.manager(), BY_CLASS, random(5));
        Map<String, NDArray> together = gradients(one, false);
        Map<String, NDArray> apart = gradients(other, true);
        for (ParameterSpec spec : CrnWeights.parameters(BY_CLASS)) {
            float[] wanted = together.get(spec.name()).getGradient().toFloatArray();
            float[] found = apart.get(spec.name()).getGradient().toFloatArray();
            float largest = 0;
            for (float value : wanted) {
                largest = Math.max(largest, Math.abs(value));
            }
            assertTrue(largest > 0, spec.name());
            assertArrayEquals(wanted, found, 3e-4f * largest, spec.name());
        }
    }

    private static NetworkConfig config(Map<String, String> settings) {
        return CRN.config(
                new NetworkOptions("two", 2, 1, new Size(64, 32), List.of(8, 8, 8, 8), settings));
    }

    @Test
    void config_grownOrResized_keepsItsNorms() throws Exception {
        NetworkConfig network = config(Map.of("norm", "class", "noise", "2"));
        assertTrue(CrnShape.of(network).normedByClass());
        assertTrue(CrnShape.of(CRN.grown(network)).normedByClass());
        assertTrue(CrnShape.of(CRN.resized(network, new Size(128, 64))).normedByClass());
        assertFalse(CrnShape.of(CRN.grown(config(Map.of()))).normedByClass());
        assertFalse(config(Map.of("norm", "layer")).settings().containsKey("norm"));
    }

    /** Two norms a module with a factor and a summand for each of 8 maps and 3 channels. */
    @Test
    void costs_normsByClass_countTheirValues() {
        CrnShape plain = CrnShape.of(config(Map.of()));
        CrnShape byClass = CrnShape.of(config(Map.of("norm", "class")));
        long values = 2 * 2 * 8 * 3;
        assertEquals(plain.parameters() + 4 * values, byClass.parameters());
        long counted =
                CrnWeights.parameters(byClass).stream().mapToLong(ParameterSpec::count).sum();
        assertEquals(counted, byClass.parameters());
        long pixels = 64 * 32 * (64 + 16 + 4 + 1) / 64;
        assertEquals(
                plain.multiplyAdds(new Size(64, 32)) + pixels * values,
                byClass.multiplyAdds(new Size(64, 32)));
    }

    @Test
    void config_unknownNorm_isRefused() {
        String message =
                assertThrows(IllegalArgumentException.class, () -> config(Map.of("norm", "batch")))
                        .getMessage();
        assertEquals(
                "Norms follow the classes of the layout ('class') or are plain, not 'batch'.",
                message);
    }
}
