package veduta.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import veduta.ml.modelfile.ModelFile;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.TensorInfo;

/** The systems that Chen and Koltun compare with go all ways of a model, at the command line. */
final class ComparedSystemsTest extends ComparedSystemsCase {
    private static double loss(List<String> log, int row) {
        return Double.parseDouble(log.get(row).split(",", -1)[2]);
    }

    @ParameterizedTest
    @MethodSource("systems")
    void train_twoSteps_haveFiniteLossesThatChange(System system) throws Exception {
        Path model = folder.resolve("two/model.safetensors");
        train(system, model, "--steps", 2, "--preview-every", 1).done();
        List<String> log = Files.readAllLines(model.resolveSibling("model.csv"));
        assertEquals(3, log.size());
        assertTrue(Double.isFinite(loss(log, 1)) && Double.isFinite(loss(log, 2)), log.get(2));
        assertNotEquals(loss(log, 1), loss(log, 2));
        assertTrue(Files.exists(model.resolveSibling("model.preview.png")));
    }

    @ParameterizedTest
    @MethodSource("systems")
    void train_endedAndResumed_isTheSameBitForBit(System system) throws Exception {
        Path whole = folder.resolve("whole/model.safetensors");
        train(system, whole, "--steps", 4, "--batch", 2).done();
        Path half = folder.resolve("half/model.safetensors");
        train(system, half, "--steps", 4, "--batch", 2, "--end-after", 2).done();
        train(system, half, "--steps", 4, "--batch", 2, "--resume").done();
        assertSameTensors(whole, half);
        // Both networks and both optimizers, where there are two.
        assertSameTensors(
                whole.resolveSibling("model.checkpoint.safetensors"),
                half.resolveSibling("model.checkpoint.safetensors"));
        assertArrayEquals(
                Files.readAllBytes(whole.resolveSibling("model.csv")),
                Files.readAllBytes(half.resolveSibling("model.csv")));
    }

