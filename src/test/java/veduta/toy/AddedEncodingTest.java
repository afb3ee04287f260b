package veduta.toy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import veduta.app.Components;
import veduta.io.UserFolders;
import veduta.io.encoding.EncodingFactory;
import veduta.io.encoding.Encodings;
import veduta.io.encoding.LayoutFiles;
import veduta.io.encoding.RandomLayouts;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/** An encoding that the program does not name is registered by one line, and works everywhere. */
final class AddedEncodingTest {
    private static final PaletteCatalog PALETTES = new PaletteCatalog(List.of());
    private static final Palette ROOMS = PALETTES.find("nyu13").orElseThrow();
    private static final LabelMap LAYOUT = RandomLayouts.of(ROOMS.size(), 20_261_130).get(8);

    @TempDir Path folder;

    private record Result(int code, String out, String err) {}

    private Result run(List<EncodingFactory> encodings, Object... words) {
        UserFolders folders =
                new UserFolders(
                        folder.resolve("config"), folder.resolve("cache"), folder.resolve("state"));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line =
                Components.of(folders, ToyRegistries.with(encodings))
                        .commandLine()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err));
        String[] arguments = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            arguments[i] = String.valueOf(words[i]);
        }
        int code = line.execute(arguments);
        return new Result(code, out.toString(), err.toString());
    }

    private Path rooms() throws Exception {
        Path file = folder.resolve("rooms.png");
        new LayoutFiles(Encodings.all(), PALETTES.all()).write(LAYOUT, ROOMS, "nyu13", file);
        return file;
    }

    @Test
    void convert_toAnAddedEncoding_writesWhatIsReadBack() throws Exception {
        Path file = folder.resolve("rooms_flipped.png");
        Result made =
                run(
                        UpsideDownEncoding.besideAll(),
                        "convert",
                        rooms(),
                        "--encoding",
                        "nyu13",
                        "-o",
                        file,
                        "--to",
                        UpsideDownEncoding.KEY);
        assertEquals(0, made.code(), made.err());
        LayoutFiles files = new LayoutFiles(UpsideDownEncoding.besideAll(), PALETTES.all());
        assertEquals(LAYOUT, files.read(file).layout());
        assertEquals(
                Optional.of(UpsideDownEncoding.KEY),
                files.detect(file).stream().findFirst().map(each -> each.key()));
        assertNotEquals(
                LAYOUT,
                new LayoutFiles(Encodings.all(), PALETTES.all())
                        .read(file, Optional.of("nyu13"), veduta.io.encoding.ReadOptions.DEFAULT)
                        .layout());
    }

    @Test
    void convert_toAnEncodingThatIsNotThere_namesAddedOnesAmongThoseThatAre() throws Exception {
        Path rooms = rooms();
        Path file = folder.resolve("none.png");
        Result made =
                run(
                        UpsideDownEncoding.besideAll(),
                        "convert",
                        rooms,
                        "-o",
                        file,
                        "--to",
                        "sideways");
        assertEquals(CommandLine.ExitCode.USAGE, made.code());
        assertTrue(made.err().contains(UpsideDownEncoding.KEY), made.err());
        Result without =
                run(Encodings.all(), "convert", rooms, "-o", file, "--to", UpsideDownEncoding.KEY);
        assertEquals(CommandLine.ExitCode.USAGE, without.code());
    }

    @Test
    void inspect_fileOfAnAddedEncoding_namesItFirst() throws Exception {
        LayoutFiles files = new LayoutFiles(UpsideDownEncoding.besideAll(), PALETTES.all());
        Path file = folder.resolve("rooms_flipped.png");
        files.write(LAYOUT, ROOMS, UpsideDownEncoding.KEY, file);
        Result result = run(UpsideDownEncoding.besideAll(), "inspect", file);
        assertEquals(0, result.code(), result.err());
        JsonObject answer = JsonParser.parseString(result.out()).getAsJsonObject();
        assertEquals(
                UpsideDownEncoding.KEY,
                answer.getAsJsonArray("encodings")
                        .get(0)
                        .getAsJsonObject()
                        .get("key")
                        .getAsString());
        assertEquals("nyu13", answer.get("palette").getAsString());
    }
}
