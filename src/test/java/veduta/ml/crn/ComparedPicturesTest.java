package veduta.ml.crn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veduta.api.compute.Precision;
import veduta.app.Registries;
import veduta.image.Size;
import veduta.ml.engine.TorchEngine;
import veduta.ml.loss.LossInput;
import veduta.ml.nn.ForwardObserver;
import veduta.ml.nn.Initializers;
import veduta.ml.perceptual.PerceptualNetwork;
import veduta.ml.step.ComparedPart;
import veduta.ml.step.ComparedPictures;
import veduta.ml.step.StepDraws;

/** Which pictures of a collection are compared with the photo. */
@Tag("engine")
final class ComparedPicturesTest {
    private static final int PAIRS = 2;
    private static final int IMAGES = 4;
    private static final Size SIZE = new Size(16, 8);
    private static final int PIXELS = 16 * 8;
    private static final CrnShape SHAPE = new CrnShape(3, List.of(6, 4), new Size(8, 4), IMAGES);
    private static final long[] FORM = {PAIRS, SHAPE.channels(), SIZE.height(), SIZE.width()};

    private final TorchEngine torch = TorchEngine.open(Device.cpu());
    private final float[] layouts = new float[PAIRS * SHAPE.channels() * PIXELS];
    private final float[] photos = new float[PAIRS * 3 * PIXELS];
    private CrnWeights weights;
    private double[][] gaps;

