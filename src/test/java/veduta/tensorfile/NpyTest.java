package veduta.tensorfile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.shared.SharedFiles;

class NpyTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("a.npy");
    }

    @Test
    void write_inPieces_isReadBack() throws Exception {
        try (NpyWriter writer = NpyWriter.create(file, 2, 1, 3)) {
            writer.write(new float[] {1, 2});
            writer.write(new float[] {3, -4.5f, 5, 6});
            writer.finish();
        }
        NpyReader read = NpyReader.open(file);
        assertEquals(List.of(2L, 1L, 3L), read.shape());
        assertArrayEquals(new float[] {1, 2, 3, -4.5f, 5, 6}, read.floats());
    }

    @Test
    void write_oneAxis_hasTheHeaderNumpyWrites() throws Exception {
        try (NpyWriter writer = NpyWriter.create(file, 3)) {
            writer.write(new float[3]);
            writer.finish();
        }
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }";
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertEquals(header + " ".repeat(117 - header.length()) + "\n", text.substring(10, 128));
        assertEquals(128 + 12, text.length());
        assertEquals("\u0093NUMPY\u0001\0v\0", text.substring(0, 10));
    }

    @Test
    void finish_numbersMissing_leavesNothing() throws Exception {
        try (NpyWriter writer = NpyWriter.create(file, 2)) {
            writer.write(new float[1]);
            assertThrows(IllegalStateException.class, writer::finish);
            assertThrows(IllegalArgumentException.class, () -> writer.write(new float[2]));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void bytes_ofUint8File_areReadAndConverted() throws Exception {
        write("{'descr': '|u1', 'fortran_order': False, 'shape': (1, 2), }\n", new byte[] {1, -1});
        NpyReader read = NpyReader.open(file);
        assertEquals(TensorType.U8, read.type());
        assertArrayEquals(new byte[] {1, -1}, read.bytes());
        assertArrayEquals(new float[] {1, 255}, read.floats());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }\n",
                "{'descr': '>f4', 'fortran_order': False, 'shape': (2,), }\n",
                "{'descr': '<f4', 'fortran_order': True, 'shape': (2,), }\n",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }\n",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (1 2), }\n",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,), }\n",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (9999999999, 9999999999), }\n",
                "nothing\n",
                ""
            })
    void open_badHeader_isRefused(String header) throws Exception {
        write(header, new byte[8]);
        assertThrows(WeightsException.class, () -> NpyReader.open(file));
    }

    @Test
    void open_cutAnywhere_isRefused() throws Exception {
        write("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }\n", new byte[8]);
        byte[] sound = Files.readAllBytes(file);
        for (int length = 0; length < sound.length; length++) {
            Files.write(file, Arrays.copyOf(sound, length));
            assertThrows(WeightsException.class, () -> NpyReader.open(file));
        }
    }

    @Test
    void open_goldenArrays_haveTheShapesListed() throws Exception {
        Path golden = SharedFiles.require("golden/tiny");
        assertEquals(List.of(32L, 64L), NpyReader.open(golden.resolve("label.npy")).shape());
        NpyReader rgb = NpyReader.open(golden.resolve("rgb.npy"));
        assertEquals(List.of(1L, 32L, 64L, 3L), rgb.shape());
        float[] values = rgb.floats();
        byte[] rounded = NpyReader.open(golden.resolve("rgb8.npy")).bytes();
        for (int i = 0; i < values.length; i++) {
            double expected = Math.floor(Math.min(255, Math.max(0, values[i])) + 0.5);
            assertTrue(Math.abs(expected - Byte.toUnsignedInt(rounded[i])) <= 1);
        }
    }

    private void write(String header, byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("\u0093NUMPY\u0001\0".getBytes(StandardCharsets.ISO_8859_1));
        out.write(header.length());
        out.write(0);
        out.write(header.getBytes(StandardCharsets.ISO_8859_1));
        out.write(data);
        Files.write(file, out.toByteArray());
    }
}
