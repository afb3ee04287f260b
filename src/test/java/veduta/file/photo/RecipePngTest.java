package veduta.file.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.file.raster.FileFormatException;
import veduta.file.raster.PngChunk;
import veduta.file.raster.PngWriter;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;

class RecipePngTest {
    private static final RgbImage IMAGE =
            RgbImage.of(new Size(2, 1), new byte[] {1, 2, 3, 4, 5, 6});
    private static final LabelMap LAYOUT =
            LabelMap.of(new Size(2, 2), new byte[] {0, 18, (byte) 255, 7});

    private final RecipePng recipes = new RecipePng();

    @TempDir Path folder;

    @Test
    void read_whatWasWritten_isTheSame() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("Veduta-Recipe", "{\"model\":\"Straße \uD83C\uDF07\"}");
        texts.put("Software", "");
        texts.put("Long text", "räksmörgås ".repeat(5000));
        Path file = folder.resolve("a.png");

        recipes.write(file, IMAGE, texts, LAYOUT);

        RecipePng.Content read = recipes.read(file);
        assertEquals(texts, read.texts());
        assertEquals(List.copyOf(texts.keySet()), List.copyOf(read.texts().keySet()));
        assertEquals(Optional.of(LAYOUT), read.layout());
        assertEquals(IMAGE, new Photos().read(file));
        assertEquals(0xFF010203, ImageIO.read(file.toFile()).getRGB(0, 0));
        assertTrue(Files.size(file) < 2000, "long texts are packed");
    }

    @Test
    void read_ordinaryPng_carriesNothing() throws IOException {
        Path file = folder.resolve("a.png");
        new Photos().write(file, IMAGE);

        RecipePng.Content read = recipes.read(file);

        assertEquals(Map.of(), read.texts());
        assertEquals(Optional.empty(), read.layout());
    }

    @Test
    void read_textsOfOtherPrograms_areUnderstood() throws IOException {
        Path file = withChunk("tEXt", "Title\0Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(Map.of("Title", "Caf\u00e9"), recipes.read(file).texts());
    }

    @Test
    void read_forgedLayout_isRefused() throws IOException {
        assertRefused(withChunk("vdLm", new byte[0]), "does not know");
        assertRefused(withChunk("vdLm", new byte[] {2, 3}), "does not know");
        assertRefused(withChunk("vdLm", new byte[] {1, 3, 4}), "layout that is damaged");
        byte[] colours = new PngWriter().toBytes(Photos.raw(IMAGE));
        byte[] wrongKind = new byte[colours.length + 1];
        wrongKind[0] = 1;
        System.arraycopy(colours, 0, wrongKind, 1, colours.length);
        assertRefused(withChunk("vdLm", wrongKind), "layout that is damaged");
    }

    @Test
    void read_forgedTexts_areRefusedOrLeftOut() throws IOException {
        assertRefused(withChunk("zTXt", new byte[] {'a', 0, 0, 1, 2, 3}), "text that is damaged");
        for (byte[] data :
                List.of(
                        new byte[0],
                        new byte[] {'a'},
                        new byte[] {'a', 0},
                        new byte[] {'a', 0, 0})) {
            assertEquals(Map.of(), recipes.read(withChunk("iTXt", data)).texts());
        }
    }

    @Test
    void read_cutOrDamaged_isReadOrRefused() throws IOException {
        Path file = folder.resolve("a.png");
        recipes.write(file, IMAGE, Map.of("Veduta-Recipe", "{}"), LAYOUT);
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(5);
        int refused = 0;
        for (int trial = 0; trial < 500; trial++) {
            byte[] damaged = bytes.clone();
            damaged[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt();
            Files.write(file, damaged);
            try {
                recipes.read(file);
            } catch (FileFormatException e) {
                refused++;
            }
        }
        assertTrue(refused > 100, refused + " refused");
    }

    @Test
    void write_badKeyword_isRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> recipes.write(folder.resolve("a.png"), IMAGE, Map.of(" a", "b"), LAYOUT));
    }

    private void assertRefused(Path file, String part) {
        FileFormatException e = assertThrows(FileFormatException.class, () -> recipes.read(file));
        assertTrue(String.valueOf(e.getMessage()).contains(part), e.getMessage());
    }

    private Path withChunk(String type, byte[] data) throws IOException {
        Path file = folder.resolve("forged.png");
        new PngWriter().write(file, Photos.raw(IMAGE), List.of(new PngChunk(type, data)));
        return file;
    }
}
