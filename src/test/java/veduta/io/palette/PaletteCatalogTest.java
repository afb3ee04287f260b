package veduta.io.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.layout.Palette;

class PaletteCatalogTest {
    private static final String OTHER =
            """
            {"format": 1, "key": "%s", "title": "Mine",
             "classes": [{"key": "a", "title": "A", "color": "#010203"}]}
            """;

    @Test
    void new_noFolders_hasTheBundledPalettes() {
        PaletteCatalog catalog = new PaletteCatalog(List.of());

        assertEquals(List.of(), catalog.problems());
        assertEquals(PaletteCatalog.BUNDLED, catalog.all().stream().map(Palette::key).toList());
    }

    @Test
    void bundled_list_namesEveryFileOfTheFolder() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("palettes"))) {
            Set<String> names =
                    files.map(f -> f.getFileName().toString())
                            .filter(n -> n.endsWith(".json"))
                            .map(n -> n.replace(".json", ""))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(new TreeSet<>(PaletteCatalog.BUNDLED), names);
        }
    }

    @Test
    void reload_fileAddedInBetween_isThereWithoutANewCatalog(@TempDir Path folder)
            throws Exception {
        PaletteCatalog catalog = new PaletteCatalog(List.of(folder));
        assertTrue(catalog.find("mine").isEmpty());
        Files.writeString(folder.resolve("mine.json"), OTHER.formatted("mine"));
        assertTrue(catalog.find("mine").isEmpty());
        catalog.reload();
        assertEquals("Mine", catalog.find("mine").orElseThrow().title());
        assertEquals(PaletteCatalog.BUNDLED.size() + 1, catalog.all().size());
    }

    /** Its file has been parsed already; the folders are not read again. */
    @Test
    void add_palette_isThereWithoutReadingTheFolders(@TempDir Path folder) throws Exception {
        PaletteCatalog catalog = new PaletteCatalog(List.of(folder));
        Path file = folder.resolve("mine.json");
        Files.writeString(file, OTHER.formatted("mine"));
        Palette mine = new PaletteJson().read(file);
        Files.delete(file);
        catalog.add(mine);
        assertEquals(mine, catalog.find("mine").orElseThrow());
        assertEquals(PaletteCatalog.BUNDLED.size() + 1, catalog.all().size());
        catalog.add(mine);
        assertEquals(PaletteCatalog.BUNDLED.size() + 1, catalog.all().size());
    }

    @Test
    void new_brokenFileInFolder_isReportedAndTheOthersLoad(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("bad.json"), "{\n\"format\": true}");
        Files.writeString(folder.resolve("good.json"), OTHER.formatted("mine"));
        Files.writeString(folder.resolve("town.gpl"), "GIMP Palette\n1 2 3 Road\n");
        Files.writeString(folder.resolve("notes.txt"), "no palette");

        PaletteCatalog catalog = new PaletteCatalog(List.of(folder));

        assertEquals(
                List.of("bad.json, line 2: 'format' must be a whole number."), catalog.problems());
        assertEquals("Mine", catalog.find("mine").orElseThrow().title());
        assertEquals(List.of("road"), catalog.find("town").orElseThrow().classKeys());
        assertTrue(catalog.find("camvid").isPresent());
    }

    @Test
    void new_userPaletteWithABundledKey_replacesIt(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("x.json"), OTHER.formatted("cityscapes"));

        PaletteCatalog catalog = new PaletteCatalog(List.of(folder));

        assertEquals("Mine", catalog.find("cityscapes").orElseThrow().title());
        assertEquals(PaletteCatalog.BUNDLED.size(), catalog.all().size());
    }

    @Test
    void new_missingFolder_isPassedOver(@TempDir Path folder) {
        PaletteCatalog catalog = new PaletteCatalog(List.of(folder.resolve("absent")));

        assertEquals(List.of(), catalog.problems());
    }

    @Test
    void find_unknownKey_isEmpty() {
        assertTrue(new PaletteCatalog(List.of()).find("nothing").isEmpty());
    }
}
