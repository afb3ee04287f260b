package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.image.Size;
import veduta.io.encoding.Encodings;
import veduta.io.encoding.LayoutFiles;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.layout.LabelMap;
import veduta.ml.crn.UntrainedModel;
import veduta.ml.segmentation.espnet.PublishedEspNets;
import veduta.training.TinyPerceptualNetwork;

@Tag("engine")
final class EvaluateCommandTest {
    @TempDir private Path folder;
    private Program program;
    private Path pairs;

    @BeforeEach
    void prepare() throws Exception {
        program = Program.in(folder);
        pairs = folder.resolve("pairs");
        SampleFiles.pairs(pairs);
    }

    /** An empty folder for pairs. */
    private Path pairsFolder(String name) throws IOException {
        Path made = folder.resolve(name);
        Files.createDirectories(made.resolve("photo"));
        Files.createDirectories(made.resolve("label"));
        return made;
    }

    private Program.Result evaluate(Object... more) {
        List<Object> words =
                new ArrayList<>(List.of("evaluate", "--pairs", pairs, "--device", "cpu"));
        words.addAll(List.of(more));
        if (!words.contains("--model")) {
            words.addAll(List.of("--model", "tiny"));
        }
        return program.run(words.toArray());
    }

    /** Evaluates on pairs of a palette for which no segmentation network is bundled. */
    private Program.Result evaluateRooms(Object... more) throws Exception {
        UntrainedModel.write(program.model("hall"), UntrainedModel.tiny("hall", "nyu13", 13, 3), 9);
        PaletteCatalog palettes = new PaletteCatalog(List.of());
        Path rooms = pairsFolder("rooms");
        for (int i = 0; i < 3; i++) {
            SampleFiles.photo(rooms.resolve("photo/" + i + ".png"), 15 * i);
            byte[] labels = new byte[800];
            for (int pixel = 0; pixel < labels.length; pixel++) {
                labels[pixel] = (byte) (pixel / 40 / 5 + i);
            }
            new LayoutFiles(Encodings.all(), palettes.all())
                    .write(
                            LabelMap.of(new Size(40, 20), labels),
                            palettes.find("nyu13").orElseThrow(),
                            "nyu13",
                            rooms.resolve("label/" + i + ".png"));
        }
        List<Object> words =
                new ArrayList<>(
                        List.of(
                                "evaluate",
                                "--model",
                                "hall",
                                "--pairs",
                                rooms,
                                "--encoding",
                                "nyu13",
                                "--device",
                                "cpu"));
        words.addAll(List.of(more));
        return program.run(words.toArray());
    }

    @Test
    void evaluate_perceptualNetworkOnly_leavesTheReadingOutAndSaysSo() throws Exception {
        Path perceptual = TinyPerceptualNetwork.write(folder.resolve("perceiver.safetensors"));
        Path json = folder.resolve("a.json");
        Program.Result result =
                evaluateRooms("--perceiver", perceptual, "--limit", 2, "--json", json);
        assertEquals(0, result.code(), result.err());
        JsonObject answer = JsonParser.parseString(result.out()).getAsJsonObject();
        assertEquals(2, answer.get("pairs").getAsInt());
        assertEquals(3, answer.getAsJsonArray("pictures").size());
        assertTrue(answer.get("distance").getAsDouble() > 0);
        assertTrue(answer.get("diversity").getAsDouble() > 0);
        assertFalse(answer.has("reading"));
        assertTrue(answer.get("caveats").toString().contains("No segmentation network"));
        assertEquals(answer, JsonParser.parseString(Files.readString(json)));
    }

    @Test
    void evaluate_meanColoursOfOtherPairs_changesWhatIsComparedWith() throws Exception {
        Path perceptual = TinyPerceptualNetwork.write(folder.resolve("perceiver.safetensors"));
        Path others = pairsFolder("others");
        SampleFiles.photo(others.resolve("photo/a.png"), 120);
        SampleFiles.street(others.resolve("label/a.png"), "cityscapes-color");
        JsonObject own = answer(evaluate("--perceiver", perceptual));
        JsonObject other = answer(evaluate("--perceiver", perceptual, "--mean-colours", others));
        assertEquals(others.toString(), other.get("meanColoursOf").getAsString());
        assertTrue(other.get("caveats").toString().contains("those of 1 other pairs"));
        JsonObject one = own.getAsJsonObject("levels").getAsJsonObject("pixels");
        JsonObject two = other.getAsJsonObject("levels").getAsJsonObject("pixels");
        assertEquals(one.get("mean"), two.get("mean"));
        assertTrue(
                two.get("meanColour").getAsDouble() > one.get("meanColour").getAsDouble(),
                one + " and " + two);
    }

