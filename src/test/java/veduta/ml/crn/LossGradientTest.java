package veduta.ml.crn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import veduta.api.compute.Precision;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.ForwardObserver;
import veduta.ml.nn.Initializers;
import veduta.ml.step.ComparedPart;
import veduta.ml.step.ComparedPictures;
import veduta.ml.step.LossGradient;
import veduta.ml.step.StepDraws;

/** What of the pictures is compared with the photo. */
@Tag("engine")
final class LossGradientTest {
    private static final int WIDTH = 32;
    private static final int HEIGHT = 16;
    private static final CrnShape SHAPE =
            CrnShape.of(UntrainedModel.tiny("tiny", "two", 2, 1).network());

    private final TorchEngine torch = openTorch();
    private final float[] layout = new float[SHAPE.channels() * WIDTH * HEIGHT];
    private final float[] photo = new float[3 * WIDTH * HEIGHT];

    private static TorchEngine openTorch() {
        return TorchEngine.open(Device.cpu());
    }

    @BeforeEach
    void fill() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            layout[random.nextInt(SHAPE.channels()) * WIDTH * HEIGHT + i] = 1;
        }
        for (int i = 0; i < photo.length; i++) {
            photo[i] = 255 * (float) random.nextDouble();
        }
    }

    @AfterEach
    void close() {
        torch.close();
    }

    private CrnWeights weights() {
        CrnWeights weights = CrnWeights.load(torch.manager(), SHAPE, Initializers.kaiming(3));
        weights.arrays().values().forEach(weight -> weight.setRequiresGradient(true));
        return weights;
    }

    private double pixelDistance(CrnWeights weights, ComparedPart part) {
        long[] shape = {1, SHAPE.channels(), HEIGHT, WIDTH};
        RefinementNetwork network = new RefinementNetwork(torch, SHAPE, weights, Precision.FLOAT32);
        return TestNetworks.gradient(torch, network, TestNetworks.pixels(torch))
                .add(
                        layout,
                        photo,
                        shape,
                        List.of(1.0),
                        0,
                        new StepDraws(part, ComparedPictures.ALL, 0))
                .levels()
                .get(0);
    }

    /** The picture that the weights give, in picture units. */
    private float[] picture(CrnWeights weights) throws Exception {
        try (NDManager scope = torch.scope()) {
            RefinementNetwork network =
                    new RefinementNetwork(torch, SHAPE, weights, Precision.FLOAT32);
            NDArray seen = scope.create(layout, new Shape(1, SHAPE.channels(), HEIGHT, WIDTH));
            NDArray values = network.forward(scope, seen, ForwardObserver.NONE);
            return torch.pictures().pictures(scope, values, scope.create(1)).toFloatArray();
        }
    }

    private double gap(float[] picture, int x, int y, int width, int height) {
        double sum = 0;
        for (int channel = 0; channel < 3; channel++) {
            for (int row = y; row < y + height; row++) {
                for (int column = x; column < x + width; column++) {
                    int at = (channel * HEIGHT + row) * WIDTH + column;
                    sum += Math.abs(picture[at] - photo[at]);
                }
            }
        }
        return sum / (3 * width * height);
    }

    @Test
    void run_part_comparesThatPartOnly() throws Exception {
        CrnWeights weights = weights();
        float[] picture = picture(weights);
        double whole = pixelDistance(weights, ComparedPart.WHOLE);
        assertEquals(gap(picture, 0, 0, WIDTH, HEIGHT), whole, 1e-3);
        double part = pixelDistance(weights, new ComparedPart(3, 1, 4));
        assertEquals(gap(picture, 3, 1, WIDTH - 4, HEIGHT - 4), part, 1e-3);
        assertNotEquals(whole, part, 1e-2);
    }

    @Test
    void run_part_stillReachesEveryWeight() {
        CrnWeights weights = weights();
        pixelDistance(weights, new ComparedPart(1, 2, 4));
        weights.arrays()
                .forEach(
                        (name, weight) ->
                                assertNotEquals(
                                        0, weight.getGradient().abs().sum().getFloat(), name));
    }

    private LossGradient gradient(RefinementNetwork network, boolean kernelsApart) {
        CrnGenerator generator = new CrnGenerator(torch, network, kernelsApart);
        return new LossGradient(torch, generator, SHAPE.images(), TestNetworks.pixels(torch));
    }

    private void runWhole(LossGradient back) {
        long[] shape = {1, SHAPE.channels(), HEIGHT, WIDTH};
        back.add(layout, photo, shape, List.of(1.0), 0, StepDraws.WHOLE);
    }

    private Map<String, float[]> gradients(boolean kernelsApart) {
        CrnWeights weights = weights();
        RefinementNetwork network = new RefinementNetwork(torch, SHAPE, weights, Precision.FLOAT32);
        LossGradient back = gradient(network, kernelsApart);
        for (int batch = 0; batch < 2; batch++) {
            runWhole(back);
        }
        Map<String, float[]> gradients = new TreeMap<>();
        weights.arrays()
                .forEach((name, each) -> gradients.put(name, each.getGradient().toFloatArray()));
        return gradients;
    }

    @Test
    void run_kernelsApart_addsUpTheSameGradients() {
        Map<String, float[]> together = gradients(false);
        Map<String, float[]> apart = gradients(true);
        assertEquals(together.keySet(), apart.keySet());
        together.forEach(
                (name, values) -> {
                    float largest = 0;
                    for (float value : values) {
                        largest = Math.max(largest, Math.abs(value));
                    }
                    assertNotEquals(0, largest, name);
                    assertArrayEquals(values, apart.get(name), 1e-4f * largest, name);
                });
    }

    /** Frozen as a training freezes them: whole modules, from the coarsest. */
    private CrnWeights frozen(int modules) {
        CrnWeights weights = weights();
        weights.arrays()
                .forEach(
                        (name, each) -> {
                            for (int i = 0; i < modules; i++) {
                                if (name.startsWith("module" + i + ".")) {
                                    each.setRequiresGradient(false);
                                }
                            }
                        });
        RefinementNetwork network = new RefinementNetwork(torch, SHAPE, weights, Precision.FLOAT32);
        runWhole(gradient(network, true));
        return weights;
    }

    private static float sum(CrnWeights weights, String name) {
        return weights.get(name).getGradient().abs().sum().getFloat();
    }

    @Test
    void run_kernelsApart_leavesFrozenModulesAlone() {
        CrnWeights weights = frozen(1);
        assertFalse(weights.get("module0.conv2.weight").hasGradient());
        assertNotEquals(0, sum(weights, "module1.conv1.weight"));
    }

    @Test
    void run_kernelsApartAllFrozen_stillTrainsTheHead() {
        CrnWeights weights = frozen(SHAPE.modules());
        assertFalse(weights.get("module1.conv1.weight").hasGradient());
        assertNotEquals(0, sum(weights, "head.weight"));
    }
}
