package veduta.ml.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import veduta.api.model.ModelInfo;
import veduta.image.Size;
import veduta.ml.crn.CrnConfig;
import veduta.ml.crn.CrnShape;
import veduta.ml.crn.CrnWeights;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.Initializers;

@Tag("engine")
final class AdamTest {
    private static final double RATE = 1e-3;
    private static final double AVERAGE = 0.9;

    private TorchEngine torch;
    private Adam adam;

    @BeforeEach
    void start() {
        torch = TorchEngine.open(Device.cpu());
        ModelInfo info =
                new ModelInfo(
                        "tiny", CrnConfig.of("two", 2, List.of(3, 2), new Size(4, 2), 1), Map.of());
        adam =
                new Adam(
                        torch,
                        CrnWeights.load(
                                        torch.manager(),
                                        CrnShape.of(info.network()),
                                        Initializers.kaiming(1))
                                .arrays());
    }

    @AfterEach
    void stop() {
        torch.close();
    }

    /** Gives every weight the gradient {@code slope}. */
    private void descend(float slope) {
        try (NDManager scope = torch.scope();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray total = scope.create(0f);
            for (Adam.Slot slot : adam.slots().values()) {
                NDArray term = slot.weight().mul(slope).sum();
                term.attach(scope);
                total = total.add(term);
                total.attach(scope);
            }
            collector.backward(total);
        }
    }

    private float[] values(String name) {
        Adam.Slot slot = adam.slots().values().iterator().next();
        return (name.equals("mean") ? slot.mean() : slot.weight()).toFloatArray();
    }

    private void takeSteps(int count) {
        for (int step = 1; step <= count; step++) {
            descend(1);
            adam.step(step, RATE, AVERAGE);
        }
    }

    @Test
    void update_constantGradient_movesEveryWeightByTheRate() {
        float before = values("weight")[0];
        takeSteps(1);
        assertEquals(before - RATE, values("weight")[0], 1e-6);
    }

    @Test
    void update_gradientAThousandTimesTooLong_isShortenedToTwiceTheUsual() {
        takeSteps(3);
        float mean = values("mean")[0];
        descend(1000);
        adam.step(4, RATE, AVERAGE);
        assertEquals(0.9 * mean + 0.1 * 2, values("mean")[0], 1e-4);
    }

    @Test
    void update_gradientNotFinite_changesNothingAndIsForgotten() {
        takeSteps(3);
        float[] weights = values("weight");
        float[] means = values("mean");
        descend(Float.NaN);
        adam.step(4, RATE, AVERAGE);
        assertArrayEquals(weights, values("weight"));
        assertArrayEquals(means, values("mean"));
        descend(1);
        adam.step(5, RATE, AVERAGE);
        assertEquals(0.9 * means[0] + 0.1, values("mean")[0], 1e-4);
    }

    /** Both moments of one weight by hand, with beta1 0.5 and no limit of the gradient. */
    @Test
    void step_adversarialSettings_followTheEquationsAndShortenNothing() {
        NDArray weight = torch.manager().create(new float[] {1});
        Optimizer optimizer =
                new Adam.AdversarialFactory().create(torch, Map.of("w", weight), name -> true);
        double expected = 1;
        double mean = 0;
        double square = 0;
        float[] slopes = {1, 1, 1000, -3};
        for (int step = 1; step <= slopes.length; step++) {
            try (NDManager scope = torch.scope();
                    GradientCollector collector =
                            Engine.getEngine("PyTorch").newGradientCollector()) {
                NDArray total = torch.operations().times(scope, weight, slopes[step - 1]).sum();
                total.attach(scope);
                collector.backward(total);
            }
            optimizer.step(step, RATE, AVERAGE);
            mean = 0.5 * mean + 0.5 * slopes[step - 1];
            square = 0.999 * square + 0.001 * slopes[step - 1] * slopes[step - 1];
            double unbiased = mean / (1 - Math.pow(0.5, step));
            expected -= RATE * unbiased / Math.sqrt(square / (1 - Math.pow(0.999, step)));
            assertEquals(expected, weight.toFloatArray()[0], 1e-6, "step " + step);
        }
    }
}
