package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.cli.Answers.assertDone;
import static veduta.cli.Answers.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileWriter;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import picocli.CommandLine;
import veduta.app.Components;
import veduta.app.Registries;
import veduta.image.Size;
import veduta.io.UserFolders;
import veduta.io.archive.LayeredFile;
import veduta.io.photo.Photos;
import veduta.io.photo.RecipePng;

/** Commands in pipes, and what they say where files or output are not there. */
@ResourceLock(Resources.SYSTEM_OUT)
final class StreamsTest extends RenderCase {
    @Test
    void convert_throughAPipe_givesTheSameBytesAsFiles() throws Exception {
        Path ids = file("b_labelIds.png");
        assertDone(program.run("convert", street, "-o", ids, "--to", "cityscapes-label-ids"));

        byte[] piped =
                piped(
                        Files.readAllBytes(street),
                        "convert",
                        "-",
                        "-o",
                        "-",
                        "--to",
                        "cityscapes-label-ids");

        assertArrayEquals(Files.readAllBytes(ids), piped);
    }

    @Test
    void render_throughAPipe_isThePicture() throws Exception {
        assertDone(program.render(street, file("a.png")));

        byte[] piped =
                piped(Files.readAllBytes(street), "render", "-", "-o", "-", "--model", "tiny");

        assertArrayEquals(Files.readAllBytes(file("a.png")), piped);
    }

    @Test
    void inspect_emptyInput_isRefused() throws Exception {
        InputStream usual = System.in;
        System.setIn(new ByteArrayInputStream(new byte[0]));
        try {
            assertRefused("'stdin' is empty.", program.run("inspect", "-"));
        } finally {
            System.setIn(usual);
        }
    }

    private byte[] piped(byte[] input, Object... words) throws Exception {
        InputStream usualIn = System.in;
        PrintStream usualOut = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setIn(new ByteArrayInputStream(input));
        System.setOut(new PrintStream(out));
        try {
            assertDone(program.run(words));
        } finally {
            System.setIn(usualIn);
            System.setOut(usualOut);
        }
        return out.toByteArray();
    }

    @Test
    void render_layers_hasTheChosenPictureMerged() throws Exception {
        Path layers = file("a.ora");
        assertDone(
                program.run(
                        "render", street, "--layers", layers, "--model", "tiny", "--image", "3"));
        assertDone(program.render(street, file("a.png"), "--image", "3", "--size", "32x16"));

        assertEquals(SampleFiles.street().size(), new Photos().read(layers).size());
        assertTrue(LayeredFile.is(layers));
        Program.Result read = program.run("inspect", layers);
        assertDone(read);
        assertTrue(read.out().contains("\"sky\": 320"), read.out());
        assertFalse(Files.exists(file("picture.png")));
    }

    @Test
    void render_withoutOutput_exitsWithTwo() {
        assertEquals(2, program.run("render", street, "--model", "tiny").code());
        assertEquals(2, program.run("render", street, "--layers", file("a.png")).code());
        assertEquals(2, program.run("render", folder, "--layers", file("a.ora")).code());
    }

    /** Row 20: a picture is as good as the layout that it was made from. */
    @Test
    void render_ofARender_usesTheLayoutInside() throws Exception {
        assertDone(program.render(street, file("a.png")));
        assertDone(program.render(file("a.png"), file("b.png")));
        assertDone(
                program.run(
                        "convert", file("a.png"), "-o", file("c.png"), "--to", "cityscapes-color"));

        assertEquals(
                SampleFiles.street(), new RecipePng().read(file("b.png")).layout().orElseThrow());
        assertArrayEquals(Files.readAllBytes(street), Files.readAllBytes(file("c.png")));
        assertEquals(new Size(32, 16), new Photos().read(file("b.png")).size());
    }

    @Test
    void veduta_missingFile_saysSo() {
        assertRefused(
                "There is no file 'strete.png', and no command of that name.",
                program.run("strete.png"));
        assertRefused(
                "There are no files a.png, b.veduta, and no command of such a name.",
                program.run("a.png", "b.veduta"));
        assertEquals(2, program.run("paint").code());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void inspect_fullDisk_fails() throws Exception {
        CommandLine line =
                Components.of(new UserFolders(folder, folder, folder), Registries.usual())
                        .commandLine();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (PrintWriter full = new PrintWriter(new FileWriter("/dev/full"));
                PrintWriter errors = new PrintWriter(err)) {
            line.setOut(full).setErr(errors);
            assertEquals(1, line.execute("inspect", street.toString()));
        }
        assertEquals("Standard output could not be written.", err.toString().strip());
    }

    @Test
    void help_everyCommand_keepsItsExamplesAndWrapsOnce() {
        CommandLine all =
                Components.of(new UserFolders(folder, folder, folder), Registries.usual())
                        .commandLine();
        for (CommandLine line : all.getSubcommands().values()) {
            String help = line.getUsageMessage();
            for (String row : line.getCommandSpec().usageMessage().footer()) {
                assertTrue(help.contains(row), line.getCommandName() + ": " + row);
            }
            // Wide enough, every description is one line.
            line.setUsageHelpAutoWidth(false).setUsageHelpWidth(2000);
            List<String> rows = line.getUsageMessage().lines().toList();
            for (CommandLine.Model.OptionSpec option : line.getCommandSpec().options()) {
                String name = option.longestName();
                long own = rows.stream().filter(row -> row.contains(name)).count();
                assertTrue(own > 0, line.getCommandName() + " " + name);
                String text = String.join(" ", option.description());
                assertTrue(
                        option.defaultValue() != null
                                || rows.stream().anyMatch(row -> row.endsWith(text)),
                        line.getCommandName() + " " + name + ": " + text);
            }
        }
    }
}
