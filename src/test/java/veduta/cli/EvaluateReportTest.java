package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.image.Size;
import veduta.io.photo.Photos;
import veduta.ml.crn.UntrainedModel;
import veduta.ml.segmentation.espnet.PublishedEspNets;
import veduta.training.TinyPerceptualNetwork;

/** Who reads the pictures, how many models are compared, and what is written about them. */
@Tag("engine")
final class EvaluateReportTest extends EvaluateCase {
    @Test
    void evaluate_installedSegmenter_readsAndPerceives() throws Exception {
        Program.Result trained = SegmenterCommandsTest.train(program, pairs, "4,4,4,4,4");
        assertEquals(0, trained.code(), trained.err());
        assertTrue(trained.out().contains("meanIoU"), trained.out());
        Path report = folder.resolve("report.html");
        Program.Result result = evaluate("--report", report);
        assertEquals(0, result.code(), result.err());
        JsonObject answer = JsonParser.parseString(result.out()).getAsJsonObject();
        assertTrue(answer.getAsJsonObject("levels").has("conv5_2"));
        assertTrue(answer.getAsJsonObject("reading").has("photos"));
        String page = Files.readString(report);
        assertEquals(3 * 5, page.split("data:image/", -1).length - 1);
        assertFalse(page.contains("http"), "the report is one file");
    }

    @Test
    void evaluate_otherSegmenter_leavesTheDistancesAsTheyAre() throws Exception {
        assertEquals(0, SegmenterCommandsTest.train(program, pairs, "4,4,4,4,4").code());
        Path other = folder.resolve("other.safetensors");
        assertEquals(
                0,
                SegmenterCommandsTest.train(program, pairs, "4,4,4,4,4", "-o", other, "--seed", 5)
                        .code());
        JsonObject own = answer(evaluate());
        JsonObject read = answer(evaluate("--segmenter", other));
        assertEquals(own.get("levels"), read.get("levels"));
        assertNotEquals(own.get("reading"), read.get("reading"));
    }

    /** The pairs are none: to read them would be reported instead. */
    @ParameterizedTest
    @ValueSource(strings = {"--json", "--report"})
    void evaluate_outputFolderThatIsNotThere_isRefusedFirst(String option) {
        Path nowhere = folder.resolve("nowhere");
        pairs = folder.resolve("no pairs");
        Program.Result result = evaluate(option, nowhere.resolve("a.out"));
        assertEquals(1, result.code());
        assertEquals(
                nowhere + " does not exist; make this folder first, or write elsewhere.",
                result.err().strip());
    }

    @Test
    void evaluate_judge_readsPhotosAndEveryPicture() throws Exception {
        Path perceptual = TinyPerceptualNetwork.write(folder.resolve("perceiver.safetensors"));
        Path judge = folder.resolve("judge.safetensors");
        Path published = PublishedEspNets.write(folder.resolve("theirs.safetensors"), 9);
        assertEquals(0, program.run("import", published, "-o", judge).code());
        Path report = folder.resolve("report.html");
        JsonObject answer =
                answer(evaluate("--perceiver", perceptual, "--judge", judge, "--report", report));
        JsonObject judged = answer.getAsJsonObject("judge");
        assertEquals("judge.safetensors", judged.get("network").getAsString());
        assertEquals("512x256", judged.get("size").getAsString());
        assertEquals(3, judged.getAsJsonArray("pictures").size());
        assertTrue(judged.getAsJsonObject("photos").has("meanIoU"));
        assertTrue(judged.getAsJsonObject("renders").has("pixelAccuracy"));
        JsonObject contrast = answer.getAsJsonObject("contrast");
        assertEquals("256x128", contrast.get("size").getAsString());
        assertEquals(3, contrast.getAsJsonArray("shares").size());
        assertTrue(contrast.getAsJsonObject("photos").get("brightness").getAsDouble() > 0);
        assertTrue(answer.get("renderSeconds").getAsDouble() >= 0);
        assertTrue(Files.readString(report).contains("As judged by judge.safetensors"));
    }

