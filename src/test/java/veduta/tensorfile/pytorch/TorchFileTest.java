package veduta.tensorfile.pytorch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.tensorfile.Corruption;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorType;
import veduta.tensorfile.WeightsException;

class TorchFileTest {
    private static final TensorInfo WEIGHT =
            TensorInfo.of("features.0.weight", TensorType.F32, 2, 1, 1, 3);
    private static final TensorInfo BIAS = TensorInfo.of("features.0.bias", TensorType.F32, 2);

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("net.pth");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void open_stateDictionaryOfEitherKind_readsItsTensors(boolean legacy) throws Exception {
        TorchFixture.write(file, sample(), legacy);
        try (TorchFile read = TorchFile.open(file)) {
            assertEquals(List.of(WEIGHT, BIAS), read.tensors());
            assertArrayEquals(new float[] {7, 8}, read.readFloats("features.0.bias"));
            assertArrayEquals(
                    new float[] {1, 2, 3, 4, 5, 6.5f}, read.readFloats("features.0.weight"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void open_cutOrByteFlipped_isRefusedOrReadable(boolean legacy) throws Exception {
        TorchFixture.write(file, sample(), legacy);
        Corruption.check(file, TorchFile::open);
    }

    @Test
    void readFloats_transposedWindow_isGathered() throws Exception {
        PickleFixture pickle = new PickleFixture().code('}', '(');
        long[] shape = {2, 3};
        long[] strides = {1, 2};
        pickle.text("t").tensor("FloatStorage", "0", 7, 1, shape, strides);
        TorchFixture.writeZip(file, pickle.code('u').stop(), storage(0, 1, 2, 3, 4, 5, 6));
        try (TorchFile read = TorchFile.open(file)) {
            assertArrayEquals(new float[] {1, 3, 5, 2, 4, 6}, read.readFloats("t"));
        }
    }

    @Test
    void open_olderPythonObjects_areUnderstood() throws Exception {
        PickleFixture pickle = new PickleFixture().global("collections", "OrderedDict");
        pickle.code('(', ']', ']', '(', 'U', 1, 'w');
        pickle.global("torch.nn.parameter", "Parameter").code('(');
        pickle.global("torch._utils", "_rebuild_tensor").code('(');
        pickle.code('(').text("storage").global("torch", "FloatStorage").text("0").text("cpu");
        pickle.number(2).code('N', 't', 'Q').number(0).numbers(2).numbers(1).code('t', 'R');
        pickle.code('t', 'R').code('(', 0x88, 0x89, '}', 't', 'b');
        pickle.code('e', 'a', 't', 'R');
        TorchFixture.writeLegacy(file, pickle.stop(), storage(3, 4));
        try (TorchFile read = TorchFile.open(file)) {
            assertArrayEquals(new float[] {3, 4}, read.readFloats("w"));
        }
    }

    @Test
    void open_checkpointWithInnerStateDictionary_takesIt() throws Exception {
        PickleFixture pickle = new PickleFixture().code('}', '(').text("epoch").number(1L << 40);
        pickle.text("state_dict").code('}', '(').text("w");
        pickle.global("torch._utils", "_rebuild_parameter").code('(');
        pickle.tensor("FloatStorage", "0", 1, 0, new long[0], new long[0]).code(0x88, '}');
        pickle.code('t', 'R', 'u', 'u');
        TorchFixture.writeZip(file, pickle.stop(), storage(5));
        try (TorchFile read = TorchFile.open(file)) {
            assertArrayEquals(new float[] {5}, read.readFloats("w"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void open_namesOfSeveralDevices_areThoseOfTheNetwork(boolean legacy) throws Exception {
        Map<TensorInfo, float[]> wrapped = new LinkedHashMap<>();
        wrapped.put(TensorInfo.of("module.features.0.bias", TensorType.F32, 2), new float[] {7, 8});
        TorchFixture.write(file, wrapped, legacy);
        try (TorchFile read = TorchFile.open(file)) {
            assertEquals(List.of(BIAS), read.tensors());
            assertArrayEquals(new float[] {7, 8}, read.readFloats("features.0.bias"));
        }
    }

    @Test
    void open_someNamesWrapped_areLeftAsTheyAre() throws Exception {
        Map<TensorInfo, float[]> mixed = new LinkedHashMap<>();
        mixed.put(TensorInfo.of("module.a", TensorType.F32, 1), new float[] {1});
        mixed.put(TensorInfo.of("a", TensorType.F32, 1), new float[] {2});
        TorchFixture.write(file, mixed, false);
        try (TorchFile read = TorchFile.open(file)) {
            assertArrayEquals(new float[] {1}, read.readFloats("module.a"));
            assertArrayEquals(new float[] {2}, read.readFloats("a"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"state_dict", "model_state_dict", "model", "net"})
    void open_networkBesideOtherThings_isTaken(String name) throws Exception {
        PickleFixture pickle = new PickleFixture().code('}', '(').text("epoch").number(3);
        pickle.text(name).code('}', '(').text("module.w");
        pickle.tensor("FloatStorage", "0", 1, 0, new long[0], new long[0]).code('u', 'u');
        TorchFixture.writeZip(file, pickle.stop(), storage(5));
        try (TorchFile read = TorchFile.open(file)) {
            assertArrayEquals(new float[] {5}, read.readFloats("w"));
        }
    }

    @Test
    void readFloats_wholeNumbers_areRefusedButListed() throws Exception {
        PickleFixture pickle = new PickleFixture().code('}', '(').text("n");
        pickle.tensor("LongStorage", "0", 1, 0, new long[0], new long[0]).code('u');
        TorchFixture.writeZip(file, pickle.stop(), storage(0, 0));
        try (TorchFile read = TorchFile.open(file)) {
            assertEquals(List.of(TensorInfo.of("n", TensorType.I64)), read.tensors());
            assertThrows(WeightsException.class, () -> read.readFloats("n"));
        }
    }

    @ParameterizedTest
    @CsvSource({"os, system", "builtins, eval", "torchvision.models.vgg, VGG", "torch, load"})
    void open_pickleThatNamesAProgram_refusesItByName(String module, String title)
            throws Exception {
        PickleFixture pickle = new PickleFixture().global(module, title);
        byte[] bytes = pickle.code('(').text("echo").code('t', 'R').stop();
        TorchFixture.writeZip(file, bytes, Map.of());
        assertRefused("the Python object " + module + "." + title);
        TorchFixture.writeLegacy(file, bytes, Map.of());
        assertRefused("the Python object " + module + "." + title);
    }

    @Test
    void open_instructionOutsideTheList_isRefused() throws Exception {
        TorchFixture.writeZip(file, new PickleFixture().code('i').stop(), Map.of());
        assertRefused("the pickle instruction 0x69");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, 1, 3",
        "2, 3, 2, 1",
        "1, 2, 2, 1",
        "-1, 2, 1, 1",
        "0, -2, 1, 1",
        "0, 2, -1, 1",
        "0, 9223372036854775807, 9223372036854775807, 1",
        "9223372036854775807, 1, 1, 1",
        "0, 1000000000000, 0, 1",
        "0, 2, 9223372036854775807, 1",
        "0, 2, 1, 1000000000000"
    })
    void open_windowThatDoesNotFit_isRefused(long offset, long length, long stride, long elements)
            throws Exception {
        PickleFixture pickle = new PickleFixture().code('}', '(').text("w");
        long[] shape = {length};
        long[] strides = {stride};
        pickle.tensor("FloatStorage", "0", elements, offset, shape, strides).code('u');
        TorchFixture.writeZip(file, pickle.stop(), storage(1, 2));
        assertRefused("damaged or incomplete");
    }

    @Test
    void open_hugeStorageInTinyFile_isRefused() throws Exception {
        for (long elements : new long[] {3, 1L << 40, Long.MAX_VALUE, -1}) {
            PickleFixture pickle = new PickleFixture().code('}', '(').text("w");
            long[] one = {1};
            pickle.tensor("FloatStorage", "0", elements, 0, one, one).code('u');
            byte[] bytes = pickle.stop();
            TorchFixture.writeZip(file, bytes, storage(1, 2));
            assertRefused("damaged or incomplete");
            TorchFixture.writeLegacy(file, bytes, storage(1, 2));
            assertRefused("damaged or incomplete");
        }
    }

    @Test
    void open_deeplyNestedOrSelfHoldingPickle_endsInASentence() throws Exception {
        PickleFixture deep = new PickleFixture();
        for (int i = 0; i < 500_000; i++) {
            deep.code(']');
        }
        for (int i = 1; i < 500_000; i++) {
            deep.code('a');
        }
        TorchFixture.writeZip(file, deep.stop(), Map.of());
        assertRefused("holds no named tensors");
        byte[] self = new PickleFixture().code(']', 'q', 0, 'h', 0, 'a').stop();
        TorchFixture.writeZip(file, self, Map.of());
        assertRefused("holds no named tensors");
    }

    @Test
    void open_brokenPickles_areRefused() throws Exception {
        int[][] programs = {
            {'t'},
            {'h', 9},
            {'R'},
            {'b'},
            {'a'},
            {'s'},
            {'q', 0},
            {'X', 255, 255, 255, 255},
            {'T', 255, 255, 255, 255},
            {0x8D, 0, 0, 0, 0, 0, 0, 0, 128},
            {']', 'N', 's'},
            {'}', 'N', 'a'},
            {'}', ']', 'N', 's'},
            {'}', '(', 'N', 'u'},
            {0x80, 9},
            {'N', 'Q'},
            {'(', '(', 'Q'},
            {'N', 'N', 'b'},
            {'N', ')', 'R'},
            {'N', 'N', 0x93},
            {'c', 'a'},
            {}
        };
        for (int[] program : programs) {
            TorchFixture.writeZip(file, new PickleFixture().code(program).stop(), Map.of());
            assertRefused("damaged or incomplete");
        }
    }

    @Test
    void open_otherPickleOrArchive_isRefused() throws Exception {
        Files.write(file, new PickleFixture().number(1).stop());
        assertRefused("damaged or incomplete");
        Files.write(file, new PickleFixture().number(1).code('.').number(1).stop());
        assertRefused("none of PyTorch's");
    }

    private Map<TensorInfo, float[]> sample() {
        Map<TensorInfo, float[]> tensors = new LinkedHashMap<>();
        tensors.put(WEIGHT, new float[] {1, 2, 3, 4, 5, 6.5f});
        tensors.put(BIAS, new float[] {7, 8});
        return tensors;
    }

    private static Map<String, byte[]> storage(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return Map.of("0", bytes.array());
    }

    private void assertRefused(String part) {
        String message =
                assertThrows(WeightsException.class, () -> TorchFile.open(file).close())
                        .getMessage();
        assertTrue(message.contains(part), message);
    }
}
