package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.cli.Answers.assertDone;
import static veduta.cli.Answers.assertUsage;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import veduta.io.photo.Photos;
import veduta.ml.modelfile.ModelFile;

/** What the commands take pairs from, and what they say of those that are none. */
@Tag("engine")
final class TrainPairsTest extends TrainCommandCase {
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
    void train_withoutPairs_exitsWithTwo() {
        assertUsage(
                "Missing required option: '--pairs=DIR'",
                program.run("train", "-o", file("a.safetensors")));
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
    void train_fileWithoutPartner_isReported() throws Exception {
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
    void train_brokenPair_isPassedOverAndReported() throws Exception {
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
        assertEquals("1", ModelFile.info(file("a.safetensors")).provenance().get("pairs"));
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
