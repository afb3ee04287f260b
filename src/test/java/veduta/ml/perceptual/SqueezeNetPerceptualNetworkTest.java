package veduta.ml.perceptual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.image.Size;
import veduta.ml.engine.TorchEngine;
import veduta.tensorfile.SafetensorsWriter;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorType;

/** Against a plain computation, one value at a time, in double precision. */
@Tag("engine")
final class SqueezeNetPerceptualNetworkTest {
    private static final int SIDE = 40;
    private static TorchEngine torch;
    @TempDir private static Path folder;
    private static Path file;
    private static final Map<String, float[]> VALUES = new LinkedHashMap<>();
    private static final Map<String, long[]> SHAPES = new LinkedHashMap<>();

    @BeforeAll
    static void start() throws Exception {
        torch = TorchEngine.open(Device.cpu());
        SplittableRandom random = new SplittableRandom(5);
        add(random, "conv1", 5, 3, 7);
        int in = 5;
        for (int fire = 2; fire <= 9; fire++) {
            add(random, "fire" + fire + ".squeeze1x1", 3, in, 1);
            add(random, "fire" + fire + ".expand1x1", 4, 3, 1);
            add(random, "fire" + fire + ".expand3x3", 2, 3, 3);
            in = 6;
        }
        file = folder.resolve("squeeze.safetensors");
        List<TensorInfo> infos =
                SHAPES.entrySet().stream()
                        .map(each -> TensorInfo.of(each.getKey(), TensorType.F32, each.getValue()))
                        .toList();
        try (SafetensorsWriter writer = SafetensorsWriter.create(file, infos, Map.of())) {
            for (TensorInfo info : infos) {
                writer.write(info.name(), VALUES.get(info.name()));
            }
            writer.finish();
        }
    }

    @AfterAll
    static void stop() {
        torch.close();
    }

    private static void add(SplittableRandom random, String layer, int out, int in, int side) {
        float[] weight = new float[out * in * side * side];
        double size = 2 / Math.sqrt(in * side * side);
        for (int i = 0; i < weight.length; i++) {
            weight[i] = (float) (size * (random.nextDouble() - 0.4));
        }
        float[] bias = new float[out];
        for (int i = 0; i < out; i++) {
            bias[i] = (float) (random.nextDouble() - 0.5);
        }
        VALUES.put(layer + ".weight", weight);
        SHAPES.put(layer + ".weight", new long[] {out, in, side, side});
        VALUES.put(layer + ".bias", bias);
        SHAPES.put(layer + ".bias", new long[] {out});
    }

    /** Features as channels of square planes. */
    private static double[][] convolved(double[][] x, String layer, int stride, int padding) {
        int side = (int) Math.sqrt(x[0].length);
        float[] weight = VALUES.get(layer + ".weight");
        float[] bias = VALUES.get(layer + ".bias");
        int k = (int) SHAPES.get(layer + ".weight")[2];
        int wide = (side + 2 * padding - k) / stride + 1;
        double[][] y = new double[bias.length][wide * wide];
        for (int o = 0; o < bias.length; o++) {
            for (int at = 0; at < wide * wide; at++) {
                double sum = bias[o];
                for (int tap = 0; tap < x.length * k * k; tap++) {
                    int row = at / wide * stride - padding + tap / k % k;
                    int column = at % wide * stride - padding + tap % k;
                    if (row >= 0 && row < side && column >= 0 && column < side) {
                        sum +=
                                weight[o * x.length * k * k + tap]
                                        * x[tap / (k * k)][row * side + column];
                    }
                }
                y[o][at] = Math.max(0, sum);
            }
        }
        return y;
    }

    private static double[][] pooled(double[][] x) {
        int side = (int) Math.sqrt(x[0].length);
        int small = side / 2;
        double[][] y = new double[x.length][small * small];
        for (int c = 0; c < x.length; c++) {
            for (int at = 0; at < small * small; at++) {
                for (int tap = 0; tap < 9; tap++) {
                    int row = 2 * (at / small) + tap / 3;
                    int column = 2 * (at % small) + tap % 3;
                    if (row < side && column < side) {
                        y[c][at] = Math.max(y[c][at], x[c][row * side + column]);
                    }
                }
            }
        }
        return y;
    }

