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
    void new_userPaletteWithABundledKeyAndIds_replacesIt(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("x.json"),
                OTHER.formatted("cityscapes")
                        .replace("\"#010203\"", "\"#010203\", \"ids\": {\"label-id\": [7]}"));

        PaletteCatalog catalog = new PaletteCatalog(List.of(folder));

        assertEquals("Mine", catalog.find("cityscapes").orElseThrow().title());
        assertEquals(PaletteCatalog.BUNDLED.size(), catalog.all().size());
        assertEquals(List.of(), catalog.problems());
    }

    @Test
    void new_userPaletteWithABundledKeyButNoIds_hasAKeyOfItsOwn(@TempDir Path folder)
            throws Exception {
        Palette bundled = new PaletteCatalog(List.of()).find("cityscapes").orElseThrow();
        Files.writeString(folder.resolve("x.json"), OTHER.formatted("cityscapes"));

        PaletteCatalog catalog = new PaletteCatalog(List.of(folder));

        assertEquals(bundled, catalog.find("cityscapes").orElseThrow());
        assertEquals("Mine", catalog.find("cityscapes-2").orElseThrow().title());
        assertEquals(
                List.of(
                        "The palette 'Mine' is not the one that has the key 'cityscapes' already;"
                                + " it goes by 'cityscapes-2'."),
                catalog.problems());
    }

    @Test
    void new_bundledPaletteFromAPaintingProgram_keepsItsIds(@TempDir Path folder) throws Exception {
        for (String key : PaletteCatalog.BUNDLED) {
            Palette bundled = new PaletteCatalog(List.of()).find(key).orElseThrow();
            Path file = folder.resolve(key + ".gpl");
            new GimpPalette().write(bundled, file);
            // Its key is made of its title, which may be another one.
            boolean same = new GimpPalette().read(file).key().equals(key);

            PaletteCatalog catalog = new PaletteCatalog(List.of(folder));

            assertEquals(bundled, catalog.find(key).orElseThrow());
            assertEquals(PaletteCatalog.BUNDLED.size() + (same ? 0 : 1), catalog.all().size(), key);
            assertEquals(List.of(), catalog.problems());
            Files.delete(file);
        }
    }

    @Test
    void new_bundledPaletteWithOtherTitles_takesThemAndKeepsTheIds(@TempDir Path folder)
            throws Exception {
        Palette bundled = new PaletteCatalog(List.of()).find("cityscapes").orElseThrow();
        String text = new GimpPalette().format(bundled).replace("Road", "Stra\u00dfe");
        Files.writeString(folder.resolve("c.gpl"), text);

        Palette mine = new PaletteCatalog(List.of(folder)).find("cityscapes").orElseThrow();

        assertEquals("Stra\u00dfe", mine.classes().get(0).title());
        assertEquals("road", mine.classes().get(0).key());
        assertEquals(List.of(7), mine.classes().get(0).ids("label-id"));
        assertEquals(bundled.sources(), mine.sources());
    }

    @Test
    void new_palettesWhoseTitlesMakeNoKey_goByTheirFiles(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("p15_cjk.gpl"), "GIMP Palette\nName: \u8857\n1 2 3 a\n");
        Files.writeString(folder.resolve("p16_emoji.gpl"), "GIMP Palette\nName: \u2601\n4 5 6 b\n");
        Files.writeString(folder.resolve("\u8857.gpl"), "GIMP Palette\nName: \u8857\n1 2 9 c\n");
        Files.writeString(folder.resolve("\u8858.gpl"), "GIMP Palette\nName: \u8858\n1 2 8 d\n");

        PaletteCatalog catalog = new PaletteCatalog(List.of(folder));

        assertEquals(List.of("a"), catalog.find("p15-cjk").orElseThrow().classKeys());
        assertEquals(List.of("b"), catalog.find("p16-emoji").orElseThrow().classKeys());
        assertEquals(List.of("c"), catalog.find("palette").orElseThrow().classKeys());
        assertEquals(List.of("d"), catalog.find("palette-2").orElseThrow().classKeys());
        assertEquals(1, catalog.problems().size());
    }

    @Test
    void add_paletteOfATakenKey_saysItsOwn(@TempDir Path folder) throws Exception {
        PaletteCatalog catalog = new PaletteCatalog(List.of(folder));
        Palette other = new PaletteJson().parse(OTHER.formatted("cityscapes"), "x.json");

        assertTrue(catalog.add(other).orElseThrow().contains("'cityscapes-2'"));
        assertTrue(catalog.add(other).isEmpty());
        assertEquals("Mine", catalog.find("cityscapes-2").orElseThrow().title());
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
