package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.io.palette.GimpPalette;
import veduta.io.palette.PaletteJson;
import veduta.layout.Palette;

final class PalettesCommandTest {
    @TempDir Path folder;
    private Program program;

    @BeforeEach
    void prepare() throws Exception {
        program = Program.in(folder);
    }

    @Test
    void palettes_alone_listsThem() {
        Program.Result result = program.run("palettes");
        assertEquals(0, result.code(), result.err());
        JsonObject first =
                JsonParser.parseString(result.out())
                        .getAsJsonObject()
                        .getAsJsonArray("palettes")
                        .get(0)
                        .getAsJsonObject();
        assertEquals("cityscapes", first.get("key").getAsString());
    }

    @Test
    void palettes_toGimp_keepsTheColours() throws Exception {
        Path file = folder.resolve("mine.gpl");
        Program.Result result = program.run("palettes", "nyu40", "-o", file);
        assertEquals(0, result.code(), result.err());
        Palette read = new GimpPalette().read(file);
        assertEquals(40, read.classes().size());
    }

    @Test
    void palettes_toJsonInTheUsersFolder_isThePaletteUnderThatKey() throws Exception {
        Path written = folder.resolve("town.json");
        assertEquals(0, program.run("palettes", "cmp-facades", "-o", written).code());
        Palette read = new PaletteJson().read(written);
        assertEquals("cmp-facades", read.key());
        String changed = Files.readString(written).replace("\"cmp-facades\"", "\"my-facades\"");
        Path own = folder.resolve("config/palettes/TOWN.JSON");
        Files.createDirectories(own.getParent());
        Files.writeString(own, changed);
        Program.Result again = Program.in(folder).run("palettes");
        assertTrue(again.out().contains("\"my-facades\""), again.out());
    }

    @Test
    void palettes_wrongUsage_exitsWithTwo() {
        assertEquals(2, program.run("palettes", "nyu40").code());
        assertEquals(2, program.run("palettes", "-o", folder.resolve("a.gpl")).code());
        assertEquals(2, program.run("palettes", "moon", "-o", folder.resolve("a.gpl")).code());
        assertEquals(2, program.run("palettes", "nyu40", "-o", folder.resolve("a.txt")).code());
    }
}
