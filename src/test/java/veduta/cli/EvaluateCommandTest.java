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
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.file.encoding.LayoutFiles;
import veduta.file.encoding.ReadOptions;
import veduta.file.palette.PaletteCatalog;
import veduta.file.photo.Photos;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.net.TrunkSegmentation;
import veduta.net.UntrainedModel;
import veduta.synthesis.EngineOptions;
import veduta.synthesis.Segmentation;
import veduta.train.TinyPerceiver;

@Tag("engine")
final class EvaluateCommandTest {
    @TempDir private Path folder;
    private Program program;
    private Path pairs;

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
    }

    private Program.Result trainSegmenter(String widths, Object... more) {
        Object[] words = {
            "train-segmenter",
            "--pairs",
            pairs,
            "--validation",
            pairs,
            "-o",
            program.model("street-segmenter"),
            "--widths",
            widths,
            "--features",
            "4",
            "--size",
            "32x16",
            "--batch",
            "1",
            "--device",
            "cpu",
            "--steps",
            "3"
        };
        Object[] all = java.util.Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return program.run(all);
    }

    private Program.Result evaluate(Object... more) {
        Object[] words = {"evaluate", "--model", "tiny", "--pairs", pairs, "--device", "cpu"};
        Object[] all = java.util.Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return program.run(all);
    }

    /** Evaluates on pairs of a palette for which no segmentation network is bundled. */
    private Program.Result evaluateRooms(Object... more) throws Exception {
        UntrainedModel.write(program.model("hall"), UntrainedModel.tiny("hall", "nyu13", 13, 3), 9);
        PaletteCatalog palettes = new PaletteCatalog(List.of());
        Path rooms = folder.resolve("rooms");
        Files.createDirectories(rooms.resolve("photo"));
        Files.createDirectories(rooms.resolve("label"));
        for (int i = 0; i < 3; i++) {
            SampleFiles.photo(rooms.resolve("photo/" + i + ".png"), 15 * i);
            byte[] labels = new byte[800];
            for (int pixel = 0; pixel < labels.length; pixel++) {
                labels[pixel] = (byte) (pixel / 40 / 5 + i);
            }
            new LayoutFiles(palettes.all())
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
    void evaluate_perceiverOnly_leavesTheReadingOutAndSaysSo() throws Exception {
        Path perceiver = TinyPerceiver.write(folder.resolve("perceiver.safetensors"));
        Path json = folder.resolve("a.json");
        Program.Result result =
                evaluateRooms("--perceiver", perceiver, "--limit", 2, "--json", json);
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
    void evaluate_installedSegmenter_readsAndPerceives() throws Exception {
        Program.Result trained = trainSegmenter("4,4,4,4,4");
        assertEquals(0, trained.code(), trained.err());
        assertTrue(trained.out().contains("meanIoU"), trained.out());
        Path report = folder.resolve("report.html");
        Program.Result result = evaluate("--report", report);
        assertEquals(0, result.code(), result.err());
        JsonObject answer = JsonParser.parseString(result.out()).getAsJsonObject();
        assertTrue(answer.getAsJsonObject("levels").has("conv5_2"));
        assertTrue(answer.getAsJsonObject("reading").has("photos"));
        String page = Files.readString(report);
        assertEquals(3 * 5, page.split("data:image/", -1).length - 1);
        assertFalse(page.contains("http"), "the report is one file");
    }

    @Test
    void evaluate_withoutAnyPerceiver_saysWhatToGive() throws Exception {
        Program.Result result = evaluateRooms();
        assertEquals(1, result.code());
        assertTrue(result.err().contains("give a perception network"), result.err());
    }

    @Test
    void trainSegmenter_trunkOfOtherWidths_isRefused() throws Exception {
        Path perceiver = TinyPerceiver.write(folder.resolve("perceiver.safetensors"));
        assertEquals(0, trainSegmenter("4,4,4,4,4", "--trunk", perceiver).code());
        Program.Result other = trainSegmenter("5,4,4,4,4", "--trunk", perceiver);
        assertEquals(1, other.code());
        assertTrue(other.err().contains("give the widths of the file"), other.err());
    }

    @Test
    void segment_photo_writesWhatTheNetworkReads() throws Exception {
        assertEquals(0, trainSegmenter("4,4,4,4,4").code());
        Path photo = pairs.resolve("photo/1.png");
        Path layout = folder.resolve("layout.png");
        Program.Result result =
                program.run(
                        "segment",
                        photo,
                        "-o",
                        layout,
                        "--to",
                        "cityscapes-train-ids",
                        "--device",
                        "cpu");
        assertEquals(0, result.code(), result.err());
        LabelMap written =
                new LayoutFiles(new PaletteCatalog(List.of()).all())
                        .read(layout, Optional.of("cityscapes-train-ids"), ReadOptions.DEFAULT)
                        .layout();
        Path network = program.model("street-segmenter");
        try (Segmentation open = TrunkSegmentation.open(network, EngineOptions.AUTO)) {
            assertEquals(open.read(new Photos().read(photo)), written);
        }
    }

    @Test
    void segment_withoutNetwork_saysSoInOneSentence() {
        Path layout = folder.resolve("layout.png");
        Program.Result result =
                program.run(
                        "segment",
                        pairs.resolve("photo/1.png"),
                        "-o",
                        layout,
                        "--palette",
                        "coco-stuff");
        assertEquals(1, result.code());
        assertTrue(result.err().contains("train-segmenter"), result.err());
        assertEquals(1, result.err().strip().lines().count(), result.err());
        assertFalse(Files.exists(layout));
    }
}
