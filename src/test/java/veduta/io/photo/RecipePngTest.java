package veduta.io.photo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.io.photo.TestPictures.rgb;
import static veduta.io.photo.TestPictures.seenByImageIo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.raster.FileFormatException;
import veduta.layout.LabelMap;

class RecipePngTest {
    private static final RgbImage PICTURE = rgb(2, 2, 0x010203, 0xFF8000, 0x00FF7F, 0xFEFDFC);
    private static final LabelMap LAYOUT =
            LabelMap.of(new Size(3, 2), new byte[] {0, 1, 18, (byte) 200, (byte) 255, 7});

    @TempDir private Path folder;

    private Path file() {
        return folder.resolve("photo.png");
    }

    @Test
    void write_recipe_isReadBackExactly() throws IOException {
        String json = "{\"model\": \"street\", \"title\": \"Gr\u00fc\u00dfe \ud83c\udf06\"}\n";
        Map<String, String> texts =
                Map.of("Veduta-Recipe", json, "Title", "", "Long", "abc\u4e16".repeat(5000));
        new RecipePng().write(file(), PICTURE, texts, LAYOUT);
        assertEquals(
                new RecipePng.Content(texts, Optional.of(LAYOUT)), new RecipePng().read(file()));
    }

    @Test
    void write_recipe_leavesAnOrdinaryPicture() throws IOException {
        new RecipePng().write(file(), PICTURE, Map.of("Veduta-Recipe", "{}"), LAYOUT);
        assertEquals(PICTURE, seenByImageIo(file()));
        assertEquals(PICTURE, new Photos().read(file()));
    }

    @Test
    void write_randomLayout_isReadBackExactly() throws IOException {
        byte[] labels = new byte[301 * 203];
        new Random(5).nextBytes(labels);
        LabelMap layout = LabelMap.of(new Size(301, 203), labels);
        new RecipePng().write(file(), PICTURE, Map.of(), layout);
        assertEquals(Optional.of(layout), new RecipePng().read(file()).layout());
    }

    @Test
    void write_plainLayoutOfManyPixels_isReadBackExactly() throws IOException {
        LabelMap layout = LabelMap.filled(new Size(4096, 2048), 3);
        new RecipePng().write(file(), PICTURE, Map.of(), layout);
        assertEquals(Optional.of(layout), new RecipePng().read(file()).layout());
    }

    @Test
    void write_textsInOtherOrder_givesTheSameBytes() throws IOException {
        Map<String, String> forward = new LinkedHashMap<>();
        forward.put("a", "1");
        forward.put("b", "2");
        Map<String, String> backward = new LinkedHashMap<>();
        backward.put("b", "2");
        backward.put("a", "1");
        Path other = folder.resolve("other.png");
        new RecipePng().write(file(), PICTURE, forward, LAYOUT);
        new RecipePng().write(other, PICTURE, backward, LAYOUT);
        assertArrayEquals(Files.readAllBytes(file()), Files.readAllBytes(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a ", "a  b", "a\0b", "\u00e9"})
    void write_unfitKeyword_isRefused(String keyword) {
        assertRefused(Map.of(keyword, "text"));
    }

    @Test
    void write_keywordOfEightyLetters_isRefused() throws IOException {
        new RecipePng().write(file(), PICTURE, Map.of("k".repeat(79), "text"), LAYOUT);
        assertEquals("text", new RecipePng().read(file()).texts().get("k".repeat(79)));
        assertRefused(Map.of("k".repeat(80), "text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\ud83c"})
    void write_unfitText_isRefused(String text) {
        assertRefused(Map.of("a", text));
    }

    @Test
    void write_textTooLong_isRefused() {
        assertRefused(Map.of("a", "x".repeat(RecipePng.MAX_TEXT_BYTES + 1)));
    }

    @Test
    void write_longestIncompressibleTexts_areReadBack() throws IOException {
        byte[] noise = new byte[RecipePng.MAX_TEXT_BYTES];
        new Random(3).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (1 + (noise[i] & 0x7F) % 127);
        }
        Map<String, String> texts =
                Map.of("k".repeat(79), new String(noise, StandardCharsets.US_ASCII));
        new RecipePng().write(file(), PICTURE, texts, LAYOUT);
        assertEquals(texts, new RecipePng().read(file()).texts());
    }

    @Test
    void write_tooManyTexts_isRefused() throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < RecipePng.MAX_TEXTS; i++) {
            texts.put("key" + i, "text");
        }
        new RecipePng().write(file(), PICTURE, texts, LAYOUT);
        assertEquals(texts, new RecipePng().read(file()).texts());
        texts.put("more", "text");
        assertRefused(texts);
    }

    private void assertRefused(Map<String, String> texts) {
        Path refused = folder.resolve("refused.png");
        assertThrows(
                IllegalArgumentException.class,
                () -> new RecipePng().write(refused, PICTURE, texts, LAYOUT));
        assertTrue(Files.notExists(refused));
    }

    @Test
    void write_layoutTooLarge_isRefused() {
        LabelMap layout = LabelMap.filled(new Size(65_537, 1), 0);
        FileFormatException fault =
                assertThrows(
                        FileFormatException.class,
                        () -> new RecipePng().write(file(), PICTURE, Map.of(), layout));
        assertTrue(fault.getMessage().startsWith("'photo.png' is too large: 65537x1"));
    }

    @Test
    void read_pictureWithoutRecipe_givesNothing() throws IOException {
        new Photos().write(file(), PICTURE);
        assertEquals(
                new RecipePng.Content(Map.of(), Optional.empty()), new RecipePng().read(file()));
    }

    @Test
    void read_textOfAnotherProgram_skipsItsTranslation() throws IOException {
        new Photos().write(file(), PICTURE);
        String chunk = "Author\0\0\0de\0Autor\0J\u00fcrgen";
        TestPictures.insertChunk(file(), "iTXt", chunk.getBytes(StandardCharsets.UTF_8));
        assertEquals(Map.of("Author", "J\u00fcrgen"), new RecipePng().read(file()).texts());
    }

    @Test
    void read_layoutTwice_takesTheFirst() throws IOException {
        new RecipePng().write(file(), PICTURE, Map.of(), LAYOUT);
        LabelMap first = LabelMap.filled(new Size(1, 1), 4);
        TestPictures.insertChunk(file(), LayoutChunk.TYPE, LayoutChunk.of(first).data());
        assertEquals(List.of(first), new RecipePng().read(file()).layout().stream().toList());
    }
}
