package veduta.ml.adversarial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import veduta.api.compute.Precision;
import veduta.ml.architecture.Generator;
import veduta.ml.engine.TorchEngine;
import veduta.ml.loss.FeatureMatchingLoss;
import veduta.ml.nn.ParameterSpec;
import veduta.ml.nn.Parameters;
import veduta.ml.nn.ReferenceMaps;
import veduta.ml.nn.ReferenceWeights;
import veduta.ml.step.GeneratorPass;
import veduta.ml.step.StepDraws;
import veduta.ml.step.StepOutcome;

/** Losses and gradients of both networks against loops in float64. */
@Tag("engine")
final class AdversarialPassTest {
    private static final int SIDE = 16;
    private static final int CHANNELS = 2;
    private static final PatchShape SHAPE = new PatchShape(CHANNELS + 3, 2, 2);
    private static final double LAMBDA = 100 / 127.5;
    private static final List<ParameterSpec> KERNEL =
            List.of(ParameterSpec.of("kernel", 3, CHANNELS, 3, 3));

    private final TorchEngine torch = TorchEngine.open(Device.cpu());
    private final ReferenceMaps layout = ReferenceMaps.layout(CHANNELS, SIDE, SIDE, 2);
    private final ReferenceWeights judge = new ReferenceWeights(SHAPE.parameters(), 3);
    private final ReferenceWeights maker = new ReferenceWeights(KERNEL, 4);
    private ReferenceMaps photo;
    private Map<String, NDArray> judging;
    private NDArray kernel;

    @BeforeEach
    void prepare() {
        SplittableRandom random = new SplittableRandom(5);
        photo =
                new ReferenceMaps(3, SIDE, SIDE, new double[3 * SIDE * SIDE])
                        .each(value -> 20 + Math.floor(200 * random.nextDouble()));
        judging = Parameters.load(torch.manager(), SHAPE.parameters(), judge.source());
        kernel =
                Parameters.load(torch.manager(), KERNEL, maker.source()).values().iterator().next();
        judging.values().forEach(each -> each.setRequiresGradient(true));
        kernel.setRequiresGradient(true);
    }

    @AfterEach
    void close() {
        torch.close();
    }

    /** One convolution from the layout to picture units. */
    private Generator generator() {
        return (scope, layouts, observer) -> {
            NDArray y = torch.layers().convolve(scope, layouts, kernel);
            return torch.convolutions().colours(scope, y);
        };
    }

    private static ReferenceMaps signed(ReferenceMaps pictures) {
        return pictures.each(value -> value / 127.5 - 1);
    }

    private ReferenceMaps picture(ReferenceWeights from) {
        return layout.convolved(from.get("kernel"), 3, 1, 1, 1).each(value -> (value + 1) * 127.5);
    }

    private ReferenceMaps judged(ReferenceWeights judge, ReferenceMaps pictures) {
        return ReferenceDiscriminator.logits(SHAPE, judge, layout.and(signed(pictures)));
    }

    private double discriminatorLoss(ReferenceWeights weights) {
        return ReferenceDiscriminator.entropy(judged(weights, photo), true)
                + ReferenceDiscriminator.entropy(judged(weights, picture(maker)), false);
    }

    private double distance(ReferenceWeights from) {
        ReferenceMaps made = picture(from);
        double sum = 0;
        for (int i = 0; i < made.values().length; i++) {
            sum += Math.abs(made.values()[i] - photo.values()[i]) / made.values().length;
        }
        return sum;
    }

    private double generatorLoss(ReferenceWeights from) {
        return ReferenceDiscriminator.entropy(judged(judge, picture(from)), true)
                + LAMBDA * distance(from);
    }

    private GeneratorPass pass() {
        return new GeneratorPass(
                torch,
                generator(),
                1,
                layout.floats(),
                photo.floats(),
                new long[] {1, CHANNELS, SIDE, SIDE},
                0);
    }

    private AdversarialPass both(GeneratorPass pass) {
        return new AdversarialPass(torch, pass, SHAPE, judging, true, Precision.FLOAT32);
    }

