package veduta.tensorfile.tensorflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.shared.SharedFiles;
import veduta.tensorfile.Corruption;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorType;
import veduta.tensorfile.WeightsException;

class TensorFlowCheckpointTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"tiny", "tiny-diverse"})
    void readFloats_goldenCheckpoint_givesTheListedNumbers(String set) throws Exception {
        Path golden = SharedFiles.require("golden/" + set);
        List<String> rows = Files.readAllLines(golden.resolve("tensors.tsv"));
        try (TensorFlowCheckpoint read = TensorFlowCheckpoint.open(golden.resolve("model.ckpt"))) {
            assertEquals(rows.size() - 1, read.tensors().size());
            for (String row : rows.subList(1, rows.size())) {
                String[] cells = row.split("\t");
                float[] values = read.readFloats(cells[0]);
                double sum = 0;
                for (float value : values) {
                    sum += value;
                }
                String shape = read.tensor(cells[0]).shape().toString().replace(" ", "");
                assertEquals(cells[1], shape);
                assertEquals(Float.parseFloat(cells[2]), values[0]);
                assertEquals(Float.parseFloat(cells[3]), values[values.length - 1]);
                assertEquals(Double.parseDouble(cells[4]), sum, 1e-11 * Math.max(1, Math.abs(sum)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"256p, 134, 27, 256", "512p, 152, 3, 512", "1024p, 86, 3, 1024"})
    void open_publishedIndexWithoutData_listsTheTensors(
            String size, int count, long headChannels, int height) throws Exception {
        Path index =
                SharedFiles.require("data/official-index/result_" + size + ".model.ckpt.index");
        try (TensorFlowCheckpoint read = TensorFlowCheckpoint.open(index)) {
            List<String> names = read.tensors().stream().map(TensorInfo::name).toList();
            assertEquals(count, names.size());
            assertEquals(List.of(3L, 3L, 20L, 1024L), read.tensor("g_4_conv1/weights").shape());
            assertEquals(
                    List.of(headChannels), read.tensor("g_" + height + "_conv100/biases").shape());
            String message =
                    assertThrows(WeightsException.class, () -> read.readFloats("g_4_conv1/weights"))
                            .getMessage();
            assertTrue(message.contains("data-00000-of-00001 is missing"), message);
        }
    }

    @Test
    void open_anyOfItsThreeNames_isTheSameCheckpoint() throws Exception {
        Path prefix = writeSample(3);
        for (String ending : List.of("", ".index", ".data-00000-of-00001")) {
            Path path = Path.of(prefix + ending);
            assertTrue(TensorFlowCheckpoint.isNamedLikeOne(path));
            try (TensorFlowCheckpoint read = TensorFlowCheckpoint.open(path)) {
                assertEquals(3, read.tensors().size());
                assertArrayEquals(new float[] {1, 1, 1, 1, 1, 1}, read.readFloats("g/1/weights"));
            }
        }
    }

    @Test
    void open_thousandsOfTensorsInManyBlocks_findsEach() throws Exception {
        Path prefix = writeSample(3000);
        try (TensorFlowCheckpoint read = TensorFlowCheckpoint.open(prefix)) {
            assertEquals(3000, read.tensors().size());
            for (int i = 0; i < 3000; i += 101) {
                assertEquals(i, read.readFloats("g/" + i + "/weights")[5]);
            }
        }
    }

    @Test
    void open_indexCutOrByteFlipped_isRefusedOrReadable() throws Exception {
        Path prefix = writeSample(20);
        Corruption.check(Path.of(prefix + ".index"), prefix, TensorFlowCheckpoint::open);
    }

    @Test
    void open_dataCutOrByteFlipped_isRefusedOrReadable() throws Exception {
        Path prefix = writeSample(20);
        Path data = Path.of(prefix + ".data-00000-of-00001");
        Corruption.check(data, prefix, TensorFlowCheckpoint::open);
    }

    @Test
    void readFloats_oneBitOfDataFlipped_isRefused() throws Exception {
        Path prefix = writeSample(2);
        Path data = Path.of(prefix + ".data-00000-of-00001");
        byte[] bytes = Files.readAllBytes(data);
        bytes[30] ^= 1;
        Files.write(data, bytes);
        try (TensorFlowCheckpoint read = TensorFlowCheckpoint.open(prefix)) {
            assertEquals(0, read.readFloats("g/0/weights")[0]);
            WeightsException refusal =
                    assertThrows(WeightsException.class, () -> read.readFloats("g/1/weights"));
            assertTrue(refusal.getMessage().contains("checksum of \"g/1/weights\""));
        }
    }

    @Test
    void open_dataTooShort_isRefusedBeforeAnythingIsRead() throws Exception {
        Path prefix = writeSample(2);
        Path data = Path.of(prefix + ".data-00000-of-00001");
        Files.write(data, Arrays.copyOf(Files.readAllBytes(data), 47));
        assertRefused(prefix, "ends before \"g/1/weights\"");
    }

    @Test
    void open_soundTableWithBadEntries_isRefused() throws Exception {
        byte[] hugeShape = {8, 1, 18, 8, 18, 6, 8, -1, -1, -1, -1, 15, 40, 8};
        byte[] negative = {8, 1, 32, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1, 40, 4};
        byte[] cutOff = {8, 1, 18, 100};
        byte[] wrongShard = {8, 1, 24, 5, 40, 4};
        byte[] endless = {8, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
        byte[] sliced = {8, 1, 58, 0};
        for (byte[] entry : List.of(hugeShape, negative, cutOff, wrongShard, endless, sliced)) {
            TreeMap<String, byte[]> rows = new TreeMap<>();
            rows.put("", new byte[] {8, 1});
            rows.put("a", entry);
            Files.write(folder.resolve("bad.index"), CheckpointFixture.table(rows));
            assertRefused(folder.resolve("bad"), "bad.index");
        }
    }

    @Test
    void open_textAndComplexEntries_areLeftOut() throws Exception {
        TreeMap<String, byte[]> rows = new TreeMap<>();
        rows.put("", new byte[] {8, 1});
        rows.put("graph", new byte[] {8, 7, 40, 100});
        rows.put("step", new byte[] {8, 9, 40, 8});
        Files.write(folder.resolve("mixed.index"), CheckpointFixture.table(rows));
        try (TensorFlowCheckpoint read = TensorFlowCheckpoint.open(folder.resolve("mixed"))) {
            assertEquals(List.of(TensorInfo.of("step", TensorType.I64)), read.tensors());
        }
    }

    @Test
    void open_noHeaderBigEndianOrNoShards_isRefused() throws Exception {
        TreeMap<String, byte[]> rows = new TreeMap<>();
        rows.put("a", new byte[] {8, 1, 40, 4});
        Files.write(folder.resolve("bad.index"), CheckpointFixture.table(rows));
        assertRefused(folder.resolve("bad"), "no header");
        rows.put("", new byte[] {8, 1, 16, 1});
        Files.write(folder.resolve("bad.index"), CheckpointFixture.table(rows));
        assertRefused(folder.resolve("bad"), "big-endian");
        rows.put("", new byte[] {8, 0});
        Files.write(folder.resolve("bad.index"), CheckpointFixture.table(rows));
        assertRefused(folder.resolve("bad"), "counts 0 data files");
    }

    @Test
    void open_dataWithoutIndex_saysWhatIsMissing() throws Exception {
        Path data = Files.write(folder.resolve("m.data-00000-of-00001"), new byte[9]);
        assertRefused(data, "m.index is missing");
    }

    private static void assertRefused(Path path, String part) {
        String message =
                assertThrows(WeightsException.class, () -> TensorFlowCheckpoint.open(path).close())
                        .getMessage();
        assertTrue(message.contains(part), message);
    }

    private Path writeSample(int count) throws Exception {
        List<TensorInfo> tensors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tensors.add(TensorInfo.of("g/" + i + "/weights", TensorType.F32, 2, 3));
        }
        Path prefix = folder.resolve("model.ckpt");
        CheckpointFixture.write(
                prefix,
                tensors,
                tensor -> {
                    float[] values = new float[6];
                    Arrays.fill(values, Float.parseFloat(tensor.name().split("/")[1]));
                    return values;
                });
        return prefix;
    }
}
