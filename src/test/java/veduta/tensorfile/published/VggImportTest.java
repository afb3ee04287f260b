package veduta.tensorfile.published;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorSource;
import veduta.tensorfile.TensorType;
import veduta.tensorfile.WeightsException;
import veduta.tensorfile.matlab.MatFixture;
import veduta.tensorfile.pytorch.TorchFixture;

class VggImportTest {
    private static final int[] POSITIONS = {
        0, 2, 5, 7, 10, 12, 14, 16, 19, 21, 23, 25, 28, 30, 32, 34
    };
    private static final int[] WIDTHS = {2, 2, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5};

    @TempDir Path folder;

    @Test
    void convert_matlabFile_givesTheConvolutionsTheirNames() throws Exception {
        Path file = folder.resolve("vgg.mat");
        MatFixture.write(file, POSITIONS, WIDTHS, false, 6);
        try (TensorSource read = WeightFiles.open(convert(file))) {
            assertEquals(32, read.tensors().size());
            assertEquals(VggImport.METADATA, read.metadata());
            assertEquals(List.of(2L, 3L, 3L, 3L), read.tensor("conv1_1.weight").shape());
            assertEquals(List.of(5L, 4L, 3L, 3L), read.tensor("conv4_1.weight").shape());
            assertEquals(MatFixture.value(34, 0, 0, 0, 1), read.readFloats("conv5_4.weight")[1]);
            assertEquals(MatFixture.value(21, 0, 0, 1, 0), read.readFloats("conv4_2.weight")[3]);
            assertArrayEquals(new float[] {5.5f, 6.5f, 7.5f}, read.readFloats("conv2_1.bias"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void convert_torchvisionFile_takesTheAuthorsInput(boolean legacy) throws Exception {
        Path file = folder.resolve("vgg.pth");
        Map<TensorInfo, float[]> tensors = torchvision();
        TorchFixture.write(file, tensors, legacy);
        float[] weight = tensors.get(floats("features.0.weight", 2, 3, 3, 3));
        float[] bias = tensors.get(floats("features.0.bias", 2));
        try (TensorSource read = WeightFiles.open(convert(file))) {
            assertEquals(32, read.tensors().size());
            assertArrayEquals(
                    tensors.get(floats("features.34.weight", 5, 5, 3, 3)),
                    read.readFloats("conv5_4.weight"));
            double[] rgb = {200, 100, 50};
            double[] normal = {
                (200 / 255.0 - 0.485) / 0.229,
                (100 / 255.0 - 0.456) / 0.224,
                (50 / 255.0 - 0.406) / 0.225
            };
            double[] authors = {rgb[0] - 123.68, rgb[1] - 116.779, rgb[2] - 103.939};
            float[] newWeight = read.readFloats("conv1_1.weight");
            float[] newBias = read.readFloats("conv1_1.bias");
            for (int o = 0; o < 2; o++) {
                assertEquals(
                        answer(weight, bias, o, normal),
                        answer(newWeight, newBias, o, authors),
                        1e-5);
            }
        }
    }

    /** What the first convolution gives inside an area of one colour. */
    private static double answer(float[] weight, float[] bias, int out, double[] colour) {
        double sum = bias[out];
        for (int i = 0; i < 27; i++) {
            sum += weight[out * 27 + i] * colour[i / 9];
        }
        return sum;
    }

    @Test
    void of_otherShapeOrNetwork_isRefused() throws Exception {
        Path file = folder.resolve("vgg.pth");
        Map<TensorInfo, float[]> tensors = torchvision();
        tensors.remove(floats("features.7.weight", 3, 3, 3, 3));
        tensors.put(floats("features.7.weight", 3, 2, 3, 3), new float[54]);
        TorchFixture.write(file, tensors, false);
        assertRefused(file, "\"features.7.weight\" with the shape [3, 2, 3, 3]");
        TorchFixture.write(file, Map.of(floats("fc.weight", 1), new float[1]), false);
        assertRefused(file, "holds no VGG-19");
        tensors = torchvision();
        tensors.remove(floats("features.34.bias", 5));
        TorchFixture.write(file, tensors, true);
        assertRefused(file, "no tensor \"features.34.bias\"");
    }

    @Test
    void open_unknownContent_isRefusedInOneSentence() throws Exception {
        Path file = folder.resolve("note.txt");
        for (String content : List.of("", "hello, this is a note", "\u0089HDF\r\n")) {
            Files.writeString(file, content);
            assertOpenRefused(file, "is no weight file that is known");
        }
        assertOpenRefused(folder, "is a folder");
        assertOpenRefused(folder.resolve("none"), "there is no such file");
        assertOpenRefused(folder.resolve("none.index"), "none.index is missing");
    }

    private static void assertOpenRefused(Path file, String part) {
        String message =
                assertThrows(WeightsException.class, () -> WeightFiles.open(file).close())
                        .getMessage();
        assertTrue(message.contains(part), message);
    }

    private static void assertRefused(Path file, String part) throws Exception {
        try (TensorSource source = WeightFiles.open(file)) {
            String message =
                    assertThrows(WeightsException.class, () -> VggImport.of(source)).getMessage();
            assertTrue(message.contains(part), message);
        }
    }

    private Path convert(Path file) throws WeightsException {
        Path target = folder.resolve("vgg19.safetensors");
        try (TensorSource source = WeightFiles.open(file)) {
            VggImport.of(source).convert(target, TensorType.F32);
        }
        return target;
    }

    private static Map<TensorInfo, float[]> torchvision() {
        Random random = new Random(3);
        Map<TensorInfo, float[]> tensors = new LinkedHashMap<>();
        int in = 3;
        for (int i = 0; i < POSITIONS.length; i++) {
            String name = "features." + POSITIONS[i];
            for (TensorInfo tensor :
                    List.of(
                            floats(name + ".weight", WIDTHS[i], in, 3, 3),
                            floats(name + ".bias", WIDTHS[i]))) {
                float[] values = new float[(int) tensor.elements()];
                for (int j = 0; j < values.length; j++) {
                    values[j] = random.nextFloat() - 0.5f;
                }
                tensors.put(tensor, values);
            }
            in = WIDTHS[i];
        }
        TensorInfo classifier = floats("classifier.0.weight", 2, 2);
        tensors.put(classifier, new float[4]);
        return tensors;
    }

    private static TensorInfo floats(String name, long... shape) {
        return TensorInfo.of(name, TensorType.F32, shape);
    }
}
