package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import veduta.image.Size;
import veduta.io.encoding.Encodings;
import veduta.io.encoding.LayoutFiles;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.LabelMap;
import veduta.ml.crn.UntrainedModel;
import veduta.training.TinyPerceptualNetwork;

/** What pictures are compared with, and what is said about figures that mean less. */
@Tag("engine")
final class EvaluateCommandTest extends EvaluateCase {
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

    @Test
    void evaluate_withoutAnyPerceptualNetwork_saysWhatToGive() throws Exception {
        Program.Result result = evaluateRooms();
        assertEquals(1, result.code());
        assertTrue(result.err().contains("give a perception network"), result.err());
    }
}
