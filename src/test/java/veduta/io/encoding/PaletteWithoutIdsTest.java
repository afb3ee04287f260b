package veduta.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import veduta.image.Size;
import veduta.io.palette.GimpPalette;
import veduta.io.palette.PaletteCatalog;
import veduta.io.palette.PaletteException;
import veduta.io.raster.FileFormatException;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/** Palettes of painting programs, which have colours and names only. */
final class PaletteWithoutIdsTest extends EncodingCase {
    private static Palette without(String key) throws PaletteException {
        GimpPalette gimp = new GimpPalette();
        return gimp.parse(gimp.format(SampleFiles.palette(key)), key + ".gpl");
    }

    /** A bundled palette that went through a painting program and came back. */
    @Test
    void read_idsBesideAnExportedPalette_areStillTheIds() throws Exception {
        Path own = Files.createDirectories(folder.resolve("palettes"));
        new GimpPalette().write(SampleFiles.palette("cityscapes"), own.resolve("cityscapes.gpl"));
        LayoutFiles layouts =
                new LayoutFiles(Encodings.all(), new PaletteCatalog(List.of(own)).all());
        Path file = gray("a_labelIds.png", 7, 8, 33);

        assertEquals("cityscapes-label-ids", layouts.detect(file).get(0).key());
        assertLabels(layouts.read(file), 0, 1, 18);
        Path written = folder.resolve("b_labelIds.png");
        layouts.write(
                layouts.read(file).layout(),
                layouts.read(file).palette(),
                "cityscapes-label-ids",
                written);
        assertLabels(layouts.read(written), 0, 1, 18);
    }

    @Test
    void numbers_paletteWithoutAny_areRefusedBothWays() throws Exception {
        List<String> keys =
                List.of("cityscapes-label-ids", "cityscapes-train-ids", "cityscapes-instance-ids");
        Palette palette = without("cityscapes");
        LayoutFiles layouts = new LayoutFiles(Encodings.all(), List.of(palette));
        Path file = gray("a_labelIds.png", 7, 8, 33);
        for (String key : keys) {
            Path target = folder.resolve("b.png");

            FileFormatException reading =
                    assertThrows(
                            FileFormatException.class,
                            () -> layouts.read(file, Optional.of(key), ReadOptions.DEFAULT));
            FileFormatException writing =
                    assertThrows(
                            FileFormatException.class,
                            () ->
                                    layouts.write(
                                            LabelMap.filled(new Size(1, 1), 0),
                                            palette,
                                            key,
                                            target));

            assertTrue(message(reading).contains("'cityscapes' does not say which numbers"));
            assertTrue(message(writing).contains("'cityscapes' does not say which numbers"));
            assertFalse(Files.exists(target));
        }
        assertTrue(layouts.detect(file).stream().noneMatch(each -> keys.contains(each.key())));
    }

    private static String message(IOException e) {
        return String.valueOf(e.getMessage());
    }
}