    @Test
    void evaluate_twoModels_areOneAnswerOneTableAndOnePage() throws Exception {
        Path perceptual = TinyPerceptualNetwork.write(folder.resolve("perceiver.safetensors"));
        UntrainedModel.write(
                program.model("other"), UntrainedModel.tiny("other", "cityscapes", 19, 2), 11);
        Path table = folder.resolve("both.md");
        Path report = folder.resolve("both.html");
        Path json = folder.resolve("both.json");
        Path sheet = folder.resolve("both.png");
        JsonObject both =
                answer(
                        evaluate(
                                "--model",
                                "tiny",
                                "--model",
                                "other",
                                "--perceiver",
                                perceptual,
                                "--table",
                                table,
                                "--report",
                                report,
                                "--sheet",
                                sheet,
                                "--json",
                                json));
        assertEquals("veduta-evaluations/1", both.get("format").getAsString());
        assertEquals(2, both.getAsJsonArray("models").size());
        JsonObject first = both.getAsJsonArray("models").get(0).getAsJsonObject();
        JsonObject alone = answer(evaluate("--model", "tiny", "--perceiver", perceptual));
        assertEquals(alone.get("levels"), first.get("levels"));
        assertEquals(alone.get("contrast"), first.get("contrast"));
        assertEquals(both, JsonParser.parseString(Files.readString(json)));
        JsonObject known =
                JsonParser.parseString(program.run("info", "tiny").out()).getAsJsonObject();
        assertEquals(known.get("parameters"), first.get("parameters"));
        assertTrue(first.get("memoryMegabytes").getAsDouble() > 100, first.toString());
        assertEquals(
                "[\"layout\",\"tiny\",\"other\"]",
                both.getAsJsonObject("sheet").get("columns").toString());
        // Three pairs of 32x16 below each other, three columns, and 8 pixels between.
        assertEquals(new Size(4 * 8 + 3 * 32, 4 * 8 + 3 * 16), new Photos().read(sheet).size());
        List<String> lines = Files.readAllLines(table);
        assertTrue(lines.get(0).contains("| memory, MB | parameters |"), lines.get(0));
        assertEquals(5, lines.size());
        assertTrue(lines.get(2).startsWith("| photos "), lines.get(2));
        assertTrue(lines.get(4).startsWith("| other "), lines.get(4));
        assertEquals(1, lines.stream().mapToInt(String::length).distinct().count());
        String page = Files.readString(report);
        // For each of three pairs the layout, one picture of each model, and the photo.
        assertEquals(3 * 4, page.split("data:image/", -1).length - 1);
    }

    @Test
    void evaluate_sheetThatCannotBe_isRefusedFirst() {
        pairs = folder.resolve("no pairs");
        Answers.assertUsage(
                "--sheet is written as .png, .jpg or .tif, not as sheet.gif.",
                evaluate("--sheet", "sheet.gif"));
        Answers.assertUsage(
                "--sheet-rows must be at least 1.",
                evaluate("--sheet", "sheet.png", "--sheet-rows", 0));
        Answers.assertUsage(
                "--sheet-photos shows photos on a sheet; name one with --sheet.",
                evaluate("--sheet-photos"));
    }

    @Test
    void evaluate_modelsOfTwoPalettes_areRefused() throws Exception {
        Path perceptual = TinyPerceptualNetwork.write(folder.resolve("perceiver.safetensors"));
        Program.Result result =
                evaluate("--model", "tiny", "--model", "rooms", "--perceiver", perceptual);
        assertEquals(1, result.code());
        assertTrue(result.err().contains("'cityscapes' and 'nyu13'"), result.err());
    }

    /** The pairs are 2:1; seen as squares, the model's shape is cut out of their height. */
    @Test
    void evaluate_aspect_changesWhatIsSeen() throws Exception {
        Path perceptual = TinyPerceptualNetwork.write(folder.resolve("perceiver.safetensors"));
        JsonObject own = answer(evaluate("--perceiver", perceptual));
        JsonObject same = answer(evaluate("--perceiver", perceptual, "--aspect", "2:1"));
        JsonObject square = answer(evaluate("--perceiver", perceptual, "--aspect", "1:1"));
        assertEquals(own.get("contrast"), same.get("contrast"));
        assertNotEquals(own.get("contrast"), square.get("contrast"));
        Program.Result wrong = evaluate("--perceiver", perceptual, "--aspect", "wide");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("as in 2:1"), wrong.err());
    }
}