    private static void assertSameTensors(Path expected, Path actual) throws Exception {
        try (SafetensorsFile one = SafetensorsFile.open(expected);
                SafetensorsFile other = SafetensorsFile.open(actual)) {
            assertEquals(one.tensors().size(), other.tensors().size());
            for (TensorInfo tensor : one.tensors()) {
                assertArrayEquals(
                        one.readFloats(tensor.name()),
                        other.readFloats(tensor.name()),
                        tensor.name());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("systems")
    void model_ofTwoSteps_goesAllWays(System system) throws Exception {
        Path model = folder.resolve("made/model.safetensors");
        train(system, model, "--steps", 2).done();
        Files.copy(model, Files.createDirectories(folders().models()).resolve("model.safetensors"));
        Path layout = pairs.resolve("label/0.png");
        Path first = folder.resolve("first.png");
        run("render", layout, "--encoding", "indexed", "--model", "model", "-o", first).done();
        Path again = folder.resolve("again.png");
        run("render", "--again", first, "-o", again).done();
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(again));
        JsonObject info = JsonParser.parseString(run("info", model).done().out()).getAsJsonObject();
        assertEquals(system.options().get(1), info.get("architecture").getAsString());
        assertEquals(SIZE.toString(), info.get("size").getAsString());
        long parameters = 0;
        for (float[] values : ModelFile.tensors(model).values()) {
            parameters += values.length;
        }
        assertEquals(parameters, info.get("parameters").getAsLong());
        JsonObject field = info.getAsJsonObject("receptiveField");
        assertEquals(system.field(), field.get("pixels").getAsInt());
        assertEquals("whole picture", field.get("norms").getAsString());
        Result measured =
                run(
                                "evaluate",
                                "--model",
                                model,
                                "--pairs",
                                pairs,
                                "--encoding",
                                "indexed",
                                "--perceiver",
                                perceptual)
                        .done();
        assertTrue(measured.out().contains("pixels"), measured.out());
    }

    @ParameterizedTest
    @MethodSource("systems")
    void bench_modelOfAnySystem_isMeasuredOrRefused(System system) throws Exception {
        Path model = folder.resolve("made/model.safetensors");
        train(system, model, "--steps", 1, "--preview-every", 0).done();
        boolean refines = system.options().contains("crn");
        JsonObject forward =
                json("bench", "forward", "--model", model, "--repeats", 1, "--device", "cpu");
        assertEquals(SIZE.toString(), forward.get("size").getAsString());
        assertTrue(forward.get("medianSeconds").getAsDouble() >= 0);
        assertTrue(forward.getAsJsonObject("memory").get("predictedMegabytes").getAsDouble() > 100);
        JsonObject steps =
                json(
                        "bench",
                        "train",
                        "--model",
                        model,
                        "--perceiver",
                        perceptual,
                        "--repeats",
                        1,
                        "--device",
                        "cpu");
        assertEquals("diversity", steps.get("objective").getAsString());
        assertTrue(steps.getAsJsonObject("secondsPerStep").get("median").getAsDouble() > 0);
        assertEquals(refines, steps.has("naiveSecondsPerStep"));
        assertEquals(refines, steps.has("ratio"));
        assertRefusedUnless(refines, "rendering around an edit", "edit", model, "--repeats", 1);
        assertRefusedUnless(
                refines, "rendering in bands", "forward", model, "--bands", 2, "--repeats", 1);
    }

    private JsonObject json(Object... words) {
        return JsonParser.parseString(run(words).done().out()).getAsJsonObject();
    }

    /** One sentence that says what networks of the kind lack, unless they have it. */
    private void assertRefusedUnless(
            boolean can, String lacking, String kind, Path model, Object... more) {
        List<Object> words = new ArrayList<>(List.of("bench", kind, "--model", model));
        words.addAll(List.of(more));
        Result result = run(words.toArray());
        assertEquals(can ? 0 : 1, result.code(), result.err());
        if (!can) {
            assertTrue(result.err().contains("have no " + lacking), result.err());
            assertEquals(1, result.err().strip().lines().count(), result.err());
        }
    }

    private Result train(Path model, String... options) throws Exception {
        return train(System.of("", options), model, "--steps", 1);
    }

    private void assertRefused(String reason, String... options) throws Exception {
        Result refused = train(folder.resolve("none/model.safetensors"), options);
        assertNotEquals(0, refused.code());
        assertTrue(refused.err().contains(reason), refused.err());
    }

    @Test
    void train_whatMakesNoSense_isRefusedWithTheReason() throws Exception {
        assertRefused(
                "looks at no photo",
                "--objective",
                "segmentation",
                "--perceiver",
                READER,
                "--widths",
                "4,4");
        assertRefused("have no discriminator", "--widths", "4,4", "--discriminator", "4,2");
        assertRefused("at least 48 pixels", "--architecture", "pix2pix", "--discriminator", "4,4");
        assertRefused("written like 64,3", "--architecture", "pix2pix", "--discriminator", "4");
        assertRefused("try 64x64", "--architecture", "encoder-decoder", "--widths", "4,6");
        assertRefused("try 128x128", "--architecture", "full-resolution", "--widths", "4,64");
        assertRefused(
                "train-segmenter",
                "--architecture",
                "gan-segmentation",
                "--widths",
                "4",
                "--discriminator",
                "4,2");
    }

    @Test
    void train_pix2pix_logsTheLossesOfBothNetworksAndTheScore() throws Exception {
        Path model = folder.resolve("logged/model.safetensors");
        train(
                        model,
                        "--architecture",
                        "pix2pix",
                        "--widths",
                        "4",
                        "--discriminator",
                        "4,2",
                        "--final-rate",
                        "1",
                        "--images",
                        "1")
                .done();
        List<String> log = Files.readAllLines(model.resolveSibling("model.csv"));
        assertEquals(
                "step,rate,loss,pixels,adversarial,discriminator,score,lambda_pixels,"
                        + "lambda_adversarial,lambda_discriminator,lambda_score",
                log.get(0));
        double[] row = Stream.of(log.get(1).split(",")).mapToDouble(Double::parseDouble).toArray();
        assertEquals(2e-4, row[1], 1e-5);
        assertEquals(100 / 127.5, row[7], 1e-5);
        assertEquals(row[2], row[3] * row[7] + row[4] * row[8], 1e-3);
        // An untrained discriminator of weights about 0.02 does not know.
        assertEquals(0.5, row[6], 0.05);
        assertEquals(2 * Math.log(2), row[5], 0.05);
    }

    @Test
    void train_startedFromAnEqualNetwork_goesOnFromItsWeights() throws Exception {
        Path first = folder.resolve("first/model.safetensors");
        train(first, "--architecture", "encoder-decoder", "--widths", "4").done();
        Path next = folder.resolve("next/model.safetensors");
        train(
                        next,
                        "--architecture",
                        "encoder-decoder",
                        "--widths",
                        "4",
                        "--start",
                        first.toString(),
                        "--rate",
                        "1e-12")
                .done();
        var before = ModelFile.tensors(first);
        ModelFile.tensors(next)
                .forEach((name, values) -> assertArrayEquals(before.get(name), values, name));
    }
}
