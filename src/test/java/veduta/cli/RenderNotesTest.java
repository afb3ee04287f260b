package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.cli.Answers.assertDone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import veduta.image.Size;
import veduta.io.document.DocumentModel;
import veduta.io.document.VedutaDocument;
import veduta.io.document.VedutaFile;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.RecipePng;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.ml.crn.UntrainedModel;

/** What the command says beside its pictures: of models that are missing and of idle seeds. */
final class RenderNotesTest extends RenderCase {
    private static Palette palette(String key) {
        return new PaletteCatalog(List.of()).find(key).orElseThrow();
    }

    /** A document that names a model. */
    private Path document(String palette, DocumentModel model) throws Exception {
        Path file = file("work.veduta");
        new VedutaFile("test")
                .write(
                        file,
                        VedutaDocument.of(LabelMap.filled(new Size(32, 16), 0), palette(palette))
                                .withModel(Optional.of(model)));
        return file;
    }

    private String modelOf(String picture) throws Exception {
        return new RecipePng().read(file(picture)).texts().get("Veduta-Recipe");
    }

    @Test
    void render_documentOfAnInstalledModel_isRenderedWithIt() throws Exception {
        Path work = document("cityscapes", new DocumentModel("tiny", ""));
        Program.Result result = program.run("render", work, "-o", file("a.png"));
        assertDone(result);
        assertEquals("", result.err());
        assertTrue(modelOf("a.png").contains("\"model\":\"tiny\""), modelOf("a.png"));
    }

    @Test
    void render_documentOfAMissingModel_namesItAndTakesTheNearest() throws Exception {
        Path work = document("nyu13", new DocumentModel("cellar", "00ff"));
        Program.Result result = program.run("render", work, "-o", file("a.png"));
        assertDone(result);
        assertEquals(
                "work.veduta: The model 'cellar' (cellar.safetensors) is not installed; the nearest"
                        + " that is installed is 'rooms' (rooms.safetensors).",
                result.err().strip());
        assertTrue(modelOf("a.png").contains("\"model\":\"rooms\""), modelOf("a.png"));
    }

    @Test
    void render_documentOfAMissingPalette_namesItsModelAndTheNearest() throws Exception {
        Files.delete(program.model("rooms"));
        Path work = document("nyu13", new DocumentModel("cellar", "00ff"));
        Program.Result result = program.run("render", work, "-o", file("a.png"));
        assertEquals(1, result.code());
        assertTrue(
                result.err()
                        .startsWith(
                                "The model 'cellar' (cellar.safetensors) is not installed; the"
                                        + " nearest that is installed is '"),
                result.err());
        assertEquals(1, result.err().strip().lines().count(), result.err());
    }

    @Test
    void render_documentWithANamedModel_saysNothing() throws Exception {
        Path work = document("nyu13", new DocumentModel("cellar", "00ff"));
        Program.Result result =
                program.run("render", work, "-o", file("a.png"), "--model", "rooms");
        assertDone(result);
        assertEquals("", result.err());
    }

    @Test
    void render_seedOfAModelWithoutNoise_saysOnceThatItChangesNothing() throws Exception {
        assertDone(program.render(street, file("plain.npy")));
        Program.Result one = program.render(street, file("a.npy"), "--seed", "5");
        assertDone(one);
        assertEquals(
                "street.png: The seed changes nothing: the model 'tiny' has no noise.",
                one.err().strip());
        assertArrayEquals(Files.readAllBytes(file("plain.npy")), Files.readAllBytes(file("a.npy")));
        Path second = SampleFiles.street(file("second.png"), "cityscapes-color");
        Files.createDirectory(file("out"));
        Program.Result two =
                program.run(
                        "render",
                        street,
                        second,
                        "-o",
                        file("out"),
                        "--model",
                        "tiny",
                        "--seed",
                        "5");
        assertDone(two);
        assertEquals(
                1,
                two.err().lines().filter(line -> line.contains("changes nothing")).count(),
                two.err());
    }

    @Test
    void render_seedOfAModelWithNoise_saysNothing() throws Exception {
        Path noisy =
                UntrainedModel.write(
                        file("noisy.safetensors"),
                        UntrainedModel.noisy("noisy", "cityscapes", 19, 2),
                        4);
        Program.Result result =
                program.run("render", street, "-o", file("a.png"), "--model", noisy, "--seed", "5");
        assertDone(result);
        assertEquals("", result.err());
    }
}
