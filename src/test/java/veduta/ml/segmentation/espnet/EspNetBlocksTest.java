package veduta.ml.segmentation.espnet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import veduta.ml.engine.TorchEngine;
import veduta.ml.segmentation.espnet.EspNetBlocks.Dilations;

/** Every block against values that were computed by hand. */
@Tag("engine")
final class EspNetBlocksTest {
    private static final double EXACT = 1e-5;
    private static TorchEngine torch;
    private NDManager scope;
    private final Map<String, NDArray> weights = new HashMap<>();

    @BeforeAll
    static void start() {
        torch = TorchEngine.open(Device.cpu());
    }

    @AfterAll
    static void stop() {
        torch.close();
    }

    @BeforeEach
    void open() {
        scope = torch.scope();
    }

    @AfterEach
    void close() {
        scope.close();
    }

    private NDArray array(long[] shape, float... values) {
        return scope.create(values, new Shape(shape));
    }

    private void weight(String name, long[] shape, float... values) {
        weights.put(name, array(shape, values));
    }

    private void vector(String name, float... values) {
        weight(name, new long[] {values.length}, values);
    }

    private EspNetBlocks blocks() {
        return new EspNetBlocks(torch, weights);
    }

    /** The nine taps of a kernel, all zero but one. */
    private static float[] tap(int place, float value) {
        float[] taps = new float[9];
        taps[place] = value;
        return taps;
    }