    private StepOutcome generate(AdversarialPass both, List<NDArray> judged) {
        return both.generate(
                new FeatureMatchingLoss(torch, Optional.empty()),
                List.of(LAMBDA),
                0,
                1,
                StepDraws.WHOLE,
                judged);
    }

    private static void assertGradient(
            ReferenceWeights weights,
            String name,
            float[] actual,
            ToDoubleFunction<ReferenceWeights> loss) {
        double largest = 0;
        for (float value : actual) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int place : weights.places(name, 9)) {
            double expected = weights.derivative(name, place, loss);
            assertEquals(expected, actual[place], 2e-3 * largest, name + " " + place);
        }
    }

    /** Tolerance: 2e-3 of the parameter's largest derivative. */
    @Test
    void discriminate_photoAndPicture_addsTheDiscriminatorsGradientOnly() {
        try (GeneratorPass pass = pass()) {
            List<NDArray> judged = both(pass).discriminate(1);
            assertEquals(discriminatorLoss(judge), judged.get(0).getFloat(), 1e-4);
            assertEquals(
                    ReferenceDiscriminator.score(judged(judge, picture(maker))),
                    judged.get(1).getFloat(),
                    1e-5);
        }
        judging.forEach(
                (name, weight) ->
                        assertGradient(
                                judge,
                                name,
                                weight.getGradient().toFloatArray(),
                                this::discriminatorLoss));
        assertEquals(0, kernel.getGradient().abs().sum().getFloat());
    }

    @Test
    void generate_picture_addsTheGeneratorsGradientOnly() {
        try (GeneratorPass pass = pass()) {
            AdversarialPass both = both(pass);
            StepOutcome outcome = generate(both, both.judge());
            assertEquals(generatorLoss(maker), outcome.loss(), 1e-3);
            assertEquals(4, outcome.levels().size());
            assertEquals(distance(maker), outcome.levels().get(0), 1e-3);
            assertEquals(
                    ReferenceDiscriminator.entropy(judged(judge, picture(maker)), true),
                    outcome.levels().get(1),
                    1e-4);
            assertEquals(discriminatorLoss(judge), outcome.levels().get(2), 1e-4);
        }
        assertGradient(maker, "kernel", kernel.getGradient().toFloatArray(), this::generatorLoss);
        judging.values()
                .forEach(each -> assertEquals(0, each.getGradient().abs().sum().getFloat()));
    }

    @Test
    void generate_afterTheDiscriminatorChanged_asksTheChangedOne() {
        try (GeneratorPass pass = pass()) {
            AdversarialPass both = both(pass);
            List<NDArray> judged = both.discriminate(1);
            TorchEngine.recordGradients(false);
            NDArray bias = judging.get("layer4.bias");
            bias.addi(2);
            judge.get("layer4.bias")[0] += 2;
            StepOutcome outcome = generate(both, judged);
            assertEquals(generatorLoss(maker), outcome.loss(), 1e-3);
            assertNotEquals(discriminatorLoss(judge), outcome.levels().get(2), 1e-3);
        }
        assertGradient(maker, "kernel", kernel.getGradient().toFloatArray(), this::generatorLoss);
    }

    @Test
    void conditioned_severalPictures_haveTheLayoutBeforeEach() {
        try (var scope = torch.scope()) {
            NDArray pictures = scope.arange(24f).reshape(new Shape(4, 3, 1, 2));
            NDArray layouts = scope.create(new float[] {1, 2, 3, 4}, new Shape(2, 1, 1, 2));
            NDArray both = torch.adversarial().conditioned(scope, pictures, layouts);
            assertEquals(new Shape(4, 4, 1, 2), both.getShape());
            assertArrayEquals(
                    new float[] {3, 4, 12, 13, 14, 15, 16, 17}, both.get(2).toFloatArray());
            assertArrayEquals(new float[] {1, 2}, both.get(1).get(0).toFloatArray());
        }
    }
}
