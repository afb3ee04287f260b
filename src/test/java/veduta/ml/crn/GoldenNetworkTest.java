package veduta.ml.crn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.api.compute.Precision;
import veduta.app.Registries;
import veduta.image.PictureValues;
import veduta.image.PixelRect;
import veduta.layout.ClassFractions;
import veduta.ml.engine.TorchEngine;
import veduta.ml.loss.DiversityLoss;
import veduta.ml.loss.Loss;
import veduta.ml.loss.LossInput;
import veduta.ml.nn.ForwardObserver;
import veduta.ml.perceptual.VggPerceptualNetwork;
import veduta.ml.step.StepDraws;
import veduta.ml.step.StepOutcome;

/**
 * The network, the perceptual network, the losses and the gradients against the golden reference.
 */
@Tag("engine")
final class GoldenNetworkTest {
    private static final List<String> PUBLISHED =
            List.of("conv1_2", "conv2_2", "conv3_2", "conv4_2", "conv5_2");
    private static TorchEngine torch;

    @BeforeAll
    static void start() {
        torch = TorchEngine.open(Device.cpu());
    }

    @AfterAll
    static void stop() {
        torch.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny", "tiny-diverse"})
    void render_goldenLayout_givesGoldenPictures(String name) throws Exception {
        Golden golden = Golden.of(name);
        try (NDManager scope = torch.scope()) {
            RefinementNetwork network = network(golden, scope);
            PictureValues pictures =
                    TestNetworks.pass(torch, network, network::layer, ForwardObserver.NONE)
                            .unrounded(golden.layout(), Golden.SIZE);
            assertNear(golden.values("rgb"), pictures.toArray(), 5e-3, "rgb");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny", "tiny-diverse"})
    void forward_goldenLayout_givesEveryGoldenIntermediate(String name) throws Exception {
        Golden golden = Golden.of(name);
        Map<String, float[]> seen = new TreeMap<>();
        ForwardObserver observer =
                new ForwardObserver() {
                    @Override
                    public void value(String key, NDArray value) {
                        seen.put(key, Golden.channelsLast(value));
                    }
                };
        try (NDManager scope = torch.scope()) {
            RefinementNetwork network = network(golden, scope);
            TestNetworks.pass(torch, network, network::layer, observer)
                    .unrounded(golden.layout(), Golden.SIZE);
        }
        for (int i = 0; i < Golden.HEIGHTS.length; i++) {
            String height = Integer.toString(Golden.HEIGHTS[i]);
            // The finest layout is the input itself, which the reference does not repeat.
            if (i < Golden.HEIGHTS.length - 1) {
                assertClose(golden.values("taps/label_" + height), seen.get("layout" + i));
            }
            if (i > 0) {
                assertClose(golden.values("taps/up_" + height), seen.get("up" + i));
            }
            for (int layer = 1; layer <= 2; layer++) {
                assertClose(
                        golden.values("taps/g_" + height + "_conv" + layer + "_out"),
                        seen.get("module" + i + ".out" + layer));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny", "tiny-diverse"})
    void layer_coarsestModule_givesGoldenConvolutionAndNorm(String name) throws Exception {
        Golden golden = Golden.of(name);
        try (NDManager scope = torch.scope()) {
            CrnWeights weights = golden.weights(scope);
            NDArray input = layouts(golden, scope);
            for (int i = 0; i < 3; i++) {
                input = torch.pictures().halve(scope, input);
            }
            for (int layer = 1; layer <= 2; layer++) {
                List<NDArray> parts = weights.layer(0, layer);
                NDArray before = torch.layers().convolve(scope, input, parts.get(0));
                NDArray norm = torch.layers().normalise(scope, before, parts.get(1), parts.get(2));
                String tap = "taps/g_4_conv" + layer;
                assertClose(golden.values(tap + "_pre"), Golden.channelsLast(before));
                assertClose(golden.values(tap + "_norm"), Golden.channelsLast(norm));
                input =
                        torch.layers()
                                .layer(scope, input, parts.get(0), parts.get(1), parts.get(2));
            }
        }
    }

    @Test
    void perceive_goldenPictures_givesGoldenActivations() throws Exception {
        Golden golden = Golden.of("tiny");
        try (NDManager scope = torch.scope()) {
            VggPerceptualNetwork perceptualNetwork = golden.perceptualNetwork(torch);
            assertEquals(PUBLISHED, perceptualNetwork.levels());
            NDArray real = scope.create(golden.photo(), new Shape(1, 3, 32, 64));
            NDArray fake = pictures(golden, scope);
            List<NDArray> reals = perceptualNetwork.perceive(scope, real);
            List<NDArray> fakes = perceptualNetwork.perceive(scope, fake);
            for (int level = 0; level < PUBLISHED.size(); level++) {
                String layer = PUBLISHED.get(level);
                assertClose(
                        golden.values("perceived/real_" + layer),
                        Golden.channelsLast(reals.get(level)));
                assertClose(
                        golden.values("perceived/fake_" + layer),
                        Golden.channelsLast(fakes.get(level)));
            }
        }
    }

    @Test
    void distances_featureMatching_giveGoldenTerms() throws Exception {
        Golden golden = Golden.of("tiny");
        List<Double> lambda = List.of(1.0, 1 / 1.6, 1 / 2.3, 1 / 1.8, 1 / 2.8, 10 / 0.8);
        List<Double> raw = new ArrayList<>();
        double total = run(golden, "feature-matching", lambda, 0, raw);
        for (int level = 0; level < raw.size(); level++) {
            assertRelative(golden.loss("raw" + level), raw.get(level), 1e-5);
        }
        assertRelative(golden.loss("total"), total, 1e-5);
    }

    @Test
    void distances_diversity_giveGoldenTerms() throws Exception {
        Golden golden = Golden.of("tiny-diverse");
        List<Double> lambda = gta();
        try (NDManager scope = torch.scope()) {
            Loss objective = new DiversityLoss(torch, golden.perceptualNetwork(torch));
            NDArray photo = scope.create(golden.photo(), new Shape(1, 3, 32, 64));
            List<NDArray> distances =
                    objective
                            .compute(
                                    scope,
                                    new LossInput(
                                            pictures(golden, scope),
                                            photo,
                                            layouts(golden, scope),
                                            lambda,
                                            0,
                                            0))
                            .terms();
            for (int level = 0; level < lambda.size(); level++) {
                float[] expected = golden.values("diversity/p" + level);
                float[] scaled =
                        distances.get(level).mul(lambda.get(level).floatValue()).toFloatArray();
                assertNear(expected, scaled, 1e-5 * largest(expected), "p" + level);
            }
        }
        double total = run(golden, "diversity", lambda, 0.001, new ArrayList<>());
        assertRelative(golden.loss("total"), total, 1e-5);
        List<Double> cityscapes = List.of(1.0, 1 / 1.6, 1 / 2.3, 1 / 1.8, 1 / 2.8, 10 / 0.8);
        double other = run(golden, "diversity", cityscapes, 0.001, new ArrayList<>());
        assertRelative(golden.loss("total_with_coefficients_of_demo_256p"), other, 1e-5);
    }

    @Test
    void gradients_featureMatching_areGolden() throws Exception {
        assertGradients(
                Golden.of("tiny"),
                "grad_simple",
                "feature-matching",
                List.of(1.0, 1 / 1.6, 1 / 2.3, 1 / 1.8, 1 / 2.8, 10 / 0.8),
                0);
    }

    @Test
    void gradients_diversity_areGolden() throws Exception {
        assertGradients(Golden.of("tiny-diverse"), "grad_diversity", "diversity", gta(), 0.001);
    }

    private static List<Double> gta() {
        return List.of(1.0, 1 / 1.4, 1 / 1.8, 1 / 1.3, 1 / 2.2, 10 / 0.62);
    }

    private static RefinementNetwork network(Golden golden, NDManager scope) throws Exception {
        return new RefinementNetwork(
                torch, golden.shape(), golden.weights(scope), Precision.FLOAT32);
    }

    private static NDArray layouts(Golden golden, NDManager scope) throws Exception {
        float[] fractions =
                ClassFractions.of(
                        golden.layout(),
                        PixelRect.of(Golden.SIZE),
                        Golden.SIZE,
                        Golden.CLASSES,
                        false);
        return scope.create(fractions, new Shape(1, Golden.CLASSES + 1, 32, 64));
    }

    /** The golden pictures as (k, 3, H, W). */
    private static NDArray pictures(Golden golden, NDManager scope) throws Exception {
        NDArray rows =
                scope.create(golden.values("rgb"), new Shape(golden.shape().images(), 32, 64, 3));
        return rows.transpose(0, 3, 1, 2);
    }

    /** The weighted loss of the golden layout under the golden weights; fills {@code raw}. */
    private static double run(
            Golden golden, String kind, List<Double> lambda, double meanShare, List<Double> raw)
            throws Exception {
        try (NDManager scope = torch.scope()) {
            CrnWeights weights = golden.weights(scope);
            StepOutcome outcome = differentiate(golden, scope, weights, kind, lambda, meanShare);
            raw.addAll(outcome.levels());
            return outcome.loss();
        }
    }

    private static StepOutcome differentiate(
            Golden golden,
            NDManager scope,
            CrnWeights weights,
            String kind,
            List<Double> lambda,
            double meanShare)
            throws Exception {
        weights.arrays().values().forEach(weight -> weight.setRequiresGradient(true));
        RefinementNetwork network =
                new RefinementNetwork(torch, golden.shape(), weights, Precision.FLOAT32);
        Loss objective =
                Registries.usual()
                        .losses()
                        .of(kind)
                        .create(torch, Optional.of(golden.perceptualNetwork(torch)));
        return TestNetworks.gradient(torch, network, objective)
                .add(
                        layouts(golden, scope).toFloatArray(),
                        golden.photo(),
                        new long[] {1, Golden.CLASSES + 1, 32, 64},
                        lambda,
                        meanShare,
                        StepDraws.WHOLE);
    }

    private static void assertGradients(
            Golden golden, String folder, String kind, List<Double> lambda, double meanShare)
            throws Exception {
        try (NDManager scope = torch.scope()) {
            CrnWeights weights = golden.weights(scope);
            differentiate(golden, scope, weights, kind, lambda, meanShare);
            for (Map.Entry<String, NDArray> entry : weights.arrays().entrySet()) {
                String file = folder + "/" + Golden.published(entry.getKey()).replace("/", "__");
                NDArray gradient = entry.getValue().getGradient();
                gradient.attach(scope);
                float[] expected = golden.values(file);
                long[] shape = gradient.getShape().getShape();
                float[] turned = shape.length == 4 ? Golden.outFirst(expected, shape) : expected;
                assertNear(turned, gradient.toFloatArray(), 3e-4 * largest(turned), entry.getKey());
            }
        }
    }

    private static void assertClose(float[] expected, float[] actual) {
        assertNear(expected, actual, 1e-5 * largest(expected), "activations");
    }

    private static void assertNear(
            float[] expected, float[] actual, double tolerance, String what) {
        assertEquals(expected.length, actual.length, what);
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            worst = Math.max(worst, Math.abs(expected[i] - actual[i]));
        }
        assertTrue(worst <= tolerance, what + ": off by " + worst + ", allowed " + tolerance);
    }

    private static void assertRelative(double expected, double actual, double tolerance) {
        assertEquals(expected, actual, tolerance * Math.abs(expected));
    }

    private static double largest(float[] values) {
        double largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
