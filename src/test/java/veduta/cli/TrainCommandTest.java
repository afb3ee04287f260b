package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.cli.Answers.assertDone;
import static veduta.cli.Answers.assertRefused;
import static veduta.cli.Answers.assertUsage;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.file.photo.Photos;
import veduta.image.Size;
import veduta.net.ModelFile;
import veduta.synthesis.ModelCard;
import veduta.train.TinyPerceiver;

@Tag("engine")
final class TrainCommandTest {
    @TempDir private Path folder;
    private Program program;
    private Path pairs;
    private Path perceiver;

    @BeforeEach
    void prepare() throws Exception {
        program = Program.in(folder);
        pairs = folder.resolve("pairs");
        Files.createDirectories(pairs.resolve("photo"));
        Files.createDirectories(pairs.resolve("label"));
        for (int i = 0; i < 3; i++) {
            SampleFiles.photo(pairs.resolve("photo/" + i + ".png"), 15 * i);
            SampleFiles.street(pairs.resolve("label/" + i + ".png"), "cityscapes-color");
        }
        perceiver = TinyPerceiver.write(folder.resolve("perceiver.safetensors"));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    /** Trains; of an option that is given twice the last one counts. */
    private Program.Result train(String model, Object... more) {
        Map<Object, List<Object>> options = new LinkedHashMap<>();
        List<Object> words =
                new ArrayList<>(
                        List.of(
                                "--pairs",
                                pairs,
                                "-o",
                                file(model),
                                "--perceiver",
                                perceiver,
                                "--widths",
                                "8,8,6",
                                "--size",
                                "32x16",
                                "--images",
                                "2",
                                "--steps",
                                "4",
                                "--batch",
                                "2",
                                "--rescale-after",
                                "2",
                                "--device",
                                "cpu"));
        words.addAll(List.of(more));
        Object name = "";
        for (Object word : words) {
            if (word.toString().startsWith("-")) {
                name = word;
                options.put(name, new ArrayList<>());
            }
            options.get(name).add(word);
        }
        List<Object> arguments = new ArrayList<>(List.of("train"));
        options.values().forEach(arguments::addAll);
        return program.run(arguments.toArray());
    }

    @Test
    void train_fourSteps_writesModelLogPreviewAndCheckpoint() throws Exception {
        assertDone(
                train(
                        "a.safetensors",
                        "--data-note",
                        "three streets",
                        "--licence",
                        "CC0",
                        "--preview-every",
                        "2"));
        ModelCard card = ModelFile.card(file("a.safetensors"));
        Map<String, String> made = card.provenance();
        assertEquals("a", card.name());
        assertEquals(List.of(8, 8, 6), card.widths());
        assertEquals("three streets", made.get("data"));
        assertEquals("CC0", made.get("licence"));
        assertEquals("4", made.get("steps"));
        assertEquals("3", made.get("pairs"));
        assertTrue(Double.parseDouble(made.get("loss")) > 0);
        assertTrue(made.get("command").startsWith("veduta train --pairs pairs -o a.safetensors"));
        assertFalse(made.get("command").contains(folder.toString()));
        List<String> log = Files.readAllLines(file("a.csv"));
        assertEquals(5, log.size());
        assertTrue(log.get(0).startsWith("step,rate,loss,pixels,conv1_2,"), log.get(0));
        assertTrue(log.get(4).startsWith("4,"), log.get(4));
        assertEquals(
                new Size(4 * 32 + 5 * 4, 3 * 16 + 4 * 4),
                new Photos().read(file("a.preview.png")).size());
        assertTrue(Files.exists(file("a.checkpoint.safetensors")));
    }

    @Test
    void train_brokenOffAndResumed_equalsAnUninterruptedRun() throws Exception {
        assertDone(train("whole.safetensors", "--batch", "1"));
        Path obstacle = Files.createDirectories(file("half.preview.png").resolve("in the way"));
        Program.Result broken =
                train(
                        "half.safetensors",
                        "--batch",
                        "1",
                        "--checkpoint-every",
                        "1",
                        "--preview-every",
                        "3");
        assertEquals(1, broken.code());
        assertTrue(broken.err().contains("half.preview.png"), broken.err());
        assertFalse(Files.exists(file("half.safetensors")));
        Files.delete(obstacle);
        Files.delete(obstacle.getParent());
        Program.Result anew = train("half.safetensors", "--batch", "1");
        assertEquals(1, anew.code());
        assertTrue(anew.err().contains("belongs to an unfinished training"), anew.err());
        assertDone(train("half.safetensors", "--batch", "1", "--resume"));
        Map<String, float[]> whole = ModelFile.tensors(file("whole.safetensors"));
        Map<String, float[]> resumed = ModelFile.tensors(file("half.safetensors"));
        assertEquals(whole.keySet(), resumed.keySet());
        whole.forEach((name, values) -> assertArrayEquals(values, resumed.get(name), name));
        assertEquals(Files.readAllLines(file("whole.csv")), Files.readAllLines(file("half.csv")));
    }

    @Test
    void train_resumedAfterItsEnd_goesOnToTheNewNumberOfSteps() throws Exception {
        assertDone(train("a.safetensors", "--data-note", "streets"));
        assertDone(train("a.safetensors", "--resume", "--steps", "6"));
        Map<String, String> made = ModelFile.card(file("a.safetensors")).provenance();
        assertEquals("6", made.get("steps"));
        assertEquals("streets", made.get("data"));
        String command = made.get("command");
        assertTrue(command.contains("--data-note streets; veduta train"), command);
        assertEquals(7, Files.readAllLines(file("a.csv")).size());
        Program.Result fewer = train("a.safetensors", "--resume", "--steps", "3");
        assertEquals(2, fewer.code());
        assertTrue(fewer.err().startsWith("6 steps are done already; --keep"), fewer.err());
    }

    @Test
    void train_resumedWithAnotherRateOrPerceiver_isRefused() throws Exception {
        assertDone(train("a.safetensors"));
        Program.Result rate = train("a.safetensors", "--resume", "--rate", "0.5");
        assertEquals(2, rate.code());
        assertTrue(
                rate.err().startsWith("The checkpoint was trained with another --rate; leave"),
                rate.err());
        Path other = TinyPerceiver.write(file("other.safetensors"), 99);
        Program.Result perceived = train("a.safetensors", "--resume", "--perceiver", other);
        assertEquals(1, perceived.code());
        assertTrue(
                perceived.err().contains("was trained with another perception network"),
                perceived.err());
    }

    @Test
    void train_keep_makesAModelOfTheCheckpoint() throws Exception {
        assertDone(train("a.safetensors"));
        Files.delete(file("a.safetensors"));
        assertDone(program.run("train", "-o", file("a.safetensors"), "--keep"));
        assertEquals("4", ModelFile.card(file("a.safetensors")).provenance().get("steps"));
        Program.Result none = program.run("train", "-o", file("b.safetensors"), "--keep");
        assertEquals(1, none.code());
        assertTrue(none.err().contains("b.checkpoint.safetensors does not exist"), none.err());
    }

    @Test
    void train_wrongNameOfALevel_isToldByThatName() {
        Program.Result unknown = train("a.safetensors", "--levels", "conv1_2,conv9_9");
        assertEquals(1, unknown.code());
        assertTrue(unknown.err().contains("there is no level 'conv9_9' in it"), unknown.err());
        assertEquals(1, unknown.err().strip().lines().count(), unknown.err());
        Program.Result turned = train("a.safetensors", "--levels", "conv2_1,conv1_2");
        assertEquals(1, turned.code());
        assertTrue(turned.err().contains("named once each and in this order"), turned.err());
    }

    @Test
    void train_unknownEncodingOrEnding_exitsWithTwo() {
        Program.Result encoding = train("a.safetensors", "--encoding", "nonsense");
        assertEquals(2, encoding.code());
        assertTrue(encoding.err().startsWith("There is no encoding 'nonsense'"), encoding.err());
        Program.Result ending = train("a.model");
        assertEquals(2, ending.code());
        assertTrue(ending.err().contains("a.model must end in .safetensors."), ending.err());
    }

    @Test
    void train_begins_bySayingItsMemory() {
        Program.Result result = train("a.safetensors");
        assertDone(result);
        assertTrue(result.err().contains("3 pairs, about "), result.err());
        assertTrue(result.err().contains(" of memory."), result.err());
    }

    @Test
    void train_withoutPairs_exitsWithTwo() {
        assertUsage(
                "Missing required option: '--pairs=DIR'",
                program.run("train", "-o", file("a.safetensors")));
    }

    @Test
    void train_fromModel_grows() throws Exception {
        assertDone(train("a.safetensors"));
        assertDone(
                train(
                        "b.safetensors",
                        "--start",
                        file("a.safetensors"),
                        "--widths",
                        "8,8,6,4",
                        "--size",
                        "64x32"));
        assertEquals(new Size(64, 32), ModelFile.card(file("b.safetensors")).size());
    }

    @Test
    void train_withoutPerceiver_tellsHowToGetOne() {
        Program.Result result = program.run("train", "--pairs", pairs, "-o", file("a.safetensors"));
        assertEquals(1, result.code());
        assertTrue(
                result.err().startsWith("Training needs a perception network: 'veduta get"),
                result.err());
        assertEquals(1, result.err().strip().lines().count());
    }

    @Test
    void train_folderWithoutPairs_isRefused() throws Exception {
        Files.delete(pairs.resolve("label/0.png"));
        Files.delete(pairs.resolve("label/1.png"));
        Files.delete(pairs.resolve("label/2.png"));
        Program.Result result = train("a.safetensors");
        assertEquals(1, result.code());
        assertTrue(result.err().contains("holds no pair"), result.err());
        assertFalse(Files.exists(file("a.safetensors")));
    }

    @Test
    void train_resumeWithoutCheckpoint_isRefused() {
        Program.Result result = train("a.safetensors", "--resume");
        assertRefused(
                file("a.checkpoint.safetensors")
                        + " does not exist; leave --resume out to begin a training.",
                result);
    }

    @Test
    void train_sizeThatDoesNotFitTheWidths_exitsWithTwo() {
        assertUsage(
                "3 widths need a --size whose sides are multiples of 4, not 30x16.",
                train("a.safetensors", "--size", "30x16"));
    }

    @Test
    void train_unknownPalette_isRefused() {
        Program.Result result = train("a.safetensors", "--palette", "moon");
        assertEquals(2, result.code());
        assertTrue(result.err().startsWith("There is no palette 'moon'"), result.err());
    }

    @Test
    void train_numbersOutOfRange_exitsWithTwo() {
        Object[][] wrong = {
            {"--rate", "-1"},
            {"--rate", "NaN"},
            {"--warm-up", "-5"},
            {"--average", "3"},
            {"--mean-share", "7"},
            {"--widths", "1,-2"},
            {"--images", "0"},
            {"--objective", "beauty"},
            {"--scale", "1.2"},
            {"--colour", "-0.1"},
            {"--shift", "100"},
            {"--precision", "float16"},
        };
        for (Object[] words : wrong) {
            Program.Result result = train("a.safetensors", words);
            assertEquals(2, result.code(), words[0] + " " + words[1] + ": " + result.err());
            assertFalse(result.err().contains("unexpected"), result.err());
        }
    }

    @Test
    void train_unknownPrecisionOrDevice_tellsTheNamesAsTheyAreWritten() {
        Program.Result precision = train("a.safetensors", "--precision", "float8");
        assertEquals(2, precision.code());
        assertTrue(
                precision.err().contains("'float8' is none of auto, float32, bfloat16, float16."),
                precision.err());
        Program.Result device = train("a.safetensors", "--device", "abacus");
        assertTrue(device.err().contains("'abacus' is none of auto, cpu, gpu."), device.err());
        assertDone(train("a.safetensors", "--steps", "1", "--precision", "Float32"));
    }

    @Test
    void train_scaledAndColoured_isRepeatableAndAnotherTraining() throws Exception {
        String[] varied = {"--scale", "0.2", "--colour", "0.1"};
        assertDone(train("plain.safetensors"));
        assertDone(train("first.safetensors", (Object[]) varied));
        assertDone(train("second.safetensors", (Object[]) varied));
        List<String> first = Files.readAllLines(file("first.csv"));
        assertEquals(first, Files.readAllLines(file("second.csv")));
        assertNotEquals(first, Files.readAllLines(file("plain.csv")));
        Program.Result other = train("first.safetensors", "--resume", "--colour", "0.2");
        assertUsage(
                "The checkpoint was trained with another --colour; leave it out, or begin anew"
                        + " with --start.",
                other);
    }

    @Test
    void train_picturesTooSmallForTheDeepestLevel_isRefusedBeforehand() {
        Program.Result result = train("a.safetensors", "--size", "4x2", "--widths", "4");
        assertEquals(1, result.code());
        assertTrue(result.err().contains("4x2 are too small for the level conv2_1"), result.err());
        assertFalse(Files.exists(file("a.csv")));
    }

    @Test
    void train_intoAFolderThatIsNotThere_isRefused() {
        Program.Result result = train("nowhere/a.safetensors");
        assertEquals(1, result.code());
        assertTrue(
                result.err().contains("nowhere does not exist; make this folder first"),
                result.err());
    }

    @Test
    void train_fileWithoutPartner_isTold() throws Exception {
        Files.delete(pairs.resolve("label/1.png"));
        Program.Result result = train("a.safetensors");
        assertDone(result);
        assertTrue(
                result.err().contains("Left out, for want of a file of the same name: "),
                result.err());
        assertTrue(result.err().contains("1.png"), result.err());
    }

    @Test
    void train_fillVoid_takesANumberOrNone() throws Exception {
        assertDone(train("a.safetensors", "--fill-void", "--steps", "1"));
        assertDone(train("b.safetensors", "--fill-void", "2", "--steps", "1"));
        assertUsage(
                "--fill-void must be at least 0.",
                train("c.safetensors", "--fill-void=-1", "--steps", "1"));
    }

    @Test
    void train_brokenPair_isPassedOverAndTold() throws Exception {
        Files.writeString(pairs.resolve("photo/1.png"), "no picture");
        Program.Result result = train("a.safetensors");
        assertDone(result);
        assertTrue(result.err().contains("Passed over: "), result.err());
        assertTrue(result.err().contains("1.png"), result.err());
    }

    @Test
    void checkPairs_folder_answersWhatItHolds() throws Exception {
        Files.writeString(pairs.resolve("label/2.png"), "no label map");
        Files.copy(pairs.resolve("photo/0.png"), pairs.resolve("photo/9.png"));
        Program.Result result = program.run("check-pairs", pairs);
        assertDone(result);
        JsonObject answer = JsonParser.parseString(result.out()).getAsJsonObject();
        assertEquals(2, answer.get("pairs").getAsInt());
        assertEquals("cityscapes-color", answer.get("encoding").getAsString());
        assertEquals(2, answer.get("sizes").getAsJsonObject().get("40x20").getAsInt());
        JsonObject classes = answer.get("classes").getAsJsonObject();
        assertEquals(0.4, classes.get("sky").getAsDouble(), 1e-6);
        assertEquals(0.00125, classes.get("void").getAsDouble(), 1e-6);
        assertEquals(1, answer.get("broken").getAsJsonArray().size());
        assertTrue(answer.get("unmatched").toString().contains("9.png"));
    }

    @Test
    void checkPairs_noneReadable_fails() throws Exception {
        for (int i = 0; i < 3; i++) {
            Files.writeString(pairs.resolve("photo/" + i + ".png"), "no picture");
        }
        Program.Result result = program.run("check-pairs", pairs);
        assertEquals(1, result.code());
        assertTrue(result.out().contains("\"pairs\": 0"), result.out());
    }

    @Test
    void train_dividedPairs_showsTheOnesKeptBackInItsPreview() throws Exception {
        Path divided = folder.resolve("divided");
        Path photo = null;
        for (String part : new String[] {"train", "val"}) {
            Files.createDirectories(divided.resolve(part + "/photo"));
            Files.createDirectories(divided.resolve(part + "/label"));
            photo = divided.resolve(part + "/photo/1.png");
            SampleFiles.photo(photo, part.equals("val") ? 90 : 0);
            SampleFiles.street(divided.resolve(part + "/label/1.png"), "cityscapes-color");
        }
        assertDone(train("a.safetensors", "--pairs", divided, "--preview-every", "4"));
        assertEquals("1", ModelFile.card(file("a.safetensors")).provenance().get("pairs"));
        byte[] sheet = new Photos().read(file("a.preview.png")).toBytes();
        int width = 4 * 32 + 5 * 4;
        int lastColumn = width - 4 - 16;
        int shown = sheet[3 * (17 * width + lastColumn)] & 0xFF;
        // Dark ground in the photo of the part kept back is 60 + 90, in the other one 60.
        assertEquals(150, shown, 2);
    }

    @Test
    void train_partThatIsNotThere_isRefused() {
        Program.Result result = train("a.safetensors", "--split", "val");
        assertEquals(1, result.code());
        assertTrue(result.err().contains("no part 'val'"), result.err());
    }
}
