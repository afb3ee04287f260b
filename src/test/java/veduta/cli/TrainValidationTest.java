package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.cli.Answers.assertDone;
import static veduta.cli.Answers.assertRefused;
import static veduta.cli.Answers.assertUsage;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import veduta.ml.modelfile.ModelFile;

/** The command judges trainings while they run, and says how they ended. */
@Tag("engine")
final class TrainValidationTest extends TrainCommandCase {
    private Path others;

    @BeforeEach
    void prepareOthers() throws Exception {
        others = folder.resolve("others");
        SampleFiles.pairs(others);
        for (int i = 0; i < 3; i++) {
            SampleFiles.photo(others.resolve("photo/" + i + ".png"), 5 + 15 * i);
        }
    }

    private static String lastLine(Program.Result result) {
        return result.err().strip().lines().reduce("", (before, line) -> line);
    }

    @Test
    void train_plain_endsWithItsLossAndItsFiles() {
        Program.Result result = train("a.safetensors");
        assertDone(result);
        String last = lastLine(result);
        assertTrue(last.matches("Done after step 4: last loss [0-9.e+]+; wrote a.*"), last);
        assertTrue(last.endsWith("; wrote a.safetensors, a.checkpoint.safetensors, a.csv."), last);
    }

    /** In float16 the kept weights are a little others than those that were judged. */
    @Test
    void train_judged_saysTheScoreThatEvaluateMeasures() throws Exception {
        Program.Result result =
                train("a.safetensors", "--validation", others, "--validate-every", "3", "--vivid");
        assertDone(result);
        assertTrue(result.err().contains("Judging the network by 3 pairs."), result.err());
        assertTrue(result.err().contains("Validation after step 3: "), result.err());
        String last = lastLine(result);
        assertTrue(last.contains(", best validation "), last);
        assertTrue(last.contains("a.best.safetensors"), last);
        Program.Result measured =
                program.run(
                        "evaluate",
                        "--model",
                        file("a.best.safetensors"),
                        "--pairs",
                        others,
                        "--vivid",
                        "--perceiver",
                        perceptual,
                        "--device",
                        "cpu");
        assertDone(measured);
        double distance =
                JsonParser.parseString(measured.out())
                        .getAsJsonObject()
                        .get("distance")
                        .getAsDouble();
        double score =
                Double.parseDouble(
                        ModelFile.info(file("a.best.safetensors")).provenance().get("validation"));
        assertEquals(distance, score, 0.004 * distance);
    }

    @Test
    void train_withoutGain_saysThatItEndedEarly() throws Exception {
        Program.Result result =
                train(
                        "a.safetensors",
                        "--validation-share",
                        "0.3",
                        "--validate-every",
                        "1",
                        "--patience",
                        "2",
                        "--steps",
                        "9",
                        "--rate",
                        "1e-30");
        assertDone(result);
        assertTrue(result.err().contains("2 pairs, about "), result.err());
        String last = lastLine(result);
        assertTrue(
                last.startsWith(
                        "Done; ended early after step 3 of 9, 2 validations without a better"
                                + " score: last loss "),
                last);
        assertTrue(last.contains(" of step 1; wrote "), last);
        assertEquals("2", ModelFile.info(file("a.safetensors")).provenance().get("pairs"));
        assertFalse(Files.readString(file("a.validation.csv")).contains("\n4,"));
    }

    @Test
    void train_judgedAndResumed_needsItsPairsAgain() {
        assertDone(train("a.safetensors", "--validation", others));
        assertUsage(
                "The checkpoint's training is judged by pairs of its own; name them again with"
                        + " --validation.",
                train("a.safetensors", "--resume", "--steps", "6"));
        assertDone(train("a.safetensors", "--resume", "--steps", "6", "--validation", others));
        assertUsage(
                "The checkpoint was trained with another --patience; leave it out, or begin again"
                        + " with --start.",
                train(
                        "a.safetensors",
                        "--resume",
                        "--steps",
                        "7",
                        "--validation",
                        others,
                        "--patience",
                        "3"));
    }

    @Test
    void train_optionsThatDoNotFit_exitWithTwo() {
        assertUsage(
                "--validate-every, --validation-count, --patience need validation pairs:"
                        + " --validation or --validation-share.",
                train("a.safetensors", "--patience", "3"));
        assertUsage(
                "Validation pairs are named by --validation or --validation-share.",
                train("a.safetensors", "--validation", others, "--validation-share", "0.5"));
        assertUsage(
                "--validation-share must be over 0.",
                train("a.safetensors", "--validation-share", "0"));
        assertUsage(
                "The share of the pairs for validation is 0 or more and below 1.",
                train("a.safetensors", "--validation-share", "1"));
        assertUsage(
                "Validations are at least 1 step apart, look at 1 pair or more, and patience is 0"
                        + " or more.",
                train("a.safetensors", "--validation", others, "--validate-every", "0"));
    }

    @Test
    void train_judgedByThePairsItLearnsFrom_isRefused() throws Exception {
        Program.Result result = train("a.safetensors", "--validation", pairs);
        assertRefused(
                pairs
                        + " is not divided: validation would look at pairs that are learned from."
                        + " Name other pairs, or hold back a share.",
                result);
    }

    /** The validation part of the data set itself. */
    @Test
    void train_judgedByThePartOfADividedSet_isTaken() throws Exception {
        Path divided = folder.resolve("divided");
        for (String part : List.of("train", "val")) {
            SampleFiles.pairs(divided.resolve(part));
        }
        for (int i = 0; i < 3; i++) {
            SampleFiles.photo(divided.resolve("val/photo/" + i + ".png"), 5 + 15 * i);
        }
        Program.Result result = train("a.safetensors", "--pairs", divided, "--validation", divided);
        assertDone(result);
        assertTrue(lastLine(result).endsWith("a.csv, a.validation.csv."), lastLine(result));
    }

    @Test
    void train_rebalanced_looksAtAllPhotosFirst() throws Exception {
        Program.Result result = train("a.safetensors", "--rebalance");
        assertDone(result);
        assertTrue(
                result.err().contains("3 pairs, whose classes are counted first."), result.err());
        assertEquals(
                "rebalanced", ModelFile.info(file("a.safetensors")).provenance().get("sampling"));
    }
}
