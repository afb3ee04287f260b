package veduta.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.photo.RecipePng;
import veduta.io.raster.FileFormatException;
import veduta.layout.LabelMap;
import veduta.layout.Layouts;

/** The layout inside a rendered picture, with its recipe and after a program stripped that. */
class PictureLayoutTest extends EncodingCase {
    private static final LabelMap LAYOUT = Layouts.of("0012", ".012");
    private final LayoutReader reader = new LayoutReader(files);

    @Test
    void read_withRecipe_hasItsPalette() throws IOException {
        Path file = picture("{\"palette\": \"nyu13\"}");

        assertEquals("veduta-picture", files.detect(file).get(0).key());
        DecodedLayout read = files.read(file);
        assertEquals(LAYOUT, read.layout());
        assertEquals("nyu13", read.palette().key());
        assertFalse(files.encodings().find("veduta-picture").orElseThrow().canWrite());
    }

    @Test
    void read_asAnotherPalette_isRefused() throws IOException {
        Path file = picture("{\"palette\": \"nyu13\"}");

        FileFormatException fault =
                assertThrows(
                        FileFormatException.class,
                        () ->
                                files.read(
                                        file,
                                        Optional.of("veduta-picture"),
                                        ReadOptions.palette("cityscapes")));
        assertTrue(fault.getMessage().contains("nyu13"), fault.getMessage());
    }

    @Test
    void read_withoutRecipe_asksForThePalette() throws IOException {
        Path file = picture("");
        String asks =
                "'a.png' has a layout inside, but does not say of which palette; name the"
                        + " --palette.";

        assertEquals(
                asks, assertThrows(FileFormatException.class, () -> files.read(file)).getMessage());
        // A model reads one palette, but nobody has said that this layout is of it.
        assertEquals(
                asks,
                assertThrows(
                                FileFormatException.class,
                                () -> reader.readAs(file, "cityscapes", LayoutChoice.NONE))
                        .getMessage());
        assertTrue(
                files.encodings()
                        .find("veduta-picture")
                        .orElseThrow()
                        .needsPalette(SourceFile.open(file)));
        DecodedLayout read =
                reader.read(file, new LayoutChoice(Optional.empty(), Optional.of("cityscapes")));
        assertEquals(LAYOUT, read.layout());
        assertEquals("cityscapes", read.palette().key());
    }

    @Test
    void read_plainPicture_isNone() throws IOException {
        Path file = colours("a.png", 0x804080, 0x4682B4);

        assertTrue(
                files.detect(file).stream().noneMatch(each -> each.key().equals("veduta-picture")));
    }

    private Path picture(String recipe) throws IOException {
        Path file = folder.resolve("a.png");
        new RecipePng()
                .write(
                        file,
                        RgbImage.of(new Size(8, 4), new byte[96]),
                        recipe.isEmpty() ? Map.of() : Map.of(RecipePng.RECIPE, recipe),
                        LAYOUT);
        return file;
    }
}
