package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.api.model.ModelInfo;
import veduta.api.model.TestModels;
import veduta.cli.support.Answer;
import veduta.ml.crn.UntrainedModel;
import veduta.training.TinyPerceptualNetwork;

@Tag("engine")
final class BenchCommandsTest {
    @TempDir private Path folder;
    private Program program;

    @BeforeEach
    void prepare() throws Exception {
        program = Program.in(folder);
    }

    private JsonObject json(Object... arguments) {
        Program.Result result = program.run(arguments);
        assertEquals(0, result.code(), result.err());
        return JsonParser.parseString(result.out()).getAsJsonObject();
    }

    private static double number(JsonObject object, String key) {
        return object.get(key).getAsDouble();
    }

    @ParameterizedTest
    @ValueSource(strings = {"float32", "bfloat16"})
    void edit_manyOctaves_reportsBothTimesAndTheirRatio(String precision) throws Exception {
        ModelInfo info = TestModels.street("deep", List.of(8, 8, 8, 8, 4), 2);
        Path model = UntrainedModel.write(folder.resolve("deep.safetensors"), info, 4);
        JsonObject answer =
                json(
                        "bench",
                        "edit",
                        "--model",
                        model,
                        "--precision",
                        precision,
                        "--size",
                        "256x128",
                        "--layout-size",
                        "300x150",
                        "--repeats",
                        "3");
        assertEquals("300x150", answer.get("layoutSize").getAsString());
        assertEquals(precision, answer.get("precision").getAsString());
        assertEquals(3, answer.get("strokes").getAsInt());
        JsonObject fast = answer.getAsJsonObject("retouchedSeconds");
        JsonObject whole = answer.getAsJsonObject("wholeSeconds");
        assertTrue(number(fast, "median") <= number(fast, "p95"));
        assertTrue(number(whole, "median") <= number(whole, "p95"));
        assertEquals(
                number(whole, "median") / number(fast, "median"),
                number(answer, "ratio"),
                0.1 * number(answer, "ratio"));
        assertTrue(answer.get("notRetouched").getAsInt() < 3, "every stroke was refused");
        assertTrue(number(answer, "retouchedDecibels") > 15);
    }

    @Test
    void train_withAPerceptualNetwork_reportsBothTimesAndTheirRatio() throws Exception {
        Path perceptual = TinyPerceptualNetwork.write(folder.resolve("p.safetensors"));
        JsonObject answer =
                json(
                        "bench",
                        "train",
                        "--model",
                        "tiny",
                        "--perceiver",
                        perceptual,
                        "--repeats",
                        "2");
        double used = number(answer.getAsJsonObject("secondsPerStep"), "median");
        double naive = number(answer.getAsJsonObject("naiveSecondsPerStep"), "median");
        assertTrue(used > 0 && naive > 0);
        boolean onGpu = answer.get("device").getAsString().equals("gpu");
        assertEquals(!onGpu, answer.has("deviceNote"), "why not on a graphics card");
        assertEquals(naive / used, number(answer, "ratio"), 1e-3);
        assertEquals(1 / used, number(answer, "picturesPerSecond"), 1e-3 / used);
        assertTrue(number(answer.getAsJsonObject("floor"), "gigaFlops") > 0);
    }

    @Test
    void train_withoutAPerceptualNetwork_takesARandomOne() throws Exception {
        ModelInfo info = TestModels.street("deep", List.of(4, 4, 4, 4), 2);
        Path model = UntrainedModel.write(folder.resolve("deep.safetensors"), info, 4);
        JsonObject answer = json("bench", "train", "--model", model, "--repeats", "1");
        assertEquals("64x32", answer.get("size").getAsString());
    }

    /** Every network, size and format has a process of its own. */
    @Test
    void memory_twoSizes_reportsPeakAndForecastOfEach() {
        JsonObject answer =
                json(
                        "bench",
                        "memory",
                        "--model",
                        program.model("tiny"),
                        "--size",
                        "32x16",
                        "--size",
                        "512x256",
                        "--precision",
                        "float32");
        assertEquals(2, answer.getAsJsonArray("renders").size());
        for (int i = 0; i < 2; i++) {
            JsonObject render = answer.getAsJsonArray("renders").get(i).getAsJsonObject();
            assertEquals(i == 0 ? "32x16" : "512x256", render.get("size").getAsString());
            assertTrue(number(render, "predictedMegabytes") > 0);
            assertEquals(3, render.getAsJsonObject("heapMegabytes").size());
            if (System.getProperty("os.name", "").equals("Linux")) {
                assertEquals(
                        number(render, "predictedMegabytes") / number(render, "peakMegabytes"),
                        number(render, "predictedOverPeak"),
                        1e-3);
            }
        }
    }

