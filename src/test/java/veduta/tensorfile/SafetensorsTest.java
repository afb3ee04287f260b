package veduta.tensorfile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.shared.SharedFiles;

class SafetensorsTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("a.safetensors");
    }

    @Test
    void write_halvesAndFloats_areReadBackRounded() throws Exception {
        writeSample();
        try (SafetensorsFile read = SafetensorsFile.open(file)) {
            assertEquals(Map.of("palette", "city \"x\"", "k", "4"), read.metadata());
            assertEquals(
                    List.of(
                            TensorInfo.of("scalar", TensorType.F32),
                            TensorInfo.of("wide", TensorType.F32, 2, 1, 3),
                            TensorInfo.of("empty", TensorType.F32, 0, 5),
                            TensorInfo.of("half", TensorType.F16, 3)),
                    read.tensors());
            assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6.1f}, read.readFloats("wide"));
            assertArrayEquals(new float[] {7}, read.readFloats("scalar"));
            assertArrayEquals(new float[] {0.5f, -0.099975586f, 65504}, read.readFloats("half"));
            assertArrayEquals(new float[0], read.readFloats("empty"));
        }
    }

    @Test
    void write_always_alignsTheDataToEightBytes() throws Exception {
        writeSample();
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(0, bytes.getLong() % 8);
    }

    @Test
    void write_twice_givesTheSameBytes() throws Exception {
        writeSample();
        String first = FileDigest.sha256(file);
        writeSample();
        assertEquals(first, FileDigest.sha256(file));
    }

    @Test
    void close_withoutFinish_leavesNothingAndKeepsTheOldFile() throws Exception {
        Files.writeString(file, "old");
        TensorInfo tensor = TensorInfo.of("a", TensorType.F32, 1);
        try (SafetensorsWriter writer = SafetensorsWriter.create(file, List.of(tensor), Map.of())) {
            writer.write("a", new float[1]);
        }
        assertEquals("old", Files.readString(file));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void finish_tensorMissing_isRefused() throws Exception {
        TensorInfo tensor = TensorInfo.of("a", TensorType.F32, 1);
        try (SafetensorsWriter writer = SafetensorsWriter.create(file, List.of(tensor), Map.of())) {
            assertThrows(IllegalStateException.class, writer::finish);
            assertThrows(IllegalArgumentException.class, () -> writer.write("a", new float[2]));
        }
    }

    @Test
    void create_noSuchFolder_saysSo() {
        Path nowhere = folder.resolve("none/a.safetensors");
        WeightsException refusal =
                assertThrows(
                        WeightsException.class,
                        () -> SafetensorsWriter.create(nowhere, List.of(), Map.of()));
        assertEquals(
                nowhere + " could not be written: there is no such file or folder.",
                refusal.getMessage());
    }

    @Test
    void readFloats_otherFloatingTypes_areConverted() throws Exception {
        ByteBuffer data = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        data.putDouble(0.1).putShort((short) 0x3FC0).putShort((short) 7);
        write(
                """
                {"d":{"dtype":"F64","shape":[1],"data_offsets":[0,8]},\
                "b":{"dtype":"BF16","shape":[],"data_offsets":[8,10]},\
                "i":{"dtype":"I16","shape":[1],"data_offsets":[10,12]}}\
                """,
                data.array());
        try (SafetensorsFile read = SafetensorsFile.open(file)) {
            assertArrayEquals(new float[] {0.1f}, read.readFloats("d"));
            assertArrayEquals(new float[] {1.5f}, read.readFloats("b"));
            assertThrows(WeightsException.class, () -> read.readFloats("i"));
            assertThrows(WeightsException.class, () -> read.readFloats("none"));
        }
    }

    @Test
    void open_noSuchFile_saysSo() {
        WeightsException refusal =
                assertThrows(WeightsException.class, () -> SafetensorsFile.open(file));
        assertEquals(
                file + " could not be read: there is no such file or folder.",
                refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}x",
                "{\"a\":1}",
                "{\"a\":{}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[-8,0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,12]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2.0],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[\"2\"],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],"
                        + "\"data_offsets\":[0,0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[99999999999999999999],"
                        + "\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F99\",\"shape\":[2],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8],\"x\":1}}",
                "{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F32\",\"shape\":[2]}}",
                "{\"__metadata__\":{\"a\":1}}",
                "{\"__metadata__\":{},\"__metadata__\":{}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
                        + "\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
                        + "\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}",
            })
    void open_badHeader_isRefused(String header) throws Exception {
        write(header, new byte[8]);
        assertRefused();
    }

    @Test
    void open_deeplyNestedHeader_isRefused() throws Exception {
        write("{\"a\":{\"shape\":" + "[".repeat(1_000_000), new byte[0]);
        assertRefused();
        write("[".repeat(1_000_000), new byte[0]);
        assertRefused();
    }

    @Test
    void open_hugeHeaderLengthInTinyFile_isRefused() throws Exception {
        for (long length : new long[] {-1, 0, Long.MAX_VALUE, Long.MIN_VALUE, 17L << 20, 3}) {
            ByteBuffer bytes = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
            Files.write(file, bytes.putLong(length).put((byte) '{').put((byte) '}').array());
            assertRefused();
        }
    }

    @Test
    void open_headerNotUtf8_isRefused() throws Exception {
        byte[] bytes = {4, 0, 0, 0, 0, 0, 0, 0, '{', (byte) 0xC3, '}', ' '};
        Files.write(file, bytes);
        assertRefused();
    }

    @Test
    void open_folder_isRefused() {
        assertThrows(WeightsException.class, () -> SafetensorsFile.open(folder));
    }

    @Test
    void open_cutAnywhereOrByteFlipped_isRefusedOrReadable() throws Exception {
        writeSample();
        Corruption.check(file, SafetensorsFile::open);
    }

    @Test
    void message_ofNameWithLineBreaks_isOneLine() throws Exception {
        write(
                "{\"a\\nb\\u001b[31m\":{\"dtype\":\"F32\",\"shape\":[9],\"data_offsets\":[0,8]}}",
                new byte[8]);
        String message = assertRefused();
        assertTrue(message.chars().noneMatch(Character::isISOControl), message);
    }

    @Test
    void open_perceptualNetworkFile_listsItsTensors() throws Exception {
        Path perceptual =
                SharedFiles.require(
                        "data/perceivers/vgg19_distilled16x_conv1_1-conv5_1.safetensors");
        try (SafetensorsFile read = SafetensorsFile.open(perceptual)) {
            assertEquals("RGB 0..1", read.metadata().get("input"));
            assertEquals(List.of(16L, 3L, 3L, 3L), read.tensor("conv1_1.weight").shape());
            assertEquals(432, read.readFloats("conv1_1.weight").length);
        }
    }

    @Test
    void sha256_ofKnownText_isTheKnownOne() throws Exception {
        Files.writeString(file, "abc");
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                FileDigest.sha256(file));
    }

    private String assertRefused() {
        String message =
                assertThrows(WeightsException.class, () -> SafetensorsFile.open(file).close())
                        .getMessage();
        assertTrue(message.startsWith(file.toString()), message);
        assertTrue(message.endsWith("."), message);
        return message;
    }

    private void writeSample() throws WeightsException {
        List<TensorInfo> tensors =
                List.of(
                        TensorInfo.of("half", TensorType.F16, 3),
                        TensorInfo.of("scalar", TensorType.F32),
                        TensorInfo.of("wide", TensorType.F32, 2, 1, 3),
                        TensorInfo.of("empty", TensorType.F32, 0, 5));
        Map<String, String> metadata = Map.of("palette", "city \"x\"", "k", "4");
        try (SafetensorsWriter writer = SafetensorsWriter.create(file, tensors, metadata)) {
            writer.write("wide", new float[] {1, 2, 3, 4, 5, 6.1f});
            writer.write("half", new float[] {0.5f, -0.1f, 65504});
            writer.write("empty", new float[0]);
            writer.write("scalar", new float[] {7});
            writer.finish();
        }
    }

    private void write(String header, byte[] data) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes =
                ByteBuffer.allocate(8 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        Files.write(file, bytes.putLong(text.length).put(text).put(data).array());
    }
}