    @BeforeEach
    void fill() throws Exception {
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < PAIRS * PIXELS; i++) {
            int channel = random.nextInt(SHAPE.channels());
            layouts[(i / PIXELS * SHAPE.channels() + channel) * PIXELS + i % PIXELS] = 1;
        }
        for (int i = 0; i < photos.length; i++) {
            photos[i] = 255 * (float) random.nextDouble();
        }
        weights = CrnWeights.load(torch.manager(), SHAPE, Initializers.kaiming(3));
        spread(weights.arrays().get("head.bias"));
        gaps = gaps();
        weights.arrays().values().forEach(weight -> weight.setRequiresGradient(true));
    }

    @AfterEach
    void close() {
        torch.close();
    }

    /** Makes the third picture the nearest to photos that are middling on average. */
    private static void spread(NDArray bias) {
        float[] values = new float[3 * IMAGES];
        for (int i = 0; i < values.length; i++) {
            values[i] = 0.8f * Math.abs(i % IMAGES - 2);
        }
        bias.set(values);
    }

    /** Mean absolute difference of each picture of each pair to its photo. */
    private double[][] gaps() throws Exception {
        double[][] result = new double[PAIRS][IMAGES];
        try (NDManager scope = torch.scope()) {
            RefinementNetwork network =
                    new RefinementNetwork(torch, SHAPE, weights, Precision.FLOAT32);
            NDArray seen = scope.create(layouts, new Shape(FORM));
            NDArray values = network.forward(scope, seen, ForwardObserver.NONE);
            float[] pictures =
                    torch.pictures()
                            .pictures(scope, values, torch.numbers(scope, IMAGES))
                            .toFloatArray();
            int each = 3 * PIXELS;
            for (int i = 0; i < pictures.length; i++) {
                int pair = i / each / IMAGES;
                double apart = Math.abs(pictures[i] - photos[pair * each + i % each]);
                result[pair][i / each % IMAGES] += apart / each;
            }
        }
        return result;
    }

    private double meanGap(int count, float... draws) {
        RefinementNetwork network = new RefinementNetwork(torch, SHAPE, weights, Precision.FLOAT32);
        return TestNetworks.gradient(torch, network, TestNetworks.pixels(torch))
                .add(
                        layouts,
                        photos,
                        FORM,
                        List.of(1.0),
                        0,
                        new StepDraws(ComparedPart.WHOLE, new ComparedPictures(count, draws), 0))
                .levels()
                .get(0);
    }

    /** The gradients of the last layer's biases of one picture. */
    private float[] gradients(int image) {
        float[] all = weights.arrays().get("head.bias").getGradient().toFloatArray();
        return new float[] {all[image], all[IMAGES + image], all[2 * IMAGES + image]};
    }

    @Test
    void run_oneCompared_isTheNearestOfEachPair() {
        double mean = meanGap(1, 0, 0.1f, 0.9f, 0.2f, 0.5f, 0, 0.9f, 0.4f);
        double nearest = 0;
        for (double[] each : gaps) {
            nearest += IntStream.range(0, IMAGES).mapToDouble(i -> each[i]).min().orElseThrow();
        }
        assertEquals(nearest / PAIRS, mean, 1e-3);
        assertEquals(gaps[0][2], gaps[1][2], 0.2 * gaps[0][2]);
    }

    @Test
    void run_twoCompared_areTheNearestAndTheOneDrawn() {
        double mean = meanGap(2, 0.3f, 0.1f, 0.9f, 0.2f, 0.5f, 0.7f, 0, 0.4f);
        assertEquals((gaps[0][1] + gaps[0][2] + gaps[1][2] + gaps[1][3]) / 4, mean, 1e-3);
    }

    @Test
    void run_oneCompared_leavesTheOthersGradientsZero() {
        meanGap(1, 0, 0.1f, 0.9f, 0.2f, 0.5f, 0, 0.9f, 0.4f);
        float[] none = new float[3];
        assertArrayEquals(none, gradients(0));
        assertArrayEquals(none, gradients(1));
        assertArrayEquals(none, gradients(3));
        double sum = 0;
        for (float each : gradients(2)) {
            sum += Math.abs(each);
        }
        assertTrue(sum > 0);
    }

    @Test
    void run_noneLeftOut_comparesAll() {
        double all = 0;
        for (double[] each : gaps) {
            all += IntStream.range(0, IMAGES).mapToDouble(i -> each[i]).sum();
        }
        assertEquals(all / PAIRS / IMAGES, meanGap(0), 1e-3);
        assertEquals(all / PAIRS / IMAGES, meanGap(IMAGES), 1e-3);
    }

    /** Maxima of 2x2, four times; an odd last row or column counts. */
    private final class RoundingUp implements PerceptualNetwork {
        @Override
        public List<String> levels() {
            return List.of("half", "quarter", "eighth", "sixteenth");
        }

        @Override
        public PerceptualNetwork computingIn(Precision wanted) {
            return this;
        }

        @Override
        public void requireLargeEnough(Size pictures, String remedy) {}

        @Override
        public List<NDArray> perceive(NDManager scope, NDArray pictures) {
            List<NDArray> seen = new ArrayList<>();
            for (String level : levels()) {
                NDArray above = seen.isEmpty() ? pictures : seen.get(seen.size() - 1);
                seen.add(torch.perception().poolMaxCeil(scope, above));
            }
            return seen;
        }
    }

    /** Shifting takes rows and columns away, so that sizes become odd. */
    @ParameterizedTest
    @CsvSource({"8, 16", "7, 15", "7, 16", "6, 11", "5, 9", "8, 2"})
    void distances_levelsRoundedUp_countEveryPixelOnce(int height, int width) throws Exception {
        try (NDManager scope = torch.scope()) {
            NDArray pictures = cut(scope, photos, 3, height, width).mul(0.5f);
            NDArray seen = cut(scope, photos, 3, height, width);
            NDArray layout = cut(scope, layouts, SHAPE.channels(), height, width);
            NDList whole = distances(scope, "feature-matching", pictures, seen, layout);
            NDList parts = distances(scope, "diversity", pictures, seen, layout);
            for (int level = 0; level < whole.size(); level++) {
                float[] sums = parts.get(level).sum(new int[] {2}).toFloatArray();
                assertArrayEquals(whole.get(level).toFloatArray(), sums, 1e-3f);
            }
        }
    }

    private NDList distances(
            NDManager scope, String kind, NDArray pictures, NDArray seen, NDArray layout)
            throws Exception {
        List<Double> weights = List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0);
        return Registries.usual()
                .losses()
                .of(kind)
                .create(torch, Optional.of(new RoundingUp()))
                .compute(scope, new LossInput(pictures, seen, layout, weights, 0, 0))
                .terms();
    }

    /** The upper left part of the test's layouts or photos. */
    private static NDArray cut(
            NDManager scope, float[] values, int channels, int height, int width) {
        return scope.create(values, new Shape(PAIRS, channels, SIZE.height(), SIZE.width()))
                .get(":,:,:" + height + ",:" + width);
    }
}