    @Test
    void memory_bands_reportsAForecastOfEach() {
        JsonObject answer =
                json(
                        "bench",
                        "memory",
                        "--widths",
                        "8,8,4,4,4,4",
                        "--size",
                        "1024x512",
                        "--precision",
                        "float32",
                        "--bands",
                        "1",
                        "--bands",
                        "8");
        JsonObject whole = answer.getAsJsonArray("renders").get(0).getAsJsonObject();
        JsonObject inBands = answer.getAsJsonArray("renders").get(1).getAsJsonObject();
        assertEquals(1, whole.get("bands").getAsInt());
        assertEquals(8, inBands.get("bands").getAsInt());
        assertTrue(number(inBands, "predictedMegabytes") < number(whole, "predictedMegabytes"));
    }

    @Test
    void forward_widths_measuresANetworkOfThatForm() {
        JsonObject answer = json("bench", "forward", "--widths", "8,8,4", "--repeats", "1");
        assertEquals("32x16", answer.get("size").getAsString());
        assertEquals("widths 8-8-4", answer.get("network").getAsString());
        Answers.assertRefused(
                "--widths: Widths [8, 0] are out of range.",
                program.run("bench", "forward", "--widths", "8,0"));
    }

    @Test
    void forward_severalFormats_areComparedToTheFirst() {
        JsonObject answer =
                json(
                        "bench",
                        "forward",
                        "--widths",
                        "8,8,4",
                        "--repeats",
                        "2",
                        "--device",
                        "cpu",
                        "--precision",
                        "float32",
                        "--precision",
                        "float32",
                        "--precision",
                        "bfloat16");
        assertEquals("32x16", answer.get("size").getAsString());
        assertEquals("cpu", answer.get("device").getAsString());
        assertFalse(answer.has("medianSeconds") || answer.has("precision"), "told once each");
        List<JsonObject> formats =
                answer.getAsJsonArray("formats").asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .toList();
        assertEquals(
                List.of("float32", "float32", "bfloat16"),
                formats.stream().map(each -> each.get("precision").getAsString()).toList());
        double first = number(formats.get(0), "medianSeconds");
        for (JsonObject each : formats) {
            double median = number(each, "medianSeconds");
            assertTrue(number(each, "minSeconds") <= median);
            assertTrue(median <= number(each, "maxSeconds"));
            // Times of such a network are a few units of the last place that is reported.
            assertEquals(median / first, number(each, "ratio"), 0.1 * number(each, "ratio") + 0.1);
            assertTrue(number(each, "predictedMegabytes") > 100);
            assertTrue(number(each.getAsJsonObject("floor"), "gigaFlops") > 0);
        }
        assertEquals(1, number(formats.get(0), "ratio"));
        assertTrue(formats.get(0).get("likenessDb").isJsonNull());
        assertTrue(number(formats.get(1), "likenessDb") >= 100);
        double rounded = number(formats.get(2), "likenessDb");
        assertTrue(rounded > 20 && rounded < 100, rounded + " dB");
    }

    @Test
    void decibels_ofTheSamePictures_areANumberThatJsonHas() {
        assertEquals(999, Answer.decibels(Double.POSITIVE_INFINITY));
        assertEquals(41.5, Answer.decibels(41.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"edit", "train", "memory"})
    void bench_noRepeats_exitsWithTwo(String kind) {
        Answers.assertUsage(
                "--repeats must be at least 1.", program.run("bench", kind, "--repeats", "0"));
    }

    @Test
    void bench_withoutAKind_namesAll() {
        Program.Result result = program.run("bench");
        assertEquals(2, result.code());
        assertTrue(
                result.err()
                        .startsWith(
                                "Name what to measure: forward, edit, train, memory, paint,"
                                        + " start."),
                result.err());
    }
}
