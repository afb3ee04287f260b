package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.ml.modelfile.ModelFile;

@Tag("engine")
final class BalanceCommandTest {
    @TempDir private Path folder;
    private Program program;
    private Path pairs;
    private Path output;

    @BeforeEach
    void prepare() throws Exception {
        program = Program.in(folder);
        pairs = folder.resolve("pairs");
        output = folder.resolve("balanced.safetensors");
        SampleFiles.pairs(pairs);
    }

    private Program.Result balance(Object... more) {
        List<Object> words =
                new ArrayList<>(
                        List.of("balance", "--model", "tiny", "--pairs", pairs, "--device", "cpu"));
        words.addAll(List.of(more));
        if (!words.contains("-o")) {
            words.addAll(List.of("-o", output));
        }
        return program.run(words.toArray());
    }

    /** The pairs are none: to read them would be reported instead. */
    @Test
    void balance_outputFolderThatIsNotThere_isRefusedFirst() {
        Path nowhere = folder.resolve("nowhere");
        pairs = folder.resolve("no pairs");
        Program.Result result = balance("-o", nowhere.resolve("m.safetensors"));
        assertEquals(1, result.code());
        assertEquals(
                nowhere + " does not exist; make this folder first, or write elsewhere.",
                result.err().strip());
    }

    @Test
    void balance_picturesFarOff_liesNearThePhotosAfterwards() throws Exception {
        Program.Result result = balance("--within", 6, "--precision", "float32");
        assertEquals(0, result.code(), result.err());
        JsonObject answer = JsonParser.parseString(result.out()).getAsJsonObject();
        assertEquals(3, answer.get("pairs").getAsInt());
        JsonArray before = answer.getAsJsonArray("before");
        JsonArray after = answer.getAsJsonArray("after");
        assertEquals(3, before.size());
        for (int image = 0; image < 3; image++) {
            assertEquals(6, after.get(image).getAsDouble(), 1, result.out());
        }
        assertTrue(before.get(0).getAsDouble() > 12, result.out());
        Map<String, float[]> old = ModelFile.tensors(program.model("tiny"));
        Map<String, float[]> balanced = ModelFile.tensors(output);
        for (Map.Entry<String, float[]> tensor : old.entrySet()) {
            if (!tensor.getKey().startsWith("head.")) {
                assertArrayEquals(tensor.getValue(), balanced.get(tensor.getKey()));
            }
        }
        assertEquals("none", ModelFile.info(output).provenance().get("data"));
    }

    @Test
    void balance_timesTheNearest_followsTheBestPicture() throws Exception {
        Program.Result result = balance("--within", "1.2x", "--precision", "float32");
        assertEquals(0, result.code(), result.err());
        JsonObject answer = JsonParser.parseString(result.out()).getAsJsonObject();
        double best = Collections.min(numbers(answer, "before"));
        assertTrue(Collections.max(numbers(answer, "before")) > 1.2 * best + 1, result.out());
        assertTrue(Collections.max(numbers(answer, "after")) < 1.2 * best + 1, result.out());
        assertEquals(
                "balanced to within 1.2 times the nearest",
                ModelFile.info(output).provenance().get("colours"));
    }

    @Test
    void balance_order_rearrangesThePictures() throws Exception {
        Program.Result result = balance("--within", 255, "--order", "3,1,2");
        assertEquals(0, result.code(), result.err());
        JsonObject answer = JsonParser.parseString(result.out()).getAsJsonObject();
        List<Double> before = numbers(answer, "before");
        assertEquals(
                List.of(before.get(2), before.get(0), before.get(1)), numbers(answer, "after"));
        float[] old = ModelFile.tensors(program.model("tiny")).get("head.bias");
        float[] now = ModelFile.tensors(output).get("head.bias");
        int[] from = {2, 0, 1, 5, 3, 4, 8, 6, 7};
        for (int i = 0; i < from.length; i++) {
            assertEquals(old[from[i]], now[i], "output " + i);
        }
    }

