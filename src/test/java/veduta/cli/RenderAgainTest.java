package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.cli.Answers.assertDone;
import static veduta.cli.Answers.assertRefused;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import veduta.image.Size;
import veduta.io.photo.Photos;
import veduta.ml.crn.UntrainedModel;

/** Pictures made again from the recipe inside them. */
final class RenderAgainTest extends RenderCase {
    @Test
    void render_again_givesTheSameFile() throws Exception {
        assertDone(program.render(street, file("a.png"), "--image", "2", "--size", "64x32"));
        assertDone(program.run("render", "--again", file("a.png"), "-o", file("b.png")));
        assertArrayEquals(Files.readAllBytes(file("a.png")), Files.readAllBytes(file("b.png")));
        assertEquals(new Size(64, 32), new Photos().read(file("b.png")).size());
    }

    @Test
    void render_againInBfloat16_givesTheSameFile() throws Exception {
        assertDone(program.render(street, file("a.png"), "--precision", "bfloat16"));
        assertDone(program.run("render", "--again", file("a.png"), "-o", file("b.png")));
        assertArrayEquals(Files.readAllBytes(file("a.png")), Files.readAllBytes(file("b.png")));
    }

    /** The seed is in the recipe. */
    @Test
    void render_againWithSeed_givesTheSameFile() throws Exception {
        Path noisy =
                UntrainedModel.write(
                        file("noisy.safetensors"),
                        UntrainedModel.noisy("noisy", "cityscapes", 19, 2),
                        4);
        assertDone(
                program.run(
                        "render", street, "-o", file("a.png"), "--model", noisy, "--seed", "5"));
        assertDone(program.run("render", street, "-o", file("other.png"), "--model", noisy));
        assertDone(
                program.run(
                        "render", "--again", file("a.png"), "-o", file("b.png"), "--model", noisy));
        assertArrayEquals(Files.readAllBytes(file("a.png")), Files.readAllBytes(file("b.png")));
        assertNotEquals(new Photos().read(file("a.png")), new Photos().read(file("other.png")));
    }

    @Test
    void render_againOfSheet_givesTheSameFile() throws Exception {
        assertDone(program.render(street, file("a.png"), "--image", "sheet"));
        assertDone(program.run("render", "--again", file("a.png"), "-o", file("b.png")));
        assertArrayEquals(Files.readAllBytes(file("a.png")), Files.readAllBytes(file("b.png")));
        assertEquals(new Size(4 * 32 + 5 * 8, 16 + 2 * 8), new Photos().read(file("a.png")).size());
    }

    @Test
    void render_againWithoutTheModel_isRefused() throws Exception {
        assertDone(program.render(street, file("a.png")));
        Files.delete(program.model("tiny"));
        Program.Result result =
                program.run("render", "--again", file("a.png"), "-o", file("b.png"));
        assertEquals(1, result.code());
        assertTrue(
                result.err().startsWith("The model 'tiny' that made this picture is not installed"),
                result.err());
        assertTrue(result.err().contains("its file, tiny.safetensors with the SHA-256 "));
        assertFalse(Files.exists(file("b.png")));
    }

    @Test
    void render_againWithoutTheModel_namesTheNearest() throws Exception {
        assertDone(program.render(street, file("a.png")));
        Path tiny = program.model("tiny");
        Files.move(tiny, tiny.resolveSibling("tiny.kept"));
        UntrainedModel.write(
                tiny.resolveSibling("town.safetensors"),
                UntrainedModel.tiny("town", "cityscapes", 19, 3),
                9);
        Program.Result result =
                program.run("render", "--again", file("a.png"), "-o", file("b.png"));
        assertEquals(1, result.code());
        assertEquals(1, result.err().strip().lines().count(), result.err());
        assertTrue(
                result.err().contains("by --model; the nearest that is installed is '"),
                result.err());
    }

    @Test
    void render_againWithAnotherModel_isRefused() throws Exception {
        assertDone(program.render(street, file("a.png")));
        Path other =
                UntrainedModel.write(
                        file("other.safetensors"),
                        UntrainedModel.tiny("other", "cityscapes", 19, 3),
                        9);
        Program.Result result =
                program.run(
                        "render", "--again", file("a.png"), "-o", file("b.png"), "--model", other);
        assertEquals(1, result.code());
        assertTrue(result.err().contains("is not the model 'tiny'"), result.err());
    }

    @Test
    void render_againOfAPlainPicture_isRefused() throws Exception {
        assertRefused(
                "'street.png' carries no recipe; only PNG pictures made by 'veduta render' do.",
                program.run("render", "--again", street, "-o", file("b.png")));
    }

    @Test
    void render_againInAnotherPrecision_exitsWithTwo() throws Exception {
        assertDone(program.render(street, file("a.png")));
        Program.Result result =
                program.run(
                        "render",
                        "--again",
                        file("a.png"),
                        "-o",
                        file("b.png"),
                        "--precision",
                        "bfloat16");
        assertEquals(2, result.code());
        assertTrue(Files.notExists(file("b.png")));
    }
}
