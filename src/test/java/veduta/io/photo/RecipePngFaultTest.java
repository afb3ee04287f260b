package veduta.io.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.io.photo.TestPictures.insertChunk;
import static veduta.io.photo.TestPictures.rgb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.ZlibBytes;
import veduta.layout.LabelMap;

class RecipePngFaultTest {
    private static final RgbImage PICTURE = rgb(1, 1, 0x010203);
    private static final LabelMap LAYOUT = LabelMap.of(new Size(2, 1), new byte[] {1, 2});
    private static final String LAYOUT_FAULT =
            "'photo.png' is damaged: the layout inside it cannot be read.";
    private static final String TEXT_FAULT =
            "'photo.png' is damaged: one of its texts cannot be read.";

    @TempDir private Path folder;

    private Path plain() throws IOException {
        Path file = folder.resolve("photo.png");
        new Photos().write(file, PICTURE);
        return file;
    }

    private String faultOfChunk(String type, byte[] data) throws IOException {
        Path file = plain();
        insertChunk(file, type, data);
        return faultOf(file);
    }

    private static String faultOf(Path file) {
        return assertThrows(FileFormatException.class, () -> new RecipePng().read(file))
                .getMessage();
    }

    private static byte[] layout(int version, int width, int height, byte[] stream) {
        return ByteBuffer.allocate(9 + stream.length)
                .put((byte) version)
                .putInt(width)
                .putInt(height)
                .put(stream)
                .array();
    }

