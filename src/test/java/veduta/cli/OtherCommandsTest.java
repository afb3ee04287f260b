package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.model.ModelInfo;
import veduta.io.photo.RecipePng;
import veduta.layout.LabelMap;
import veduta.ml.crn.UntrainedModel;
import veduta.ml.modelfile.ModelFile;

@Tag("engine")
final class OtherCommandsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/tiny");

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

    @Test
    void veduta_withoutArguments_printsTheHelp() {
        Program.Result result = program.run();
        assertEquals(0, result.code());
        assertTrue(result.out().startsWith("Usage: veduta"), result.out());
        assertTrue(result.out().contains("render"), result.out());
    }

    @Test
    void veduta_version_printsOne() {
        Program.Result result = program.run("--version");
        assertEquals(0, result.code());
        assertTrue(result.out().startsWith("veduta "), result.out());
    }

    @Test
    void veduta_unknownCommand_exitsWithTwo() {
        assertEquals(2, program.run("paint").code());
        assertEquals(2, program.run("bench").code());
    }

    @Test
    void inspect_labelIds_countsPixels() throws Exception {
        Path file = SampleFiles.street(folder.resolve("a_labelIds.png"), "cityscapes-label-ids");
        JsonObject answer = json("inspect", file);
        JsonObject first = answer.getAsJsonArray("encodings").get(0).getAsJsonObject();
        assertEquals("cityscapes-label-ids", first.get("key").getAsString());
        assertTrue(first.has("score") && first.has("reason"));
        assertEquals(40, answer.get("width").getAsInt());
        assertEquals(20, answer.get("height").getAsInt());
        assertEquals("cityscapes", answer.get("palette").getAsString());
        JsonObject pixels = answer.getAsJsonObject("pixels");
        assertEquals(320, pixels.get("sky").getAsInt());
        assertEquals(40, pixels.get("car").getAsInt());
        assertEquals(439, pixels.get("road").getAsInt());
        assertFalse(pixels.has("person"));
        assertEquals(1, answer.get("void").getAsInt());
    }

    @Test
    void inspect_emptyFile_isRefused() throws Exception {
        Path file = Files.createFile(folder.resolve("empty.png"));
        Program.Result result = program.run("inspect", file);
        assertEquals(1, result.code());
        assertEquals(1, result.err().strip().lines().count(), result.err());
        assertEquals("", result.out());
    }

    @Test
    void convert_thereAndBack_givesTheSameLayout() throws Exception {
        Path colours = SampleFiles.street(folder.resolve("a.png"), "cityscapes-color");
        Path ids = folder.resolve("b_labelIds.png");
        Path back = folder.resolve("c.png");
        json("inspect", colours);
        assertEquals(
                0,
                program.run("convert", colours, "-o", ids, "--to", "cityscapes-label-ids").code());
        assertEquals(0, program.run("convert", ids, "-o", back, "--to", "cityscapes-color").code());
        assertArrayEquals(Files.readAllBytes(colours), Files.readAllBytes(back));
    }

    @Test
    void frame_ofAStackOfLayouts_isReadByAllCommands() throws Exception {
        Path stack = SampleFiles.stack(folder.resolve("nyu_depth_v2_labeled.mat"));
        assertEquals(3, json("inspect", stack).get("frames").getAsInt());
        for (int frame = 1; frame <= 3; frame++) {
            JsonObject answer = json("inspect", stack, "--frame", frame);
            assertEquals("nyu40", answer.get("palette").getAsString());
            assertEquals(2 * frame, answer.getAsJsonObject("pixels").get("chair").getAsInt());
            Path ids = folder.resolve("f" + frame + "_nyu40.png");
            assertEquals(
                    0,
                    program.run("convert", stack, "-o", ids, "--to", "nyu40", "--frame", frame)
                            .code());
            JsonObject written = json("inspect", ids, "--encoding", "nyu40");
            assertEquals(answer.get("pixels"), written.get("pixels"));
        }
        Program.Result beyond = program.run("inspect", stack, "--frame", "4");
        assertEquals(1, beyond.code());
        assertEquals(
                "'nyu_depth_v2_labeled.mat' holds 3 layouts as nyu894, so there is no frame 4.",
                beyond.err().strip());
    }

    @Test
    void render_frame_keepsThatLayout() throws Exception {
        Path stack = SampleFiles.stack(folder.resolve("nyu_depth_v2_labeled.mat"));
        Path model =
                UntrainedModel.write(
                        folder.resolve("home.safetensors"),
                        UntrainedModel.tiny("home", "nyu40", 40, 1),
                        3);
        Path picture = folder.resolve("a.png");
        Program.Result result =
                program.run("render", stack, "-o", picture, "--model", model, "--frame", "2");
        assertEquals(0, result.code(), result.err());
        LabelMap kept = new RecipePng().read(picture).layout().orElseThrow();
        assertEquals(4, kept.counts()[4]);
    }

    @Test
    void convert_endingOfAnotherKind_exitsWithTwo() throws Exception {
        Path colours = SampleFiles.street(folder.resolve("a.png"), "cityscapes-color");
        Path wrong = folder.resolve("b.jpg");
        Program.Result result = program.run("convert", colours, "-o", wrong, "--to", "indexed");
        assertEquals(2, result.code());
        assertTrue(result.err().startsWith(wrong + " must end in .png."), result.err());
        assertFalse(Files.exists(wrong));
    }

    @Test
    void convert_unknownEncoding_exitsWithTwo() throws Exception {
        Path colours = SampleFiles.street(folder.resolve("a.png"), "cityscapes-color");
        Program.Result result =
                program.run("convert", colours, "-o", folder.resolve("b.png"), "--to", "nonsense");
        assertEquals(2, result.code());
        assertTrue(result.err().contains("choose one of"), result.err());
    }

    @Test
    void info_installedModel_reportsInfoAndCost() {
        JsonObject answer = json("info", "tiny", "--size", "64x32");
        assertEquals("tiny", answer.get("name").getAsString());
        assertEquals("32x16", answer.get("size").getAsString());
        assertEquals(3, answer.get("images").getAsInt());
        assertEquals("none", answer.getAsJsonObject("made").get("data").getAsString());
        assertEquals(answer.get("made"), answer.get("provenance"), "also under the new name");
        // 9 * 8 * (20 + 8) and twice 9 * 8 * (28 + 8), 4 * 8 each for the norms, 9 * (8 + 1).
        assertEquals(2016 + 2 * 2592 + 96 + 81, answer.get("parameters").getAsInt());
        JsonObject cost = answer.getAsJsonObject("cost");
        assertEquals("64x32", cost.get("size").getAsString());
        JsonObject memory = cost.getAsJsonObject("memoryMegabytes");
        assertTrue(memory.get("float32").getAsDouble() > 0);
        // Unfolded inputs, 9 * (3 * 28 + 20 + 8) * 2 bytes a pixel at the most.
        double half = memory.get("float16").getAsDouble();
        assertTrue(half > memory.get("bfloat16").getAsDouble(), memory.toString());
        JsonObject onGpu = cost.getAsJsonObject("cardMegabytesAtLeast");
        assertTrue(onGpu.get("float32").getAsDouble() > onGpu.get("float16").getAsDouble());
        assertTrue(memory.get("float32").getAsDouble() > onGpu.get("float32").getAsDouble());
        assertEquals(onGpu, cost.getAsJsonObject("gpuMegabytesMin"), "also under the new name");
    }

    @Test
    void info_segmentationNetwork_reportsWhatItReads() {
        Program.Result result = program.run("info", "models/street-segmenter.safetensors");
        assertEquals(0, result.code(), result.err());
        JsonObject answer = JsonParser.parseString(result.out()).getAsJsonObject();
        assertEquals("cityscapes", answer.get("palette").getAsString());
        assertEquals(19, answer.get("classes").getAsInt());
        assertTrue(answer.get("parameters").getAsLong() > 500_000);
        assertTrue(answer.getAsJsonObject("made").has("licence"));
        assertEquals(answer.get("made"), answer.get("provenance"), "also under the new name");
    }

    @Test
    void info_brokenFile_isRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("a.safetensors"), "nonsense nonsense");
        Program.Result result = program.run("info", file);
        assertEquals(1, result.code());
        assertEquals(1, result.err().strip().lines().count(), result.err());
    }

    @Test
    void benchForward_model_reportsSortedTimes() {
        JsonObject answer =
                json(
                        "bench",
                        "forward",
                        "--model",
                        "tiny",
                        "--repeats",
                        "3",
                        "--precision",
                        "float32",
                        "--device",
                        "cpu");
        double median = answer.get("medianSeconds").getAsDouble();
        assertTrue(answer.get("minSeconds").getAsDouble() <= median);
        assertTrue(median <= answer.get("maxSeconds").getAsDouble());
        assertEquals("cpu", answer.get("device").getAsString());
        assertFalse(answer.has("deviceNote"), "it was asked for");
        assertEquals("float32", answer.get("precision").getAsString());
        assertTrue(answer.get("threads").getAsInt() >= 1);
        assertEquals(0.0018, answer.get("gigaMultiplyAdds").getAsDouble(), 0.0002);
    }

    @Test
    void benchForward_model_reportsMemoryAndFloor() {
        JsonObject answer = json("bench", "forward", "--model", "tiny", "--precision", "bfloat16");
        boolean onGpu = answer.get("device").getAsString().equals("gpu");
        assertEquals(!onGpu, answer.has("deviceNote"), "why not on a graphics card");
        JsonObject floor = answer.getAsJsonObject("floor");
        assertTrue(floor.get("gigaFlops").getAsDouble() > 0.1);
        assertTrue(floor.get("gigabytesPerSecond").getAsDouble() > 0.1);
        double median = answer.get("medianSeconds").getAsDouble();
        double share = floor.get("shareOfLimit").getAsDouble();
        assertEquals(floor.get("seconds").getAsDouble() / median, share, 0.05);
        JsonObject memory = answer.getAsJsonObject("memory");
        assertTrue(memory.get("predictedMegabytes").getAsDouble() > 100);
        assertEquals(3, memory.getAsJsonObject("heapMegabytes").size());
    }

    @Test
    void benchForward_unknownPublishedSize_exitsWithTwo() {
        Program.Result unknown = program.run("bench", "forward", "--published", "2048p");
        assertEquals(2, unknown.code());
        assertTrue(
                unknown.err().contains("'2048p' is no published network; choose 256p, 512p, 1024p"),
                unknown.err());
        assertEquals(2, program.run("bench", "forward").code());
    }

    @Test
    void benchPaint_smallLayout_reportsSortedTimes() {
        JsonObject answer = json("bench", "paint", "--size", "64x32", "--repeats", "3");
        assertEquals("64x32", answer.get("size").getAsString());
        JsonObject times = answer.getAsJsonObject("times");
        for (String kind :
                List.of("dab40", "stroke", "fill", "replace", "undoFill", "floorCopyLayout")) {
            JsonObject time = times.getAsJsonObject(kind);
            double p99 = time.get("p99").getAsDouble();
            assertTrue(time.get("median").getAsDouble() <= p99, kind);
            assertTrue(p99 <= time.get("max").getAsDouble(), kind);
        }
        assertEquals(2, program.run("bench", "paint", "--repeats", "0").code());
    }

    @Test
    void import_publishedCheckpoint_becomesAModelThatRenders() throws Exception {
        Path model = folder.resolve("published.safetensors");
        Program.Result result =
                program.run("import", GOLDEN.resolve("model.ckpt"), "-o", model, "--half");
        assertEquals(0, result.code(), result.err());
        ModelInfo info = ModelFile.info(model);
        assertEquals("published", info.name());
        assertEquals("cityscapes", info.paletteKey());
        assertEquals("64x32", info.size().toString());
        Path street = SampleFiles.street(folder.resolve("a.png"), "cityscapes-color");
        Path picture = folder.resolve("b.png");
        Program.Result render = program.run("render", street, "-o", picture, "--model", model);
        assertEquals(0, render.code(), render.err());
    }

    @Test
    void import_paletteThatDoesNotFit_isRefused() throws Exception {
        Path checkpoint = GOLDEN.resolve("model.ckpt");
        Path model = folder.resolve("published.safetensors");
        Program.Result unknown =
                program.run("import", checkpoint, "-o", model, "--palette", "mine");
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().startsWith("There is no palette 'mine'"), unknown.err());
        Program.Result other = program.run("import", checkpoint, "-o", model, "--palette", "nyu13");
        assertEquals(
                "The palette 'nyu13' has 13 classes, the network 19; name another palette.",
                other.err().strip());
        assertFalse(Files.exists(model));
    }

    @Test
    void import_endingOfAnotherKind_exitsWithTwo() {
        Path wrong = folder.resolve("published.ckpt");
        Program.Result result = program.run("import", GOLDEN.resolve("model.ckpt"), "-o", wrong);
        assertEquals(2, result.code());
        assertTrue(result.err().startsWith(wrong + " must end in .safetensors."), result.err());
    }

    @Test
    void import_otherFile_isRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("a.bin"), "nonsense nonsense");
        Program.Result result = program.run("import", file, "-o", folder.resolve("b.safetensors"));
        assertEquals(1, result.code());
        assertEquals(1, result.err().strip().lines().count(), result.err());
        assertFalse(Files.exists(folder.resolve("b.safetensors")));
    }
}
