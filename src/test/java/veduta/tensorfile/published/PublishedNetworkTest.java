package veduta.tensorfile.published;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veduta.shared.SharedFiles;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorSource;
import veduta.tensorfile.TensorType;
import veduta.tensorfile.WeightsException;
import veduta.tensorfile.tensorflow.CheckpointFixture;

class PublishedNetworkTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "256p, 1024x1024x1024x1024x1024x512x512, 9, 256",
        "512p, 1024x1024x1024x1024x1024x512x512x128, 1, 512",
        "1024p, 1024x1024x1024x1024x1024x512x512x128x32, 1, 1024"
    })
    void of_publishedIndex_reportsTheShape(String size, String widths, int pictures, int height)
            throws Exception {
        Path index =
                SharedFiles.require("data/official-index/result_" + size + ".model.ckpt.index");
        try (TensorSource source = WeightFiles.open(index)) {
            PublishedNetwork network = PublishedNetwork.of(source);
            List<Integer> expected =
                    Arrays.stream(widths.split("x")).map(Integer::parseInt).toList();
            assertEquals(expected, network.widths());
            assertEquals(4, network.baseHeight());
            assertEquals(height, network.height());
            assertEquals(19, network.classes());
            assertEquals(pictures, network.pictures());
        }
    }

    @ParameterizedTest
    @CsvSource({"tiny, 1", "tiny-diverse, 9"})
    void convert_goldenCheckpoint_turnsKernelsAndRenames(String set, int pictures)
            throws Exception {
        Path golden = SharedFiles.require("golden/" + set).resolve("model.ckpt");
        Path target = folder.resolve("out.safetensors");
        try (TensorSource source = WeightFiles.open(golden)) {
            PublishedNetwork network = PublishedNetwork.of(source);
            assertEquals(pictures, network.pictures());
            assertEquals(List.of(16, 16, 12, 8), network.widths());
            network.convert(target, TensorType.F32, Map.of("k", "" + pictures));
            try (TensorSource read = WeightFiles.open(target)) {
                assertEquals(26, read.tensors().size());
                assertEquals(Map.of("k", "" + pictures), read.metadata());
                assertEquals(network.tensors(TensorType.F32), read.tensors());
                assertArrayEquals(
                        source.readFloats("g_16_conv2/LayerNorm/gamma"),
                        read.readFloats("module2.norm2.gamma"));
                assertTurned(
                        source.readFloats("g_8_conv1/weights"),
                        read.readFloats("module1.conv1.weight"),
                        36,
                        16);
            }
        }
    }

    private static void assertTurned(float[] hwio, float[] oihw, int in, int out) {
        assertEquals(9 * in * out, oihw.length);
        for (int tap = 0; tap < 9; tap++) {
            for (int i = 0; i < in; i++) {
                for (int o = 0; o < out; o++) {
                    assertEquals(hwio[(tap * in + i) * out + o], oihw[(o * in + i) * 9 + tap]);
                }
            }
        }
    }

    @Test
    void convert_generatedCheckpointToHalves_roundsEachNumber() throws Exception {
        List<TensorInfo> tensors = network(List.of(256, 256, 512, 128), 20, 6);
        Path prefix = folder.resolve("model.ckpt");
        CheckpointFixture.write(prefix, tensors, PublishedNetworkTest::numbers);
        Path target = folder.resolve("out.safetensors");
        try (TensorSource source = WeightFiles.open(prefix)) {
            PublishedNetwork network = PublishedNetwork.of(source);
            assertEquals(2, network.pictures());
            network.convert(target, TensorType.F16, Map.of());
        }
        long parameters = tensors.stream().mapToLong(TensorInfo::elements).sum();
        assertTrue(Files.size(target) > 2 * parameters, "all numbers are there");
        assertTrue(Files.size(target) < 2 * parameters + 10_000, "and nothing else");
        try (SafetensorsFile read = SafetensorsFile.open(target)) {
            TensorInfo last = TensorInfo.of("g_32_conv100/weights", TensorType.F32, 1, 1, 128, 6);
            float[] expected = numbers(last);
            float[] values = read.readFloats("head.weight");
            for (int o = 0; o < 6; o++) {
                for (int i = 0; i < 128; i++) {
                    float number = expected[i * 6 + o];
                    assertEquals(number, values[o * 128 + i], Math.abs(number) / 2048 + 3e-8);
                }
            }
        }
    }

    @Test
    void of_shapesThatDoNotFit_isRefusedByName() throws Exception {
        List<TensorInfo> sound = network(List.of(6, 4), 3, 3);
        List<TensorInfo> changes =
                List.of(
                        floats("g_4_conv1/weights", 3, 3, 3, 5),
                        floats("g_4_conv2/weights", 3, 3, 6, 5),
                        floats("g_8_conv1/weights", 3, 3, 8, 4),
                        floats("g_8_conv2/weights", 5, 5, 4, 4),
                        floats("g_8_conv1/LayerNorm/beta", 5),
                        floats("g_8_conv100/weights", 1, 1, 4, 4),
                        floats("g_8_conv100/biases", 6));
        for (TensorInfo changed : changes) {
            List<TensorInfo> mixed = new ArrayList<>(sound);
            mixed.replaceAll(tensor -> tensor.name().equals(changed.name()) ? changed : tensor);
            assertRefused(mixed, "does not fit");
        }
    }

    @Test
    void of_missingOrSurplusParts_isRefused() throws Exception {
        List<TensorInfo> tensors = network(List.of(6, 4), 3, 3);
        List<TensorInfo> withoutGamma = new ArrayList<>(tensors);
        withoutGamma.removeIf(tensor -> tensor.name().equals("g_4_conv2/LayerNorm/gamma"));
        assertRefused(withoutGamma, "no tensor \"g_4_conv2/LayerNorm/gamma\"");
        List<TensorInfo> withBias = new ArrayList<>(tensors);
        withBias.add(floats("g_4_conv1/biases", 6));
        assertRefused(withBias, "g_4_conv1/biases");
        assertRefused(List.of(floats("other", 6)), "holds no cascaded refinement network");
    }

    @Test
    void of_heightsThatDoNotDouble_isRefused() throws Exception {
        List<TensorInfo> tensors =
                network(List.of(6, 4), 3, 3).stream()
                        .map(
                                tensor ->
                                        new TensorInfo(
                                                tensor.name().replace("g_8_", "g_16_"),
                                                tensor.type(),
                                                tensor.shape()))
                        .toList();
        assertRefused(tensors, "g_16_conv1/weights");
    }

    @Test
    void convert_damagedData_leavesNoFile() throws Exception {
        Path prefix = folder.resolve("model.ckpt");
        CheckpointFixture.write(
                prefix, network(List.of(6, 4), 3, 3), PublishedNetworkTest::numbers);
        Path data = folder.resolve("model.ckpt.data-00000-of-00001");
        byte[] bytes = Files.readAllBytes(data);
        bytes[bytes.length - 2] ^= 4;
        Files.write(data, bytes);
        Path target = folder.resolve("out.safetensors");
        try (TensorSource source = WeightFiles.open(prefix)) {
            PublishedNetwork network = PublishedNetwork.of(source);
            assertThrows(
                    WeightsException.class,
                    () -> network.convert(target, TensorType.F32, Map.of()));
        }
        try (var left = Files.list(folder)) {
            assertFalse(left.anyMatch(path -> path.toString().contains("out.safetensors")));
        }
    }

    private void assertRefused(List<TensorInfo> tensors, String part) throws Exception {
        Path prefix = folder.resolve("bad");
        CheckpointFixture.write(prefix, tensors, PublishedNetworkTest::numbers);
        try (TensorSource source = WeightFiles.open(prefix)) {
            String message =
                    assertThrows(WeightsException.class, () -> PublishedNetwork.of(source))
                            .getMessage();
            assertTrue(message.contains(part), message);
        }
    }

    private static float[] numbers(TensorInfo tensor) {
        Random random = new Random(tensor.name().hashCode());
        float[] values = new float[(int) tensor.elements()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat() - 0.5f;
        }
        return values;
    }

    /** The tensors of a network as its authors name them, coarsest module of height 4. */
    private static List<TensorInfo> network(List<Integer> widths, int layout, int head) {
        List<TensorInfo> tensors = new ArrayList<>();
        int height = 4;
        int in = layout;
        for (int width : widths) {
            for (int layer = 1; layer <= 2; layer++) {
                String name = "g_" + height + "_conv" + layer;
                tensors.add(floats(name + "/weights", 3, 3, layer == 1 ? in : width, width));
                tensors.add(floats(name + "/LayerNorm/gamma", width));
                tensors.add(floats(name + "/LayerNorm/beta", width));
            }
            in = width + layout;
            height *= 2;
        }
        String name = "g_" + height / 2 + "_conv100";
        tensors.add(floats(name + "/weights", 1, 1, widths.get(widths.size() - 1), head));
        tensors.add(floats(name + "/biases", head));
        return tensors;
    }

    private static TensorInfo floats(String name, long... shape) {
        return TensorInfo.of(name, TensorType.F32, shape);
    }
}