    private static byte[] text(String head, byte[] rest) {
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] data = Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, data, start.length, rest.length);
        return data;
    }

    @Test
    void read_missingFile_saysSo() {
        assertEquals("'none.png' does not exist.", faultOf(folder.resolve("none.png")));
    }

    @Test
    void read_otherFormat_saysSo() throws IOException {
        Path file = folder.resolve("photo.jpg");
        new Photos().write(file, PICTURE);
        assertEquals("'photo.jpg' is not a PNG file.", faultOf(file));
    }

    @Test
    void read_cutAnywhere_saysSo() throws IOException {
        Path file = folder.resolve("photo.png");
        new RecipePng().write(file, PICTURE, Map.of("Veduta-Recipe", "{}"), LAYOUT);
        byte[] whole = Files.readAllBytes(file);
        // The last 4 bytes are the checksum of the end mark, which holds nothing.
        for (int length = 0; length < whole.length - 4; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            String fault = faultOf(file);
            assertTrue(fault.startsWith("'photo.png' is ") && fault.endsWith("."), fault);
        }
    }

    @Test
    void read_anyByteOfTheRecipeChanged_saysSo() throws IOException {
        Path file = folder.resolve("photo.png");
        new RecipePng().write(file, PICTURE, Map.of("Veduta-Recipe", "{}"), LAYOUT);
        byte[] whole = Files.readAllBytes(file);
        String letters = new String(whole, StandardCharsets.ISO_8859_1);
        int end = letters.indexOf("IDAT") - 4;
        for (String type : new String[] {"iTXt", "vdLm"}) {
            int begin = letters.indexOf(type) + 4;
            int behind = type.equals("vdLm") ? end : letters.indexOf("vdLm") - 4;
            for (int at = begin; at < behind; at++) {
                byte[] changed = whole.clone();
                changed[at] ^= 0x10;
                Files.write(file, changed);
                assertEquals(
                        "'photo.png' is damaged: the checksum of its " + type + " chunk is wrong.",
                        faultOf(file));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "vdLm, 2147483647, cut short",
        "vdLm, -1, damaged",
        "iTXt, 2147483647, damaged",
        "iTXt, 2000000, damaged",
        "iTXt, 1000000, cut short"
    })
    void read_forgedChunkLength_saysSo(String type, int length, String fault) throws IOException {
        Path file = plain();
        insertChunk(file, type, new byte[] {1});
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).putInt(33, length);
        Files.write(file, bytes);
        assertTrue(faultOf(file).startsWith("'photo.png' is " + fault + ": "), faultOf(file));
    }

    @Test
    void read_layoutOfLaterFormat_asksForANewerVersion() throws IOException {
        assertEquals(
                "'photo.png' holds a layout of format 2, which this version does not know; use a"
                        + " newer one.",
                faultOfChunk("vdLm", layout(2, 2, 1, ZlibBytes.pack(new byte[2]))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 1 << 20})
    void read_layoutWithOtherNumberOfLabels_saysSo(int labels) throws IOException {
        byte[] stream = ZlibBytes.pack(new byte[labels]);
        assertEquals(LAYOUT_FAULT, faultOfChunk("vdLm", layout(1, 2, 1, stream)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8})
    void read_layoutWithoutItsHeader_saysSo(int length) throws IOException {
        byte[] data = Arrays.copyOf(layout(1, 2, 1, new byte[0]), length);
        assertEquals(LAYOUT_FAULT, faultOfChunk("vdLm", data));
    }

    @Test
    void read_layoutWithoutLabels_saysSo() throws IOException {
        assertEquals(LAYOUT_FAULT, faultOfChunk("vdLm", layout(1, 2, 1, new byte[0])));
    }

    @Test
    void read_layoutStreamCutOrForged_saysSo() throws IOException {
        byte[] stream = ZlibBytes.pack(new byte[] {1, 2});
        byte[] cut = Arrays.copyOf(stream, stream.length - 1);
        assertEquals(LAYOUT_FAULT, faultOfChunk("vdLm", layout(1, 2, 1, cut)));
        stream[0] = 0;
        assertEquals(LAYOUT_FAULT, faultOfChunk("vdLm", layout(1, 2, 1, stream)));
        // The third flag bit of the second byte asks for a preset dictionary.
        byte[] dictionary = {0x78, (byte) 0xBB, 0, 0, 0, 1, 3, 0, 0, 0, 0, 1};
        assertEquals(LAYOUT_FAULT, faultOfChunk("vdLm", layout(1, 2, 1, dictionary)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, is damaged: it declares a picture of 0x1.",
        "-1, 1, is too large: 4294967295x1",
        "60000, 60000, is too large: 60000x60000",
        "5000, 5000, is damaged: it declares 5000x5000 pixels but is only"
    })
    void read_layoutOfForgedSize_saysSo(int width, int height, String fault) throws IOException {
        byte[] stream = ZlibBytes.pack(new byte[2]);
        String seen = faultOfChunk("vdLm", layout(1, width, height, stream));
        assertTrue(seen.startsWith("'photo.png' " + fault), seen);
    }

    @Test
    void read_textThatUnpacksBeyondTheLimit_saysSo() throws IOException {
        byte[] largest = new byte[RecipePng.MAX_TEXT_BYTES];
        Arrays.fill(largest, (byte) 'x');
        Path file = plain();
        insertChunk(file, "iTXt", text("Key\0\1\0\0\0", ZlibBytes.pack(largest)));
        assertEquals(
                Optional.of(RecipePng.MAX_TEXT_BYTES),
                Optional.ofNullable(new RecipePng().read(file).texts().get("Key"))
                        .map(String::length));
        byte[] more = Arrays.copyOf(largest, largest.length + 1);
        assertEquals(TEXT_FAULT, faultOfChunk("iTXt", text("Key\0\1\0\0\0", ZlibBytes.pack(more))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Key",
                "Key\0",
                "Key\0\0",
                "Key\0\0\0",
                "Key\0\0\0\0",
                "Key\0\0\0de",
                "\0\0\0\0\0text",
                "Key\0\2\0\0\0text",
                "Key\0\1\0\0\0",
                "Key\0\1\0\0\0text",
                "Key\0\0\0\0\0\u00ff"
            })
    void read_textNotValid_saysSo(String data) throws IOException {
        assertEquals(TEXT_FAULT, faultOfChunk("iTXt", text(data, new byte[0])));
    }

    @Test
    void read_keywordTooLong_saysSo() throws IOException {
        byte[] data = text("k".repeat(80) + "\0\0\0\0\0text", new byte[0]);
        assertEquals(TEXT_FAULT, faultOfChunk("iTXt", data));
    }

    @Test
    void read_tooManyTexts_saysSo() throws IOException {
        Path file = plain();
        for (int i = 0; i <= RecipePng.MAX_TEXTS; i++) {
            insertChunk(file, "iTXt", text("Key\0\0\0\0\0text", new byte[0]));
        }
        assertEquals(
                "'photo.png' holds more than 64 texts and is no picture of Veduta.", faultOf(file));
    }
}
