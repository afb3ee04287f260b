package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.photo.Photos;
import veduta.io.raster.PngWriter;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;

/**
 * Commands say what they have guessed and what they leave out, and refuse guesses where that is
 * asked for.
 */
final class GuessCommandsTest {
    @TempDir private Path folder;
    private Program program;

    @BeforeEach
    void install() throws Exception {
        program = Program.in(folder);
    }

    private Path gray(String name, int... values) throws Exception {
        byte[] samples = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            samples[i] = (byte) values[i];
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Size size = new Size(values.length, 1);
        new PngWriter().write(file, RawPicture.of(size, SampleKind.GRAY8, samples));
        return file;
    }

    @Test
    void convert_guess_saysEncodingPaletteScoreAndReason() throws Exception {
        Path mask = gray("x.png", 0, 140, 255, 3);
        Path out = folder.resolve("out.png");

        Program.Result result = program.run("convert", mask, "-o", out, "--to", "palette-color");

        assertEquals(0, result.code(), result.err());
        assertTrue(
                result.err()
                        .matches(
                                "(?s)It was read as \\S+, with the palette \\S+ \\(score"
                                        + " 0\\.\\d\\d\\): .*"),
                result.err());
    }

    @Test
    void convert_guessButStrict_isRefusedAndWritesNothing() throws Exception {
        Path mask = gray("x.png", 0, 140, 255, 3);
        Path out = folder.resolve("out.png");

        Program.Result result =
                program.run("convert", mask, "-o", out, "--to", "palette-color", "--strict");

        assertEquals(1, result.code());
        assertTrue(result.err().contains("'x.png' is recognised only as a guess"), result.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void convert_clearFile_saysNothing() throws Exception {
        Path ids = gray("a_labelIds.png", 7, 23, 26, 0);
        Path out = folder.resolve("out.png");

        Program.Result result =
                program.run("convert", ids, "-o", out, "--to", "cityscapes-color", "--strict");

        assertEquals(0, result.code());
        assertEquals("", result.err());
    }

    @Test
    void convert_classesThatThePaletteLeavesOut_saysOneLine() throws Exception {
        Path ids = gray("a_labelIds.png", 7, 9, 9, 10);
        Path out = folder.resolve("out.png");

        Program.Result result = program.run("convert", ids, "-o", out, "--to", "cityscapes-color");

        assertEquals(
                "Not kept: 0 instances, and 3 pixels of classes that the palette cityscapes leaves"
                        + " out.",
                result.err().strip());
    }

    @Test
    void render_guess_saysIt() throws Exception {
        Path mask = gray("x.png", 0, 1, 2, 255);

        Program.Result result = program.render(mask, folder.resolve("p.png"));

        assertEquals(0, result.code(), result.err());
        assertTrue(result.err().contains("x.png: It was read as "), result.err());
        assertEquals(
                1,
                program.render(gray("y.png", 0, 255), folder.resolve("q.png"), "--strict").code());
    }

    @Test
    void checkPairs_guess_saysItAndRefusesWhenStrict() throws Exception {
        gray("pairs/label/1.png", 0, 255, 255, 255);
        Files.createDirectories(folder.resolve("pairs/photo"));
        new Photos()
                .write(
                        folder.resolve("pairs/photo/1.png"),
                        RgbImage.of(new Size(4, 1), new byte[12]));

        Program.Result said = program.run("check-pairs", folder.resolve("pairs"));
        Program.Result strict = program.run("check-pairs", folder.resolve("pairs"), "--strict");

        assertEquals(0, said.code(), said.err());
        assertTrue(said.err().contains("Label maps: It was read as "), said.err());
        assertEquals(1, strict.code());
        assertTrue(strict.err().contains("recognised only as a guess"), strict.err());
    }
}
