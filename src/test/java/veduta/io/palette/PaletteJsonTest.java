package veduta.io.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;
import veduta.layout.SourceClass;

class PaletteJsonTest {
    /** Line 4 opens the first class, line 5 the second, line 6 the sources. */
    private static final String GOOD =
            """
            {"format": 1, "key": "tiny",
             "title": "Tiny",
             "classes": [
              {"key": "sky", "title": "Sky", "color": "#4682b4", "ids": {"a": [1, 2]}},
              {"key": "sea", "title": "Sea", "color": "#0000ff", "category": "water"}],
             "sources": [
              {"key": "mist", "color": "#4682b4", "class": "sky", "ids": {"a": [3]}},
              {"key": "none", "color": "#000000", "class": null, "aliases": ["nothing"]}
             ]
            }
            """;

    private final PaletteJson json = new PaletteJson();

    @Test
    void parse_goodText_givesThePalette() throws PaletteException {
        Palette expected =
                new Palette(
                        "tiny",
                        "Tiny",
                        List.of(
                                new SemanticClass(
                                        "sky",
                                        "Sky",
                                        0x4682B4,
                                        "other",
                                        Map.of("a", List.of(1, 2)),
                                        List.of()),
                                new SemanticClass(
                                        "sea", "Sea", 0x0000FF, "water", Map.of(), List.of())),
                        List.of(
                                new SourceClass(
                                        "mist", 0x4682B4, 0, Map.of("a", List.of(3)), List.of()),
                                new SourceClass(
                                        "none", 0, LabelMap.VOID, Map.of(), List.of("nothing"))));

        assertEquals(expected, json.parse(GOOD, "tiny.json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
"""
"format": 1,       | "format": 2,          | 1 | format 2 is not known
"format": 1,       | ``                    | 1 | the field 'format' is missing
"key": "tiny"      | "key": "Tiny One"     | 1 | 'Tiny One' must be lower-case
"Tiny"             | 7                     | 2 | 'title' must be a text in quotes
"Tiny"             | ""                    | 2 | 'title' must be a text in quotes
"title": "Tiny",   | "name": "Tiny",       | 2 | the field 'name' is not known
#4682b4", "ids"    | #46z2b4", "ids"       | 4 | '#46z2b4' is not a colour
"title": "Sky",    | ``                    | 4 | the field 'title' is missing
[1, 2]             | [1, 2.5]              | 4 | must be a whole number
[1, 2]             | 1                     | 4 | must be a list in brackets
{"a": [1, 2]}      | []                    | 4 | 'ids' must be an object
"key": "sea"       | "key": "sky"          | 5 | the key 'sky' stands twice, first on line 4
#0000ff            | #4682B4               | 5 | the colour '#4682b4' stands twice
"Sea",             | "Sea", "title": "S",  | 5 | the field 'title' stands twice
{"key": "mist"     | {"key": "sea"         | 7 | the key 'sea' stands twice, first on line 5
"class": "sky"     | "class": "fog"        | 7 | there is no class 'fog'
[3]                | [2]                   | 7 | the id 2 of scheme 'a' stands twice, first on line 4
["nothing"]        | ["nothing", null]     | 8 | each of 'aliases' must be a text
["nothing"]        | ["nothing"            | 8 | this is not valid JSON
""")
    void parse_fault_namesFileAndLine(String part, String broken, int line, String sentence) {
        assertTrue(GOOD.contains(part), part);
        String text = GOOD.replaceFirst(Pattern.quote(part), broken);

        PaletteException e =
                assertThrows(PaletteException.class, () -> json.parse(text, "tiny.json"));

        assertTrue(
                e.getMessage().startsWith("tiny.json, line " + line + ": "), () -> e.getMessage());
        assertTrue(e.getMessage().contains(sentence), () -> e.getMessage());
    }

    @Test
    void parse_faultOnALineOfItsOwn_namesThatLine() {
        String text = GOOD.replace("\"color\": \"#0000ff\"", "\n\n\"color\":\n\n\"blue\"");

        assertMessage("tiny.json, line 9: 'blue' is not a colour of the form #rrggbb.", text);
    }

    @Test
    void parse_carriageReturnsAndLongLine_countsLinesRight() {
        String text = GOOD.replace("Tiny", "T".repeat(5000)).replace("#0000ff", "blue");

        assertMessage(
                "tiny.json, line 5: 'blue' is not a colour of the form #rrggbb.",
                text.replace("\n", "\r\n"));
    }

    @Test
    void parse_truncatedText_saysSo() {
        assertMessage(
                "tiny.json, line 5: the file ends too early; a bracket or brace is not closed.",
                GOOD.substring(0, GOOD.indexOf("\n \"sources\"")));
    }

    @Test
    void parse_emptyText_saysSo() {
        assertMessage(
                "tiny.json, line 1: the file ends too early; a bracket or brace is not closed.",
                "");
    }

    @Test
    void parse_textAfterTheEnd_isRefused() {
        assertMessage(
                "tiny.json, line 11: this is not valid JSON; look for a missing comma, quote or"
                        + " bracket.",
                GOOD + "x");
    }

    @Test
    void parse_deepNesting_isRefused() {
        assertMessage(
                "tiny.json, line 1: the brackets nest too deep for a palette.",
                "[".repeat(100_000));
    }

    @Test
    void parse_noObject_isRefused() {
        assertMessage("tiny.json, line 1: A palette must be an object in braces.", "[1]");
    }

    @Test
    void parse_noClasses_isRefused() {
        assertMessage(
                "tiny.json, line 2: a palette needs at least one of 'classes'.",
                "{\"format\":1,\"key\":\"a\",\"title\":\"A\",\n\"classes\":[]}");
    }

    @Test
    void parse_256Classes_namesTheLineOfTheLast() {
        StringBuilder text = new StringBuilder("{\"format\":1,\"key\":\"a\",\"title\":\"A\",");
        text.append("\"classes\":[");
        for (int i = 0; i < 256; i++) {
            text.append(i == 0 ? "\n" : ",\n")
                    .append(
                            "{\"key\":\"c%d\",\"title\":\"C\",\"color\":\"#%06x\"}"
                                    .formatted(i, i));
        }

        assertMessage("tiny.json, line 257: a palette has no more than 255 classes.", text + "]}");
    }

    @Test
    void read_missingFile_saysSo(@TempDir Path folder) {
        PaletteException e =
                assertThrows(
                        PaletteException.class, () -> json.read(folder.resolve("absent.json")));

        assertEquals(
                "absent.json cannot be opened; check that it exists and may be read.",
                e.getMessage());
    }

    @Test
    void read_hugeFile_isRefused(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("huge.json"), " ".repeat(2_000_000));

        PaletteException e = assertThrows(PaletteException.class, () -> json.read(file));

        assertEquals("huge.json is larger than 1 MB and thus no palette file.", e.getMessage());
    }

    @Test
    void read_latin1_isRefused(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("old.json"), new byte[] {'"', (byte) 0xE4, '"'});

        PaletteException e = assertThrows(PaletteException.class, () -> json.read(file));

        assertEquals("old.json is not UTF-8 text; save it as UTF-8.", e.getMessage());
    }

    @Test
    void write_thenRead_givesTheSamePalette(@TempDir Path folder) throws Exception {
        Palette palette = json.parse(GOOD.replace("Tiny", "T\\u00efny \\\"<&\\n"), "tiny.json");
        Path file = folder.resolve("tiny.json");
        Files.writeString(file, "old");

        json.write(palette, "a test", file);

        assertEquals(palette, json.read(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void write_folderMissing_saysSo(@TempDir Path folder) throws Exception {
        Palette palette = json.parse(GOOD, "tiny.json");
        Path file = folder.resolve("no").resolve("tiny.json");

        PaletteException e =
                assertThrows(PaletteException.class, () -> json.write(palette, "a test", file));

        assertEquals(
                "tiny.json cannot be written; check the folder and the space left.",
                e.getMessage());
    }

    private void assertMessage(String expected, String text) {
        PaletteException e =
                assertThrows(PaletteException.class, () -> json.parse(text, "tiny.json"));
        assertEquals(expected, e.getMessage());
    }
}