    @Test
    void balance_chroma_makesPalePicturesAsColourfulAsAsked() throws Exception {
        BufferedImage colourful = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 40 * 20; i++) {
            colourful.setRGB(i % 40, i / 40, List.of(0xFF0000, 0x0000FF).get(i % 40 / 20));
        }
        for (int i = 0; i < 3; i++) {
            ImageIO.write(colourful, "png", pairs.resolve("photo/" + i + ".png").toFile());
        }
        Program.Result result = balance("--within", 255, "--chroma", 1.2, "--precision", "float32");
        assertEquals(0, result.code(), result.err());
        JsonObject answer = JsonParser.parseString(result.out()).getAsJsonObject();
        double photos = answer.get("chromaOfPhotos").getAsDouble();
        List<Double> before = numbers(answer, "chromaBefore");
        List<Double> after = numbers(answer, "chromaAfter");
        for (int image = 0; image < 3; image++) {
            // Values cut off at black and white take some of it.
            double most = Math.min(1.2 * before.get(image), photos);
            assertTrue(after.get(image) < 1.01 * most, result.out());
            assertTrue(after.get(image) > 1.1 * before.get(image), result.out());
        }
        assertEquals(
                "balanced to within 255.0, up to 1.2 times as colourful",
                ModelFile.info(output).provenance().get("colours"));
    }

    @Test
    void balance_chromaThatCannotBe_isRefused() {
        for (Object chroma : List.of(0.5, 11, "NaN")) {
            Program.Result result = balance("--chroma", chroma);
            assertEquals(2, result.code(), result.err());
            assertTrue(result.err().contains("--chroma must be from 1 to 10."), result.err());
        }
    }

    @Test
    void balance_orderThatLacksOne_isRefused() {
        for (String order : List.of("1,2", "1,2,2", "0,1,2", "2,3,4")) {
            Program.Result result = balance("--order", order);
            assertEquals(1, result.code(), order);
            assertEquals(
                    "The order must name each of the 3 pictures once, as in 2,1,3.",
                    result.err().strip());
        }
    }

    private static List<Double> numbers(JsonObject answer, String key) {
        return answer.getAsJsonArray(key).asList().stream().map(JsonElement::getAsDouble).toList();
    }

    @Test
    void balance_everyDistanceAllowed_changesNoWeight() throws Exception {
        Program.Result result = balance("--within", 255, "--limit", 1);
        assertEquals(0, result.code(), result.err());
        Map<String, float[]> old = ModelFile.tensors(program.model("tiny"));
        Map<String, float[]> balanced = ModelFile.tensors(output);
        assertArrayEquals(old.get("head.weight"), balanced.get("head.weight"));
        assertArrayEquals(old.get("head.bias"), balanced.get("head.bias"));
    }

    @Test
    void balance_ontoTheModelItself_replacesIt() throws Exception {
        byte[] old = Files.readAllBytes(program.model("tiny"));
        Program.Result result = balance("--within", 1, "-o", program.model("tiny"));
        assertEquals(0, result.code(), result.err());
        assertFalse(Arrays.equals(old, Files.readAllBytes(program.model("tiny"))));
    }

    @Test
    void balance_noPairThatCanBeRead_saysSoAndWritesNothing() throws Exception {
        for (int i = 0; i < 3; i++) {
            Files.writeString(pairs.resolve("photo/" + i + ".png"), "no picture");
        }
        Program.Result result = balance();
        assertEquals(1, result.code());
        assertEquals(1, result.err().strip().lines().count(), result.err());
        assertFalse(Files.exists(output));
    }

    @Test
    void balance_faultyOptions_areRefused() {
        for (List<String> words :
                List.of(
                        List.of("--within", "-1"),
                        List.of("--within", "0.5x"),
                        List.of("--within", "far"),
                        List.of("--limit", "0"),
                        List.of("-o", "model.zip"))) {
            Program.Result result = balance(words.toArray());
            assertEquals(2, result.code(), words + result.err());
            assertTrue(result.err().contains("must"), result.err());
        }
    }
}
