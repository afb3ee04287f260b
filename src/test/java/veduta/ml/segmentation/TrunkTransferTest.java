package veduta.ml.segmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.SynthesisException;
import veduta.ml.perceptual.VggPerceptualNetwork;
import veduta.tensorfile.SafetensorsWriter;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorType;

class TrunkTransferTest {
    private static final int OUT = 2;
    private static final long SEED = 5;
    private static final long[] KERNELS = {OUT, 3, 3, 3};
    private static final long[] BIAS = {OUT};

    private final Map<String, float[]> perceiver = new LinkedHashMap<>();

    @TempDir private Path folder;

    TrunkTransferTest() {
        SplittableRandom random = new SplittableRandom(3);
        for (TensorInfo info : infos(true)) {
            float[] values = new float[(int) info.elements()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (random.nextDouble() * 2 - 1);
            }
            perceiver.put(info.name(), values);
        }
    }

    /** One patch of 3x3 pixels gives what the perceptual network makes of it by both its layers. */
    @Test
    void read_perceiverWithConv0_givesItsActivations() throws Exception {
        Path file = write(true);
        float[] kernels = read(file, "conv1_1.weight", KERNELS);
        float[] bias = read(file, "conv1_1.bias", BIAS);
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 20; round++) {
            double[] rgb = random.doubles(27, 0, 255).toArray();
            for (int out = 0; out < OUT; out++) {
                double folded = bias[out];
                for (int i = 0; i < 27; i++) {
                    double centred = rgb[i] - VggPerceptualNetwork.imagenetMean(i / 9);
                    folded += kernels[out * 27 + i] * centred;
                }
                assertEquals(throughBothLayers(rgb, out), folded, 1e-4);
            }
        }
    }

    /** {@code conv0} on RGB 0..1, then {@code conv1_1}, at the middle pixel. */
    private double throughBothLayers(double[] rgb, int out) {
        float[] point = perceiver.get("conv0.weight");
        float[] kernels = perceiver.get("conv1_1.weight");
        double sum = perceiver.get("conv1_1.bias")[out];
        for (int channel = 0; channel < 3; channel++) {
            for (int pixel = 0; pixel < 9; pixel++) {
                double value = perceiver.get("conv0.bias")[channel];
                for (int colour = 0; colour < 3; colour++) {
                    value += point[channel * 3 + colour] * rgb[colour * 9 + pixel] / 255;
                }
                sum += kernels[out * 27 + channel * 9 + pixel] * value;
            }
        }
        return sum;
    }

    @Test
    void read_perceiverWithoutConv0_takesItsWeightsAsTheyAre() throws Exception {
        Path file = write(false);
        assertArrayEquals(perceiver.get("conv1_1.weight"), read(file, "conv1_1.weight", KERNELS));
        assertArrayEquals(perceiver.get("conv1_1.bias"), read(file, "conv1_1.bias", BIAS));
    }

    @Test
    void read_laterLayerOfTheTrunk_isTakenAsItIs() throws Exception {
        long[] shape = {OUT, OUT, 3, 3};
        assertArrayEquals(
                perceiver.get("conv1_2.weight"), read(write(true), "conv1_2.weight", shape));
    }

    @Test
    void read_layerOutsideOfTheTrunkOrMissing_isRandom() throws Exception {
        long[] classes = {OUT, OUT, 1, 1};
        long[] missing = {4, OUT, 3, 3};
        Path file = write(true);
        assertArrayEquals(
                Segmenter.untrained(SEED).read("classes.weight", classes),
                read(file, "classes.weight", classes));
        assertArrayEquals(
                Segmenter.untrained(SEED).read("conv2_1.weight", missing),
                read(file, "conv2_1.weight", missing));
    }

    @Test
    void open_noPerceptualNetwork_isRandom() throws Exception {
        assertArrayEquals(
                Segmenter.untrained(SEED).read("conv1_1.weight", KERNELS),
                TrunkTransfer.<float[]>open(
                        Optional.empty(),
                        SEED,
                        weights -> weights.read("conv1_1.weight", KERNELS)));
    }

    @Test
    void read_otherWidth_isRefused() throws Exception {
        Path file = write(true);
        long[] wide = {OUT + 1, 3, 3, 3};
        assertThrows(SynthesisException.class, () -> read(file, "conv1_1.weight", wide));
        assertThrows(
                SynthesisException.class,
                () -> TrunkTransfer.requireFits(file, Map.of("conv1_1.weight", wide)));
        TrunkTransfer.requireFits(file, Map.of("conv1_1.weight", KERNELS));
    }

    @Test
    void open_fileWithoutATrunk_isRefused() throws Exception {
        List<TensorInfo> others = List.of(TensorInfo.of("classes.bias", TensorType.F32, 2));
        perceiver.put("classes.bias", new float[2]);
        Path file = write(others);
        assertThrows(SynthesisException.class, () -> read(file, "conv1_1.bias", BIAS));
        assertThrows(SynthesisException.class, () -> TrunkTransfer.requireFits(file, Map.of()));
    }

    private static float[] read(Path file, String name, long[] shape) throws SynthesisException {
        return TrunkTransfer.open(Optional.of(file), SEED, weights -> weights.read(name, shape));
    }

    private static List<TensorInfo> infos(boolean withConv0) {
        List<TensorInfo> rest =
                List.of(
                        TensorInfo.of("conv1_1.weight", TensorType.F32, OUT, 3, 3, 3),
                        TensorInfo.of("conv1_1.bias", TensorType.F32, OUT),
                        TensorInfo.of("conv1_2.weight", TensorType.F32, OUT, OUT, 3, 3),
                        TensorInfo.of("conv1_2.bias", TensorType.F32, OUT),
                        TensorInfo.of("classes.weight", TensorType.F32, OUT, OUT, 1, 1));
        List<TensorInfo> first =
                List.of(
                        TensorInfo.of("conv0.weight", TensorType.F32, 3, 3, 1, 1),
                        TensorInfo.of("conv0.bias", TensorType.F32, 3));
        return withConv0 ? Stream.concat(first.stream(), rest.stream()).toList() : rest;
    }

    private Path write(boolean withConv0) throws Exception {
        return write(infos(withConv0));
    }

    private Path write(List<TensorInfo> infos) throws Exception {
        Path file = folder.resolve("perceiver.safetensors");
        try (SafetensorsWriter writer = SafetensorsWriter.create(file, infos, Map.of())) {
            for (TensorInfo info : infos) {
                writer.write(info.name(), perceiver.get(info.name()));
            }
            writer.finish();
        }
        return file;
    }
}
