package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.cli.Answers.assertDone;
import static veduta.cli.Answers.assertRefused;
import static veduta.cli.Answers.assertUsage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import veduta.api.model.ModelInfo;
import veduta.image.Size;
import veduta.io.photo.Photos;
import veduta.ml.crn.CrnConfig;
import veduta.ml.modelfile.ModelFile;
import veduta.training.TinyPerceptualNetwork;

@Tag("engine")
final class TrainCommandTest extends TrainCommandCase {
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
        ModelInfo info = ModelFile.info(file("a.safetensors"));
        Map<String, String> made = info.provenance();
        assertEquals("a", info.name());
        assertEquals(List.of(8, 8, 6), CrnConfig.widths(info.network()));
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

    /** Names and texts with a slash are no files. */
    @Test
    void train_textsWithSlashes_areReportedWhole() throws Exception {
        Path start = file("begin.safetensors");
        assertDone(train("begin.safetensors"));
        assertDone(
                train(
                        "a.safetensors",
                        "--data-note",
                        "streets by day/night",
                        "--licence=CC0/MIT",
                        "--start=" + start));
        String command = ModelFile.info(file("a.safetensors")).provenance().get("command");
        assertTrue(command.contains(" --data-note streets by day/night "), command);
        assertTrue(command.contains(" --licence=CC0/MIT "), command);
        assertTrue(command.contains(" --start=begin.safetensors"), command);
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
    void train_keptPreviewsOfTwoModelsInOneFolder_stayApart() throws Exception {
        assertDone(train("a.safetensors", "--preview-every", "2", "--keep-previews"));
        assertDone(train("b.safetensors", "--preview-every", "4", "--keep-previews"));
        assertTrue(Files.isRegularFile(file("a.previews").resolve("0000002.png")));
        assertTrue(Files.isRegularFile(file("b.previews").resolve("0000004.png")));
        assertFalse(Files.exists(file("b.previews").resolve("0000002.png")));
    }

    @Test
    void train_endAfterTwoSteps_canBeResumedByTheSameCommand() throws Exception {
        assertDone(train("whole.safetensors"));
        Program.Result ended = train("part.safetensors", "--end-after", "2");
        assertEquals(0, ended.code(), ended.err());
        assertTrue(
                ended.err().contains("Ended after step 2; add --resume to go on from "),
                ended.err());
        assertFalse(Files.exists(file("part.safetensors")));
        assertEquals(3, Files.readAllLines(file("part.csv")).size());
        assertDone(train("part.safetensors", "--end-after", "2", "--resume"));
        Map<String, float[]> whole = ModelFile.tensors(file("whole.safetensors"));
        Map<String, float[]> part = ModelFile.tensors(file("part.safetensors"));
        whole.forEach((name, values) -> assertArrayEquals(values, part.get(name), name));
        assertEquals(2, train("x.safetensors", "--end-after", "-1").code());
    }

    @Test
    void train_resumedAfterItsEnd_goesOnToTheNewNumberOfSteps() throws Exception {
        assertDone(train("a.safetensors", "--data-note", "streets"));
        assertDone(train("a.safetensors", "--resume", "--steps", "6"));
        Map<String, String> made = ModelFile.info(file("a.safetensors")).provenance();
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
    void train_resumedWithAnotherRateOrPerceptualNetwork_isRefused() throws Exception {
        assertDone(train("a.safetensors"));
        Program.Result rate = train("a.safetensors", "--resume", "--rate", "0.5");
        assertEquals(2, rate.code());
        assertTrue(
                rate.err().startsWith("The checkpoint was trained with another --rate; leave"),
                rate.err());
        Path other = TinyPerceptualNetwork.write(file("other.safetensors"), 99);
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
        assertEquals("4", ModelFile.info(file("a.safetensors")).provenance().get("steps"));
        Program.Result none = program.run("train", "-o", file("b.safetensors"), "--keep");
        assertEquals(1, none.code());
        assertTrue(none.err().contains("b.checkpoint.safetensors does not exist"), none.err());
    }

    @Test
    void train_keepWithALicenceOrANote_isRefused() {
        assertDone(train("a.safetensors"));
        for (String option : List.of("--licence", "--data-note")) {
            assertUsage(
                    "--keep takes licence and data note from the checkpoint; leave --licence and"
                            + " --data-note out, or go on with --resume.",
                    program.run("train", "-o", file("a.safetensors"), "--keep", option, "CC0"));
        }
    }

    @Test
    void train_resumedOnPixels_needsNoPerceptualNetwork() throws Exception {
        assertDone(train("a.safetensors", "--objective", "pixels"));
        assertDone(
                program.run(
                        "train",
                        "--pairs",
                        pairs,
                        "-o",
                        file("a.safetensors"),
                        "--resume",
                        "--steps",
                        "5",
                        "--device",
                        "cpu"));
        assertEquals("5", ModelFile.info(file("a.safetensors")).provenance().get("steps"));
    }

    @Test
    void train_wrongNameOfALevel_isReportedByThatName() {
        Program.Result unknown = train("a.safetensors", "--levels", "conv1_2,conv9_9");
        assertEquals(1, unknown.code());
        assertTrue(unknown.err().contains("there is no level 'conv9_9' in it"), unknown.err());
        assertEquals(1, unknown.err().strip().lines().count(), unknown.err());
        Program.Result turned = train("a.safetensors", "--levels", "conv2_1,conv1_2");
        assertEquals(1, turned.code());
        assertTrue(turned.err().contains("named once each and in this order"), turned.err());
    }

    @Test
    void train_begins_bySayingItsMemory() {
        Program.Result result = train("a.safetensors");
        assertDone(result);
        assertTrue(result.err().contains("3 pairs, about "), result.err());
        assertTrue(result.err().contains(" of memory."), result.err());
    }

    /** Short ones are over before their progress is ever shown. */
    @Test
    void train_ends_bySayingItsLossAndWhatItWrote() {
        Program.Result result = train("a.safetensors");
        assertDone(result);
        List<String> lines = result.err().strip().lines().toList();
        assertTrue(
                lines.get(lines.size() - 1)
                        .matches(
                                "Done after step \\d+: last loss \\d.*; wrote a\\.safetensors, .*"),
                result.err());
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
        assertEquals(new Size(64, 32), ModelFile.info(file("b.safetensors")).size());
    }

    @Test
    void train_fromModel_keepsItsLicenceUnlessAnotherIsGiven() throws Exception {
        assertDone(train("a.safetensors", "--licence", "CC BY-NC 4.0"));
        assertDone(train("b.safetensors", "--start", file("a.safetensors")));
        assertEquals("CC BY-NC 4.0", licence("b.safetensors"));
        assertDone(train("b.safetensors", "--resume", "--steps", "5"));
        assertEquals("CC BY-NC 4.0", licence("b.safetensors"));
        assertDone(train("c.safetensors", "--start", file("a.safetensors"), "--licence", "CC0"));
        assertEquals("CC0", licence("c.safetensors"));
    }

    private String licence(String model) throws Exception {
        return String.valueOf(ModelFile.info(file(model)).provenance().get("licence"));
    }

    @Test
    void train_withoutPerceptualNetwork_reportsHowToGetOne() {
        Program.Result result = program.run("train", "--pairs", pairs, "-o", file("a.safetensors"));
        assertEquals(1, result.code());
        assertTrue(
                result.err().startsWith("Training needs a perception network: 'veduta get"),
                result.err());
        assertEquals(1, result.err().strip().lines().count());
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
    void train_unknownPrecisionOrDevice_reportsTheNamesAsTheyAreWritten() {
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
        Program.Result turned = train("first.safetensors", "--resume", "--no-mirror");
        assertTrue(
                turned.err().contains("trained with another --no-mirror; leave it out"),
                turned.err());
        Program.Result other = train("first.safetensors", "--resume", "--colour", "0.2");
        assertUsage(
                "The checkpoint was trained with another --colour; leave it out, or begin again"
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
}