    private static float[] ramp(int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = i + 1;
        }
        return values;
    }

    private static void assertValues(float[] expected, NDArray actual) {
        assertArrayEquals(expected, actual.toFloatArray(), (float) EXACT);
    }

    @Test
    void convolve_twoGroups_eachSeesItsOwnMaps() {
        weight("a.weight", new long[] {2, 1, 1, 1}, 2, -3);
        vector("a.bias", 1, 0);
        NDArray x = array(new long[] {1, 2, 1, 2}, 1, 2, 3, -4);
        assertValues(new float[] {3, 5, -9, 12}, blocks().convolve(scope, x, "a", 1));
        vector("a.slopes", 0.5f, 0.25f);
        assertValues(new float[] {3, 5, -2.25f, 12}, blocks().convolve(scope, x, "a", 1));
    }

    @Test
    void convolve_stepOfTwo_takesEverySecondPixelWithZerosAround() {
        weight("a.weight", new long[] {1, 1, 3, 3}, tap(0, 1));
        vector("a.bias", 0);
        NDArray x = array(new long[] {1, 1, 4, 4}, ramp(16));
        // The tap is the pixel above on the left.
        assertValues(new float[] {0, 0, 0, 6}, blocks().convolve(scope, x, "a", 2));
    }

    /** One map through four paths whose kernels take the pixel on the right, at 1 to 4 pixels. */
    private void paths(String name) {
        weight(name + ".reduce.weight", new long[] {1, 1, 1, 1}, 1);
        vector(name + ".reduce.bias", 0);
        vector(name + ".reduce.slopes", 1);
        for (int path = 1; path <= 4; path++) {
            weight(name + ".dilated" + path + ".weight", new long[] {1, 1, 3, 3}, tap(5, 1));
        }
        vector(name + ".joined.scale", 1, 1, 1, 1);
        vector(name + ".joined.shift", 0, 0, 0, 0);
        vector(name + ".joined.slopes", 0, 0, 0, 0);
    }

    @Test
    void paths_fourDistances_areAddedUpOneAfterAnother() {
        paths("a");
        weight("a.expand.weight", new long[] {4, 1, 1, 1}, 1, 1, 1, 1);
        vector("a.expand.bias", 0, 0, 0, 0);
        NDArray x = array(new long[] {1, 1, 1, 6}, 1, 10, 100, 1000, 10_000, 100_000);
        float[] expected = {
            10, 100, 1000, 10_000, 100_000, 0,
            110, 1100, 11_000, 110_000, 100_000, 0,
            1110, 11_100, 111_000, 110_000, 100_000, 0,
            11_110, 111_100, 111_000, 110_000, 100_000, 0
        };
        assertValues(expected, blocks().paths(scope, x, "a", 1, Dilations.WIDE));
        float[] narrow = {
            10, 100, 1000, 10_000, 100_000, 0,
            20, 200, 2000, 20_000, 200_000, 0,
            120, 1200, 12_000, 120_000, 200_000, 0,
            1120, 11_200, 112_000, 120_000, 200_000, 0
        };
        assertValues(narrow, blocks().paths(scope, x, "a", 1, Dilations.NARROW));
    }

    @Test
    void paths_normBetween_isScaledShiftedAndSloped() {
        paths("a");
        vector("a.joined.scale", 1, -1, 1, 1);
        vector("a.joined.shift", 1, 0, 0, -5);
        vector("a.joined.slopes", 0.5f, 0.5f, 0.5f, 0.5f);
        weight("a.expand.weight", new long[] {4, 1, 1, 1}, 1, 1, 1, 1);
        vector("a.expand.bias", 0, 0, 7, 0);
        NDArray x = array(new long[] {1, 1, 1, 2}, 0, 3);
        float[] expected = {4, 1, -1.5f, 0, 10, 7, -1, -2.5f};
        assertValues(expected, blocks().paths(scope, x, "a", 1, Dilations.WIDE));
    }

    @Test
    void block_seesItsInput_andAddsIt() {
        weight("a.reduce.weight", new long[] {1, 1, 1, 1}, 1);
        paths("a");
        weight("a.reduce.weight", new long[] {1, 4, 1, 1}, 1, 0, 0, 0);
        weight("a.expand.weight", new long[] {4, 1, 1, 1}, 1, 0, 0, 0);
        vector("a.expand.bias", 0, 0, 0, -9);
        vector("a.sum.slopes", 1, 1, 1, 0.1f);
        NDArray x = array(new long[] {1, 4, 1, 2}, 1, 2, 3, 4, 5, 6, 7, 19);
        float[] expected = {1 + 2, 2, 3, 4, 5, 6, -0.2f, 10};
        assertValues(expected, blocks().block(scope, x, "a", Dilations.WIDE));
    }

    @Test
    void halving_meansAndPaths_areBesideEachOtherAndGetTheInput() {
        paths("a");
        weight("a.expand.weight", new long[] {4, 1, 1, 1}, 1, 0, 0, 0);
        vector("a.expand.bias", 0, 0, 0, 0);
        weight("a.input1.weight", new long[] {3, 3, 3, 3}, new float[81]);
        vector("a.input1.bias", 1, 2, 3);
        vector("a.input1.slopes", 1, 1, 1);
        weight(
                "a.input2.weight",
                new long[] {5, 3, 1, 1},
                0,
                0,
                0,
                1,
                0,
                0,
                0,
                1,
                0,
                0,
                0,
                1,
                1,
                1,
                1);
        vector("a.input2.bias", 0, 0, 0, 0, -20);
        vector("a.sum.slopes", 1, 1, 1, 1, 0.5f);
        NDArray x = array(new long[] {1, 1, 2, 2}, 9, 18, 27, 36);
        NDArray input = array(new long[] {1, 3, 1, 1}, 5, 6, 7);
        // Zeros around count among the nine of the mean; the path takes the pixel on the right.
        float[] expected = {90 / 9f, 18 + 1, 2, 3, (6 - 20) * 0.5f};
        assertValues(expected, blocks().halving(scope, x, input, "a", Dilations.WIDE));
    }

    @Test
    void skip_encoderMaps_areGatedByTheirMeanAndAdded() {
        weight("a.convolve.weight", new long[] {1, 1, 3, 3}, tap(4, 2));
        vector("a.convolve.bias", 0);
        vector("a.convolve.slopes", 1);
        // The mean is 2, so that the share is the logistic function of log 3: three quarters.
        weight("a.gate.weight", new long[] {1, 1, 1, 1}, (float) (Math.log(3) / 2));
        vector("a.sum.scale", 2);
        vector("a.sum.shift", -1);
        vector("a.sum.slopes", 0.1f);
        NDArray side = array(new long[] {1, 1, 2, 2}, 4, 4, 0, 0);
        NDArray below = array(new long[] {1, 1, 1, 1}, 0.25f);
        float[] expected = {2 * (6 + 0.25f) - 1, 2 * (6 + 0.25f) - 1, -0.05f, -0.05f};
        assertValues(expected, blocks().skip(scope, below, side, "a"));
    }

    /** A level of the decoder on one map: every size has a factor of its own. */
    private void pyramid(float[] factors, float[] merge) {
        weight("p.project.weight", new long[] {1, 1, 1, 1}, 1);
        vector("p.project.bias", 0);
        vector("p.project.slopes", 1);
        for (int scale = 1; scale <= 5; scale++) {
            weight(
                    "p.scale" + scale + ".weight",
                    new long[] {1, 1, 3, 3},
                    tap(4, factors[scale - 1]));
        }
        vector("p.joined.scale", 1, 1, 1, 1, 1);
        vector("p.joined.shift", 0, 0, 0, 0, 0);
        vector("p.joined.slopes", 1, 1, 1, 1, 1);
        float[] taps = new float[45];
        for (int scale = 0; scale < 5; scale++) {
            taps[9 * scale + 4] = merge[scale];
        }
        weight("p.merge.weight", new long[] {1, 5, 3, 3}, taps);
        vector("p.merge.bias", 0);
        vector("p.merge.slopes", 1);
        weight("p.expand.weight", new long[] {1, 1, 1, 1}, 1);
        vector("p.expand.bias", 0);
    }

    @Test
    void pyramid_evenMap_isTheSumOfAllSizes() {
        pyramid(new float[] {1, 2, 3, 4, 5}, new float[] {1, 1, 1, 1, 1});
        float[] sevens = new float[100];
        Arrays.fill(sevens, 7);
        NDArray made = blocks().pyramid(scope, array(new long[] {1, 1, 10, 10}, sevens), "p");
        for (float value : made.toFloatArray()) {
            assertEquals(7 * 15, value, 1e-3);
        }
    }

    @Test
    void pyramid_halfTheSize_meansPixelsAndAlignsCorners() {
        pyramid(new float[] {0, 0, 0, 1, 0}, new float[] {1, 1, 1, 1, 1});
        float[] columns = new float[100];
        for (int i = 0; i < 100; i++) {
            columns[i] = i % 10;
        }
        NDArray made = blocks().pyramid(scope, array(new long[] {1, 1, 10, 10}, columns), "p");
        // Pairs of columns have the means 0.5 to 8.5, at ten places from the first to the last.
        float[] row = made.get("0,0,3").toFloatArray();
        for (int x = 0; x < 10; x++) {
            assertEquals(0.5 + 8 * x / 9.0, row[x], 1e-4);
        }
    }

    @Test
    void pyramid_twiceTheSize_enlargesWithCornersAlignedAndMeans() {
        pyramid(new float[] {1, 0, 0, 0, 0}, new float[] {1, 1, 1, 1, 1});
        float[] columns = new float[100];
        for (int i = 0; i < 100; i++) {
            columns[i] = i % 10;
        }
        NDArray made = blocks().pyramid(scope, array(new long[] {1, 1, 10, 10}, columns), "p");
        float[] row = made.get("0,0,3").toFloatArray();
        for (int x = 0; x < 10; x++) {
            assertEquals((2 * x + 0.5) * 9 / 19.0, row[x], 1e-4);
        }
    }

    @Test
    void interleaved_threePartsOfTwoMaps_takesFirstOnesFirst() {
        NDArray one = array(new long[] {1, 2, 1, 1}, 1, 2);
        NDArray two = array(new long[] {1, 2, 1, 1}, 3, 4);
        NDArray three = array(new long[] {1, 2, 1, 1}, 5, 6);
        NDArray made = torch.segmentation().interleaved(scope, List.of(one, two, three));
        assertEquals(new Shape(1, 6, 1, 1), made.getShape());
        assertValues(new float[] {1, 3, 5, 2, 4, 6}, made);
    }

    @Test
    void convolve_layerThatIsNotThere_isNamed() {
        NDArray x = array(new long[] {1, 1, 1, 1}, 1);
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> blocks().convolve(scope, x, "gone", 1))
                        .getMessage();
        assertTrue(message.contains("gone.weight"), message);
    }
}
