package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.cli.Answers.assertDone;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import veduta.ml.modelfile.ModelFile;

/** Settings of architectures at the command line. */
@Tag("engine")
final class TrainSettingsTest extends TrainCommandCase {
    @Test
    void train_normsByClassFromAPlainModel_makesAModelThatIsMeasured() throws Exception {
        assertDone(train("a.safetensors"));
        assertDone(
                train(
                        "b.safetensors",
                        "--start",
                        file("a.safetensors"),
                        "--setting",
                        "norm=class"));
        assertEquals(
                "class", ModelFile.info(file("b.safetensors")).network().settings().get("norm"));
        Program.Result measured =
                program.run(
                        "evaluate",
                        "--model",
                        file("b.safetensors"),
                        "--pairs",
                        pairs,
                        "--perceiver",
                        perceptual,
                        "--device",
                        "cpu");
        assertDone(measured);
        assertTrue(
                JsonParser.parseString(measured.out())
                                .getAsJsonObject()
                                .get("distance")
                                .getAsDouble()
                        > 0);
    }

    @Test
    void train_unknownNorm_exitsWithTwo() {
        Program.Result result = train("a.safetensors", "--setting", "norm=batch");
        assertEquals(2, result.code());
        assertTrue(result.err().contains("'class'"), result.err());
    }
}
