package veduta.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.image.PictureValues;
import veduta.image.Size;
import veduta.io.document.DocumentPicture;
import veduta.io.export.Enlargement;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.io.raster.FileFormatException;
import veduta.layout.LabelMap;
import veduta.layout.Layouts;
import veduta.layout.Palette;

class PictureExportTest {
    private static final PaletteCatalog PALETTES = new PaletteCatalog(List.of());
    private static final LabelMap LAYOUT = Layouts.of("01", ".2");
    private static final Size SIZE = new Size(4, 2);

    private final PictureExport export = new PictureExport(PALETTES);
    private final Recipe recipe =
            new Recipe("1", "street", "00ff", "cityscapes", SIZE, Precision.FLOAT32, "cpu", 1, 1);

    @TempDir Path folder;

    @Test
    void writeRead_enlargedPng_isResampledAndItsRecipeSaysSo() throws Exception {
        Path file = folder.resolve("a.png");
        Rendering rendering = rendering(recipe.withScale(4));
        export.write(rendering, PictureSelection.parse("2"), file);
        assertEquals(Enlargement.of(rendering.pictures().toImage(1), 4), new Photos().read(file));
        EmbeddedRecipe embedded = export.read(file);
        assertEquals(recipe.withPicture(2).withScale(4), embedded.recipe());
        assertEquals(SIZE, embedded.recipe().size());
        assertEquals(LAYOUT, embedded.layout());
        assertTrue(embedded.recipe().toJson().contains("\"resampled\":\"Lanczos-3\""));
    }

    @Test
    void write_tiff_keepsTheRecipe() throws Exception {
        Path file = folder.resolve("a.tif");
        export.write(rendering(recipe), PictureSelection.FIRST, file);
        assertEquals(rendering(recipe).pictures().toImage(0), new Photos().read(file));
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertTrue(bytes.contains(recipe.toJson()));
    }

    @Test
    void write_sheetOfEnlargedPictures_isLarge() throws Exception {
        Path file = folder.resolve("a.png");
        export.write(rendering(recipe.withScale(2)), PictureSelection.SHEET, file);
        assertEquals(new Size(8 + 3 * (8 + 8), 8 + 4 + 8), new Photos().read(file).size());
    }

    @Test
    void write_enlargedBeyondWhatCanBeRead_isRefused() throws SynthesisException {
        Size large = new Size(4096, 2048);
        PictureValues values = new PictureValues(large, 1, new float[3 * 4096 * 2048]);
        Rendering rendering =
                new Rendering(values, LAYOUT, palette(), recipe.withScale(Recipe.MAX_SCALE));
        Path file = folder.resolve("a.png");
        assertThrows(
                FileFormatException.class,
                () -> export.write(rendering, PictureSelection.FIRST, file));
        assertTrue(Files.notExists(file));
    }

    @Test
    void keep_forADocument_isReadBack() throws Exception {
        DocumentPicture kept =
                export.pack(
                        rendering(recipe).pictures().toImage(1),
                        recipe.withPicture(2),
                        LAYOUT,
                        true);
        assertEquals(rendering(recipe).pictures().toImage(1), kept.image());
        assertEquals(2, kept.number());
        assertTrue(kept.locked());
        assertEquals(
                new EmbeddedRecipe(recipe.withPicture(2), LAYOUT, palette()), export.read(kept));
    }

    private static Rendering rendering(Recipe recipe) {
        float[] values = new float[2 * 3 * 8];
        for (int i = 0; i < values.length; i++) {
            values[i] = 5 * i;
        }
        return new Rendering(new PictureValues(SIZE, 2, values), LAYOUT, palette(), recipe);
    }

    private static Palette palette() {
        return PALETTES.find("cityscapes").orElseThrow();
    }
}
