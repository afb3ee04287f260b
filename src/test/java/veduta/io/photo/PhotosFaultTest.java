package veduta.io.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.io.photo.TestPictures.buffered;
import static veduta.io.photo.TestPictures.rgb;
import static veduta.io.photo.TestPictures.save;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.image.RgbImage;
import veduta.io.raster.ChunkBytes;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.ZlibBytes;

class PhotosFaultTest {
    @TempDir private Path folder;

    private static String faultOf(Path file) {
        return assertThrows(FileFormatException.class, () -> new Photos().read(file)).getMessage();
    }

    @Test
    void read_missingFile_saysSo() {
        assertEquals("'a.png' does not exist.", faultOf(folder.resolve("a.png")));
    }

    @Test
    void read_folder_saysSo() {
        assertTrue(faultOf(folder).endsWith("is not a file."));
    }

    @Test
    void read_emptyFile_saysSo() throws IOException {
        assertEquals("'a.png' is empty.", faultOf(Files.createFile(folder.resolve("a.png"))));
    }

    @Test
    void read_text_saysSo() throws IOException {
        Path file = folder.resolve("a.jpg");
        Files.writeString(file, "This is not a photograph, whatever its name says.");
        assertTrue(faultOf(file).startsWith("'a.jpg' is not a picture that can be read"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "bmp", "tiff", "gif"})
    void read_cutShort_saysSo(String format) throws IOException {
        Path file = save(folder.resolve("a"), format, buffered(noise()));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        String fault = faultOf(file);
        assertTrue(fault.startsWith("'a' is ") && fault.endsWith("."), fault);
    }

    @Test
    void read_hugePngHeader_saysSoBeforeDecoding() throws IOException {
        Path file = save(folder.resolve("a.png"), "png", buffered(rgb(1, 1, 0)));
        byte[] bytes = Files.readAllBytes(file);
        byte[] header = {0, 0, (byte) 0xF0, 0, 0, 0, (byte) 0xF0, 0, 8, 2, 0, 0, 0};
        ByteBuffer.wrap(bytes).put(8, ChunkBytes.of("IHDR", header));
        Files.write(file, bytes);
        assertTrue(faultOf(file).startsWith("'a.png' is too large: 61440x61440"));
    }

    @Test
    void read_damagedTextBesideThePicture_isPassedOver() throws IOException {
        RgbImage picture = rgb(2, 1, 0x102030, 0x405060);
        Path file = save(folder.resolve("a.png"), "png", buffered(picture));
        byte[] text = ZlibBytes.pack(new byte[1 << 20]);
        byte[] start = "Comment\0\0".getBytes(StandardCharsets.US_ASCII);
        byte[] damaged = Arrays.copyOf(start, start.length + text.length - 4);
        System.arraycopy(text, 0, damaged, start.length, text.length - 4);
        TestPictures.insertChunk(file, "zTXt", damaged);
        assertEquals(picture, new Photos().read(file));
    }

    private static RgbImage noise() {
        Random random = new Random(7);
        return rgb(64, 64, random.ints(64 * 64, 0, 1 << 24).toArray());
    }
}