    private static Map<String, double[][]> reference(float[] rgb) {
        double[] mean = {104, 117, 123};
        double[][] x = new double[3][SIDE * SIDE];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < SIDE * SIDE; i++) {
                x[c][i] = rgb[(2 - c) * SIDE * SIDE + i] - mean[c];
            }
        }
        Map<String, double[][]> seen = new LinkedHashMap<>();
        x = convolved(x, "conv1", 2, 3);
        seen.put("conv1", x);
        x = pooled(x);
        for (int fire = 2; fire <= 9; fire++) {
            double[][] small = convolved(x, "fire" + fire + ".squeeze1x1", 1, 0);
            double[][] one = convolved(small, "fire" + fire + ".expand1x1", 1, 0);
            double[][] nine = convolved(small, "fire" + fire + ".expand3x3", 1, 1);
            x = new double[][] {one[0], one[1], one[2], one[3], nine[0], nine[1]};
            seen.put("fire" + fire, x);
            if (fire == 4 || fire == 8) {
                x = pooled(x);
            }
        }
        return seen;
    }

    private static float[] picture() {
        SplittableRandom random = new SplittableRandom(9);
        float[] rgb = new float[3 * SIDE * SIDE];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = random.nextInt(256);
        }
        return rgb;
    }

    @Test
    void perceive_everyLevel_isThatOfThePlainComputation() throws Exception {
        List<String> levels = List.of("conv1", "fire2", "fire4", "fire5", "fire8", "fire9");
        PerceptualNetwork network = PerceptualNetworkFile.load(torch, file, levels);
        assertEquals(levels, network.levels());
        Map<String, double[][]> wanted = reference(picture());
        try (NDManager scope = torch.scope()) {
            NDArray input = scope.create(picture(), new Shape(1, 3, SIDE, SIDE));
            List<NDArray> seen = network.perceive(scope, input);
            assertEquals(levels.size(), seen.size());
            for (int level = 0; level < levels.size(); level++) {
                double[][] planes = wanted.get(levels.get(level));
                float[] values = seen.get(level).toFloatArray();
                assertEquals(planes.length * planes[0].length, values.length, levels.get(level));
                double most = 0;
                for (int i = 0; i < values.length; i++) {
                    double value = planes[i / planes[0].length][i % planes[0].length];
                    most = Math.max(most, value);
                    assertEquals(value, values[i], 1e-4 * (1 + value), levels.get(level));
                }
                assertTrue(most > 0, levels.get(level) + " sees something");
            }
        }
    }

    @Test
    void load_noLevelsNamed_takesTheLastOfEachSize() throws Exception {
        PerceptualNetwork network = PerceptualNetworkFile.load(torch, file, List.of());
        assertEquals(List.of("conv1", "fire4", "fire8", "fire9"), network.levels());
        try (NDManager scope = torch.scope()) {
            NDArray input = scope.create(picture(), new Shape(1, 3, SIDE, SIDE));
            List<NDArray> half = network.computingIn(Precision.BFLOAT16).perceive(scope, input);
            assertEquals(new Shape(1, 6, 2, 2), half.get(3).getShape());
        }
    }

    @Test
    void load_levelsThatAreNotThere_areRefused() {
        String sentence =
                assertThrows(
                                SynthesisException.class,
                                () -> PerceptualNetworkFile.load(torch, file, List.of("conv1_1")))
                        .getMessage();
        assertTrue(sentence.contains("no level 'conv1_1'"), sentence);
        assertThrows(
                SynthesisException.class,
                () -> PerceptualNetworkFile.load(torch, file, List.of("fire4", "conv1")));
    }

    @Test
    void requireSees_tooSmall_isRefused() throws Exception {
        PerceptualNetwork network = PerceptualNetworkFile.load(torch, file, List.of());
        network.requireLargeEnough(new Size(32, 16), "take larger ones");
        assertThrows(
                SynthesisException.class,
                () -> network.requireLargeEnough(new Size(32, 15), "take larger ones"));
    }
}
