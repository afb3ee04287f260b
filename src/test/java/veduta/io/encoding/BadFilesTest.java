package veduta.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.io.raster.FileFormatException;
import veduta.layout.LabelMap;

/** Damaged and malicious files end in one sentence that names the file. */
class BadFilesTest {
    private final LayoutFiles files = new LayoutFiles(Encodings.all(), SampleFiles.PALETTES);

    @TempDir Path folder;

    @Test
    void open_noFile_saysSo() {
        Path file = folder.resolve("none.png");

        assertEquals("'none.png' does not exist.", messageOf(file));
    }

    @Test
    void open_folder_saysSo() {
        assertTrue(messageOf(folder).endsWith("' is not a file."));
    }

    @Test
    void open_zeroBytes_saysSo() throws IOException {
        assertEquals("'a.png' is empty.", messageOf(file("a.png", new byte[0])));
    }

    @Test
    void read_cutAtAnyLength_isRefusedUnlessNothingIsMissing() throws IOException {
        for (Path whole : SampleFiles.all(folder)) {
            byte[] bytes = Files.readAllBytes(whole);
            LabelMap layout = files.read(whole).layout();
            List<Integer> survivors = new ArrayList<>();
            int step = Math.max(1, bytes.length / 60);
            for (int length = 0; length < bytes.length - 12; length += step) {
                Path cut = file("cut_" + whole.getFileName(), bytes, length);
                if (!isRefused(cut) && !files.read(cut).layout().equals(layout)) {
                    survivors.add(length);
                }
            }
            assertEquals(List.of(), survivors, whole + " of " + bytes.length + " bytes");
        }
    }

    @Test
    void read_damagedAnywhere_isReadOrRefused() throws IOException {
        Random random = new Random(11);
        int refused = 0;
        for (Path whole : SampleFiles.all(folder)) {
            byte[] bytes = Files.readAllBytes(whole);
            for (int trial = 0; trial < 150; trial++) {
                byte[] damaged = bytes.clone();
                for (int i = 0; i <= trial % 4; i++) {
                    damaged[
                                    random.nextInt(
                                            trial < 75
                                                    ? Math.min(200, bytes.length)
                                                    : bytes.length)] =
                            (byte) random.nextInt(256);
                }
                refused += isRefused(file("damaged_" + whole.getFileName(), damaged)) ? 1 : 0;
            }
        }
        assertTrue(refused > 100, refused + " refused");
    }

    @Test
    void read_randomBytesAfterAnySignature_isRefused() throws IOException {
        Random random = new Random(12);
        for (Path whole : SampleFiles.all(folder)) {
            byte[] bytes = Files.readAllBytes(whole);
            for (int trial = 0; trial < 20; trial++) {
                byte[] noise = new byte[600];
                random.nextBytes(noise);
                System.arraycopy(bytes, 0, noise, 0, Math.min(bytes.length, 8 + trial));
                assertTrue(isRefused(file("noise_" + whole.getFileName(), noise)), whole + "");
            }
        }
    }

    @Test
    void read_hugePictureInTinyPng_isRefused() throws IOException {
        assertTrue(messageOf(png(30_000, 30_000, 8, 2)).contains("is too large: 30000x30000"));
        assertTrue(
                messageOf(png(8_000, 4_000, 8, 2)).contains("is damaged: it declares 8000x4000"));
        assertTrue(messageOf(png(-1, -1, 8, 2)).contains("is too large"));
        assertTrue(messageOf(png(0, 4, 8, 2)).contains("is damaged"));
        assertTrue(messageOf(png(1 << 24, 1, 8, 2)).contains("is too large"));
    }

    @Test
    void read_unsuitableChannels_areRefused() throws IOException {
        assertTrue(messageOf(png(4, 4, 8, 5)).contains("header is not valid"));
        assertTrue(messageOf(png(4, 4, 3, 0)).contains("header is not valid"));
    }

    @Test
    void read_jsonNestedDeeply_isRefused() throws IOException {
        String deep = "{\"objects\":" + "[".repeat(1_000_000);

        assertTrue(messageOf(json(deep)).contains("is not valid JSON of polygons"));
    }

    @Test
    void read_jsonOfHugePicture_isRefused() throws IOException {
        String huge = "{\"imgWidth\":1000000000,\"imgHeight\":1000000000,\"objects\":[]}";

        assertTrue(messageOf(json(huge)).contains("is too large: 1000000000x1000000000"));
    }

    @Test
    void read_jsonOfMillionsOfCorners_isRefused() throws IOException {
        String many =
                "{\"imgWidth\":64,\"imgHeight\":64,\"objects\":[{\"label\":\"road\",\"polygon\":["
                        + "[1,2],".repeat(3_000_000)
                        + "[1,2]]}]}";

        assertTrue(messageOf(json(many)).contains("more than 2 million corners"));
    }

    @Test
    void read_jsonOfTooManyCrossings_isRefused() throws IOException {
        String zigzag =
                "{\"imgWidth\":4096,\"imgHeight\":4096,\"objects\":[{\"label\":\"road\","
                        + "\"polygon\":["
                        + "[0,0],[9,4096],".repeat(400_000)
                        + "[1,2]]}]}";

        assertTrue(messageOf(json(zigzag)).contains("too intricate to paint"));
    }

    @Test
    void read_otherJson_isRefused() throws IOException {
        for (String text :
                List.of(
                        "{}",
                        "[]",
                        "{\"a\":1}",
                        "{\"objects\":[]}",
                        "{\"objects\":{}}",
                        "{\"imgWidth\":4,\"imgHeight\":-4,\"objects\":[]}",
                        "{\"imgWidth\":4,\"imgHeight\":\"x\",\"objects\":[]}",
                        "{\"imgWidth\":4,\"imgHeight\":4,\"objects\":[{\"polygon\":[[1]]}]}",
                        "{\"imgWidth\":4,\"imgHeight\":4,\"objects\":[{\"polygon\":[[1,1e99]]}]}",
                        "{\"imgWidth\":4,\"imgHeight\":4,\"objects\":[],\"shapes\":[]}")) {
            assertTrue(isRefused(json(text)), text);
        }
    }

    private boolean isRefused(Path file) throws IOException {
        try {
            files.read(file);
            return false;
        } catch (FileFormatException e) {
            String message = String.valueOf(e.getMessage());
            assertTrue(message.startsWith("'" + file.getFileName() + "' "), message);
            assertTrue(message.endsWith("."), message);
            assertFalse(message.contains("\n"), message);
            return true;
        }
    }

    private String messageOf(Path file) {
        return String.valueOf(
                assertThrows(FileFormatException.class, () -> files.read(file)).getMessage());
    }

    private Path json(String text) throws IOException {
        return file("a_polygons.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path file(String name, byte[] bytes, int length) throws IOException {
        return file(name, Arrays.copyOf(bytes, length));
    }

    /** A PNG file of a header and a few bytes. */
    private Path png(int width, int height, int depth, int colourType) throws IOException {
        byte[] header =
                ByteBuffer.allocate(17)
                        .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                        .putInt(width)
                        .putInt(height)
                        .put((byte) depth)
                        .put((byte) colourType)
                        .array();
        CRC32 crc = new CRC32();
        crc.update(header);
        byte[] bytes =
                ByteBuffer.allocate(100)
                        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                        .putInt(13)
                        .put(header)
                        .putInt((int) crc.getValue())
                        .putInt(8)
                        .put("IDAT".getBytes(StandardCharsets.US_ASCII))
                        .array();
        return file("a.png", bytes);
    }
}
