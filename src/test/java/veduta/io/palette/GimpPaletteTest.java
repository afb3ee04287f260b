package veduta.io.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;

class GimpPaletteTest {
    private static final List<String> KEYS = PaletteCatalog.BUNDLED;

    @TempDir Path folder;
    private final GimpPalette gimp = new GimpPalette();

    @Test
    void parse_goodText_givesClassesInOrder() throws PaletteException {
        Palette palette =
                gimp.parse(
                        """
                        GIMP Palette
                        Name: Old Town
                        Columns: 4
                        # a comment
                        128  64 128	Road
                          0   0 142	Car (parked)

                        220  20  60	Road
                        255 0 0
                        """,
                        "x.gpl");

        assertEquals("old-town", palette.key());
        assertEquals("Old Town", palette.title());
        assertEquals(List.of("road", "car-parked", "road-2", "ff0000"), palette.classKeys());
        assertEquals(
                List.of(0x804080, 0x00008E, 0xDC143C, 0xFF0000),
                palette.classes().stream().map(SemanticClass::rgb).toList());
        assertEquals(
                List.of("Road", "Car (parked)", "Road", "#ff0000"),
                palette.classes().stream().map(SemanticClass::title).toList());
    }

    @Test
    void parse_windowsLinesAndNoName_takesTheFileName() throws PaletteException {
        Palette palette = gimp.parse("GIMP Palette\r\n1 2 3 \u00c4pfel\r\n", "My Town.GPL");

        assertEquals("my-town", palette.key());
        assertEquals(List.of("apfel"), palette.classKeys());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1 2 3 a;        | x.gpl, line 1: a GIMP palette begins with the line 'GIMP Palette'.
                    GIMP Palette;#; | x.gpl, line 2: the palette has no colour.
                    GIMP Palette;1 2 3 a;1 2 b | x.gpl, line 3: '1 2 b' is not three numbers 0 to 255 and a name.
                    GIMP Palette;;1 256 3 a | x.gpl, line 3: the number 256 is larger than 255.
                    """)
    void parse_fault_namesFileAndLine(String lines, String message) {
        PaletteException e =
                assertThrows(
                        PaletteException.class,
                        () -> gimp.parse(lines.replace(';', '\n'), "x.gpl"));

        assertEquals(message, e.getMessage());
    }

    @Test
    void read_colourTwice_keepsTheFirstAndSaysSo() throws Exception {
        GimpPalette.Read read = gpl("GIMP Palette\n1 2 3 a\n\n1 2 3 b\n4 5 6 c\n");

        assertEquals(List.of("a", "c"), read.palette().classKeys());
        assertEquals(
                List.of(
                        "x.gpl, line 4: the class 'b' was left out, since its colour #010203 is"
                                + " that of line 2."),
                read.notes());
    }

    @Test
    void read_opacity_isLeftAside() throws Exception {
        GimpPalette.Read read = gpl("GIMP Palette\nChannels: RGBA\n1 2 3 255 a\n4 5 6 0\tb 2\n");

        assertEquals(List.of("a", "b-2"), read.palette().classKeys());
        assertEquals(1, read.notes().size());
        assertTrue(read.notes().get(0).contains("opacity"), read.notes()::toString);
    }

    @Test
    void read_numberAsName_isANameWithoutOpacity() throws Exception {
        assertEquals(List.of("255"), gpl("GIMP Palette\n1 2 3 255\n").palette().classKeys());
    }

    @Test
    void read_latin1_isReadWithANote() throws Exception {
        Path file = folder.resolve("x.gpl");
        Files.write(
                file, "GIMP Palette\n1 2 3 Stra\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1));

        GimpPalette.Read read = gimp.readWithNotes(file);

        assertEquals("Stra\u00dfe", read.palette().classes().get(0).title());
        assertEquals(List.of("x.gpl is not UTF-8 and was read as Latin-1."), read.notes());
    }

    private GimpPalette.Read gpl(String text) throws Exception {
        return gimp.readWithNotes(Files.writeString(folder.resolve("x.gpl"), text));
    }

    @Test
    void parse_256Colours_namesTheLine() {
        StringBuilder text = new StringBuilder("GIMP Palette\n");
        for (int i = 0; i < 256; i++) {
            text.append("0 0 ").append(i).append("\n");
        }

        PaletteException e =
                assertThrows(PaletteException.class, () -> gimp.parse(text.toString(), "x.gpl"));

        assertEquals("x.gpl, line 257: a palette has no more than 255 classes.", e.getMessage());
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void write_thenRead_keepsTitlesAndColours(String key, @TempDir Path folder) throws Exception {
        Palette palette = new PaletteCatalog(List.of()).find(key).orElseThrow();
        Path file = folder.resolve("palette.gpl");

        gimp.write(palette, file);
        Palette again = gimp.read(file);

        assertEquals(palette.title(), again.title());
        assertEquals(
                palette.classes().stream().map(c -> c.title() + c.rgb()).toList(),
                again.classes().stream().map(c -> c.title() + c.rgb()).toList());
    }

    @Test
    void format_cityscapes_beginsAsGimpExpects() {
        Palette palette = new PaletteCatalog(List.of()).find("cityscapes").orElseThrow();

        assertEquals(
                List.of(
                        "GIMP Palette",
                        "Name: Cityscapes",
                        "Columns: 0",
                        "#",
                        "128  64 128\tRoad",
                        "244  35 232\tSidewalk"),
                gimp.format(palette).lines().limit(6).toList());
    }
}