    /** What is measured does not say what the colours are taken from. */
    @Test
    void evaluate_meanColoursOfTheSameDividedSet_areThoseToLearnFrom() throws Exception {
        Path perceptual = TinyPerceptualNetwork.write(folder.resolve("perceiver.safetensors"));
        Path divided = folder.resolve("divided");
        for (String part : List.of("train", "val")) {
            Files.createDirectories(divided.resolve(part));
            Files.createDirectories(divided.resolve(part + "annot"));
            SampleFiles.photo(divided.resolve(part + "/a.png"), part.equals("train") ? 50 : 0);
            SampleFiles.street(divided.resolve(part + "annot/a.png"), "cityscapes-color");
        }
        pairs = divided;
        Object[] words = {
            "--perceiver", perceptual, "--split", "val", "--encoding", "cityscapes-color"
        };
        List<Object> more = new ArrayList<>(List.of(words));
        more.addAll(List.of("--mean-colours", divided));
        double own = meanColour(answer(evaluate(words)));
        double other = meanColour(answer(evaluate(more.toArray())));
        assertTrue(other > own + 20, other + " and " + own);
    }

    private static double meanColour(JsonObject answer) {
        return answer.getAsJsonObject("levels")
                .getAsJsonObject("pixels")
                .get("meanColour")
                .getAsDouble();
    }

    @Test
    void evaluate_meanColoursOfPairsThatCannotBeRead_isRefused() throws Exception {
        Path perceptual = TinyPerceptualNetwork.write(folder.resolve("perceiver.safetensors"));
        Path others = pairsFolder("others");
        Files.writeString(others.resolve("photo/a.png"), "no picture");
        SampleFiles.street(others.resolve("label/a.png"), "cityscapes-color");
        Program.Result result = evaluate("--perceiver", perceptual, "--mean-colours", others);
        assertEquals(1, result.code());
        assertTrue(result.err().startsWith("None of these pairs can be read"), result.err());
        assertEquals(1, result.err().strip().lines().count(), result.err());
    }

    private static JsonObject answer(Program.Result result) {
        assertEquals(0, result.code(), result.err());
        return JsonParser.parseString(result.out()).getAsJsonObject();
    }

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

    private void train(String model, Path photos, Object... more) {
        List<Object> words =
                new ArrayList<>(
                        List.of(
                                "train",
                                "--pairs",
                                photos,
                                "-o",
                                program.model(model),
                                "--objective",
                                "pixels",
                                "--widths",
                                "8,8,8",
                                "--images",
                                "1",
                                "--steps",
                                "3",
                                "--device",
                                "cpu"));
        words.addAll(List.of(more));
        if (!words.contains("--size")) {
            words.addAll(List.of("--size", "32x16"));
        }
        Program.Result result = program.run(words.toArray());
        assertEquals(0, result.code(), result.err());
    }

    private String caveats(String model) {
        Program.Result result = evaluate("--model", model);
        assertEquals(0, result.code(), result.err());
        return JsonParser.parseString(result.out()).getAsJsonObject().get("caveats").toString();
    }

    @Test
    void evaluate_pairsItWasTrainedOn_saysSo() throws Exception {
        Path others = pairsFolder("others");
        for (int i = 0; i < 3; i++) {
            Path photo = i == 2 ? pairs.resolve("photo/0.png") : others.resolve("made.png");
            SampleFiles.photo(others.resolve("made.png"), 90 + 15 * i);
            Files.copy(photo, others.resolve("photo/other" + i + ".png"));
            Files.delete(others.resolve("made.png"));
            SampleFiles.street(others.resolve("label/other" + i + ".png"), "cityscapes-color");
        }
        train("own", pairs);
        assertTrue(caveats("own").contains("was trained on all of these pairs"));
        train("other", others);
        assertTrue(caveats("other").contains("was trained on 1 of these pairs"));
        train("both", others, "--start", program.model("own"));
        assertTrue(caveats("both").contains("was trained on all of these pairs"));
        train("strangers", others, "--start", "tiny");
        Program.Result info = program.run("info", program.model("strangers"));
        assertTrue(info.out().contains("3 photos and others"), info.out());
        Files.delete(pairs.resolve("photo/0.png"));
        Files.delete(pairs.resolve("label/0.png"));
        assertFalse(caveats("other").contains("trained on"), caveats("other"));
        assertTrue(caveats("strangers").contains("has seen these pairs is not known"));
    }

    @Test
    void evaluate_picturesTooSmallForThePerceptualNetwork_isRefused() throws Exception {
        train("small", pairs, "--size", "16x8");
        Program.Result result = evaluate("--model", "small");
        assertEquals(1, result.code());
        assertTrue(
                result.err().startsWith("Pictures of 16x8 are too small for the level "),
                result.err());
        assertEquals(1, result.err().strip().lines().count(), result.err());
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
    void evaluate_withoutAnyPerceptualNetwork_saysWhatToGive() throws Exception {
        Program.Result result = evaluateRooms();
        assertEquals(1, result.code());
        assertTrue(result.err().contains("give a perception network"), result.err());
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
