package veduta.io.stamp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.io.raster.FileFormatException;
import veduta.layout.Stamp;

class StampReaderTest {
    private static final String START =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 20' data-group='street'>";

    @TempDir private Path folder;

    @Test
    void read_file_givesTitleGroupSizeAndParts() throws IOException {
        Path file = folder.resolve("big-car.svg");
        Files.writeString(
                file,
                START
                        + "<title> Big car </title><g><path d='M0 0H10V20Z'"
                        + " data-classes='cityscapes:car  nyu40:otherprop'/></g>"
                        + "<path d='M1 1h1v1z'/></svg>");
        Stamp stamp = new StampReader().read(file);
        assertEquals("big-car", stamp.key());
        assertEquals("Big car", stamp.title());
        assertEquals("street", stamp.group());
        assertEquals(10, stamp.width());
        assertEquals(20, stamp.height());
        assertEquals(2, stamp.parts().size());
        assertEquals(
                Map.of("cityscapes", "car", "nyu40", "otherprop"), stamp.parts().get(0).classes());
        assertEquals(Map.of(), stamp.parts().get(1).classes());
    }

    @Test
    void read_viewBoxElsewhere_movesTheOriginThere() throws IOException {
        Stamp stamp = read("<svg viewBox='-5 7 10 20'><path d='M-5 7h2v2z'/></svg>");
        assertArrayEquals(
                new double[] {0, 0, 2, 0, 2, 2, 0, 0},
                stamp.parts().get(0).outline().flattened(1).get(0),
                1e-12);
    }

    @Test
    void path_absoluteAndRelative_areTheSame() throws IOException {
        List<double[]> absolute =
                corners("M1 2 L4 2 H6 V5 C6 6 5 7 4 7 S2 6 2 5 Q1 4 1 2 Z M8 8 9 8 9 9 Z");
        List<double[]> relative =
                corners("m1,2l3 0h2v3c0 1-1 2-2 2s-2-1-2-2q-1-1-1-3zm7 6 1,0 0 1z");
        assertEquals(2, absolute.size());
        for (int i = 0; i < 2; i++) {
            assertArrayEquals(absolute.get(i), relative.get(i), 1e-9);
        }
    }

    @Test
    void path_numbersWithoutSeparators_areRead() throws IOException {
        assertArrayEquals(
                new double[] {0.5, 0.25, -1, 10, 3, -0.5, 0.5, 0.25},
                corners("M.5.25L-1+1e1,3-.5z").get(0),
                1e-12);
    }

    @Test
    void path_smoothAfterALine_beginsStraight() throws IOException {
        assertArrayEquals(
                corners("M0 0L2 2C2 2 4 0 6 2Z").get(0),
                corners("M0 0L2 2S4 0 6 2Z").get(0),
                1e-12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L 1 1",
                "1 2 3",
                "M 1",
                "M 1 1 L 2",
                "M 1 1 A 5 5 0 0 1 2 2",
                "M 1 1 T 2 2",
                "M 1 1 Z 3",
                "M 1 1 L 1e9 1",
                "M 1 1 L 1e999 1",
                "M 1 1 L NaN 1",
                "M 1 1 L . 1",
                "M 1 1 # 1"
            })
    void path_broken_isRefusedInOneSentence(String data) {
        assertRefused(START + "<path d='" + data + "'/></svg>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<html/>",
                "<svg><path d='M0 0h1v1z'/></svg>",
                "<svg viewBox='0 0 0 5'><path d='M0 0h1v1z'/></svg>",
                "<svg viewBox='0 0 NaN 5'><path d='M0 0h1v1z'/></svg>",
                "<svg viewBox='0 0 5'><path d='M0 0h1v1z'/></svg>",
                "<svg viewBox='a b c d'><path d='M0 0h1v1z'/></svg>",
                "<svg viewBox='0 0 5 5'></svg>",
                "<svg viewBox='0 0 5 5'><path/></svg>",
                "<svg viewBox='0 0 5 5'><circle r='3'/></svg>",
                "<svg viewBox='0 0 5 5'><g transform='scale(2)'><path d='M0 0h1v1z'/></g></svg>",
                "<svg viewBox='0 0 5 5'><path transform='scale(2)' d='M0 0h1v1z'/></svg>",
                "<svg viewBox='0 0 5 5'><path d='M0 0h1v1z' data-classes='car'/></svg>",
                "<svg viewBox='0 0 5 5'><path d='M0 0h1v1z'/>"
            })
    void file_broken_isRefusedInOneSentence(String text) {
        assertRefused(text);
    }

    @Test
    void file_withEntities_readsNothingElse() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "M0 0h1v1z");
        String document =
                "<!DOCTYPE svg [<!ENTITY x SYSTEM '"
                        + secret.toUri()
                        + "'>]><svg viewBox='0 0 5 5'><title>&x;</title><path d='M0"
                        + " 0h1v1z'/></svg>";
        FileFormatException refused = assertRefused(document);
        assertFalse(refused.getMessage().contains("M0 0"));
    }

    @Test
    void file_withManyNestedEntities_isRefused() {
        StringBuilder text = new StringBuilder("<!DOCTYPE svg [<!ENTITY e0 'aaaaaaaaaa'>");
        for (int i = 1; i < 12; i++) {
            text.append("<!ENTITY e" + i + " '" + ("&e" + (i - 1) + ";").repeat(10) + "'>");
        }
        text.append("]><svg viewBox='0 0 5 5'><title>&e11;</title><path d='M0 0h1z'/></svg>");
        assertRefused(text.toString());
    }

    @Test
    void file_tooLarge_isRefused() {
        assertRefused(START + " ".repeat(1 << 20) + "<path d='M0 0h1v1z'/></svg>");
    }

    @Test
    void file_nestedTooDeeply_isRefused() {
        assertRefused(START + "<g>".repeat(40) + "<path d='M0 0h1v1z'/>" + "</g>".repeat(40));
    }

    @Test
    void file_damagedAnywhere_isReadOrRefused() throws IOException {
        byte[] good =
                (START + "<path d='M0 0C1 1 2 2 3 3L4 4Z'/></svg>")
                        .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            try {
                new StampReader().read(new ByteArrayInputStream(bad), Path.of("a.svg"));
            } catch (FileFormatException e) {
                refused++;
            }
        }
        assertTrue(refused > 100);
    }

    private static List<double[]> corners(String data) throws IOException {
        Stamp stamp = read(START + "<path d='" + data + "'/></svg>");
        return stamp.parts().get(0).outline().flattened(0.01);
    }

    private static Stamp read(String text) throws IOException {
        return new StampReader()
                .read(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        Path.of("a.svg"));
    }

    private static FileFormatException assertRefused(String text) {
        FileFormatException e = assertThrows(FileFormatException.class, () -> read(text));
        assertTrue(e.getMessage().startsWith("'a.svg' "), e.getMessage());
        assertTrue(e.getMessage().endsWith("."), e.getMessage());
        assertFalse(e.getMessage().contains("\n"), e.getMessage());
        return e;
    }
}
