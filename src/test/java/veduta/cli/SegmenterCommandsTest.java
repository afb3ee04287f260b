package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.CancelledException;
import veduta.api.compute.EngineOptions;
import veduta.api.inference.Segmentation;
import veduta.cli.support.KnownNames;
import veduta.cli.train.TrainSegmenterCommand;
import veduta.io.encoding.EncodingCatalog;
import veduta.io.encoding.Encodings;
import veduta.io.encoding.LayoutFiles;
import veduta.io.encoding.ReadOptions;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.layout.LabelMap;
import veduta.ml.crn.TestNetworks;
import veduta.ml.segmentation.espnet.PublishedEspNets;
import veduta.tensorfile.SafetensorsFile;
import veduta.training.TinyPerceptualNetwork;

/** Networks that read layouts from photos: made, used and refused. */
@Tag("engine")
final class SegmenterCommandsTest {
    @TempDir private Path folder;
    private Program program;
    private Path pairs;

    @BeforeEach
    void prepare() throws Exception {
        program = Program.in(folder);
        pairs = folder.resolve("pairs");
        SampleFiles.pairs(pairs);
    }

    /** Trains a small segmentation network, for streets unless more is said. */
    static Program.Result train(Program program, Path pairs, String widths, Object... more) {
        List<Object> words =
                new ArrayList<>(
                        List.of(
                                "train-segmenter",
                                "--pairs",
                                pairs,
                                "--widths",
                                widths,
                                "--size",
                                "32x16",
                                "--batch",
                                "1",
                                "--device",
                                "cpu",
                                "--steps",
                                "3"));
        words.addAll(List.of(more));
        if (!words.contains("-o")) {
            words.addAll(List.of("-o", program.model("street-segmenter")));
        }
        if (!words.contains("--validation")) {
            words.addAll(List.of("--validation", pairs));
        }
        if (!words.contains("--features")) {
            words.addAll(List.of("--features", "4"));
        }
        return program.run(words.toArray());
    }

    private Program.Result trainSegmenter(String widths, Object... more) {
        return train(program, pairs, widths, more);
    }

    private static JsonObject answer(Program.Result result) {
        assertEquals(0, result.code(), result.err());
        return JsonParser.parseString(result.out()).getAsJsonObject();
    }

    @Test
    void trainSegmenter_trunkOfOtherWidths_isRefused() throws Exception {
        Path perceptual = TinyPerceptualNetwork.write(folder.resolve("perceiver.safetensors"));
        assertEquals(0, trainSegmenter("4,4,4,4,4", "--trunk", perceptual).code());
        Files.delete(program.model("street-segmenter"));
        Program.Result other = trainSegmenter("5,4,4,4,4", "--trunk", perceptual);
        assertEquals(1, other.code());
        assertTrue(other.err().contains("give the widths of the file"), other.err());
    }

    /** The rate is so low that weights stay as they begin. */
    @Test
    void trainSegmenter_trunkOfASegmentationNetwork_isTakenWithoutTheHead() throws Exception {
        assertEquals(0, trainSegmenter("4,4,4,4,4").code());
        Path trunk = program.model("street-segmenter");
        Path same = folder.resolve("same.safetensors");
        Path other = folder.resolve("other.safetensors");
        Object[] words = {"--trunk", trunk, "--rate", "1e-12", "--seed", 5, "-o", same};
        assertEquals(0, trainSegmenter("4,4,4,4,4", words).code());
        assertArrayEquals(tensor(trunk, "conv3_1.weight"), tensor(same, "conv3_1.weight"));
        assertFalse(Arrays.equals(tensor(trunk, "classes.weight"), tensor(same, "classes.weight")));
        Program.Result wider =
                trainSegmenter("4,4,4,4,4", "--trunk", trunk, "--features", 5, "-o", other);
        assertEquals(0, wider.code(), wider.err());
    }

    private static float[] tensor(Path file, String name) throws Exception {
        try (SafetensorsFile open = SafetensorsFile.open(file)) {
            return open.readFloats(name);
        }
    }

    @Test
    void trainSegmenter_networkThatExists_staysAsItIs() throws Exception {
        assertEquals(0, trainSegmenter("4,4,4,4,4").code());
        Path network = program.model("street-segmenter");
        byte[] before = Files.readAllBytes(network);
        Program.Result again = trainSegmenter("4,4,4,4,4", "--trunk", network);
        assertEquals(1, again.code());
        assertTrue(again.err().contains("exists already"), again.err());
        assertEquals(1, again.err().strip().lines().count(), again.err());
        assertArrayEquals(before, Files.readAllBytes(network));
    }

    @Test
    void trainSegmenter_validationThatCannotBeRead_isReportedAndNotJudgedBy() throws Exception {
        Path broken = folder.resolve("broken");
        SampleFiles.pairs(broken);
        for (int i = 0; i < 3; i++) {
            Files.writeString(broken.resolve("photo/" + i + ".png"), "no picture");
        }
        Program.Result result = trainSegmenter("4,4,4,4,4", "--validation", broken);
        JsonObject answer = answer(result);
        assertEquals("unknown", answer.get("pixelAccuracy").getAsString());
        assertEquals("unknown", answer.get("meanIoU").getAsString());
        assertTrue(result.err().contains("Passed over: "), result.err());
        assertTrue(result.err().contains("0.png"), result.err());
    }

    @Test
    void trainSegmenter_stopped_saysWhatItLeaves() {
        PaletteCatalog palettes = new PaletteCatalog(List.of());
        StringWriter err = new StringWriter();
        TrainSegmenterCommand command =
                new TrainSegmenterCommand(
                        (job, listener, cancellation) -> {
                            listener.saved(job.output().file(), 250);
                            throw new CancelledException();
                        },
                        new KnownNames(
                                new EncodingCatalog(Encodings.all(), palettes.all()), palettes),
                        Clock.systemUTC());
        int code =
                VedutaCommand.line("", List.of(command))
                        .setErr(new PrintWriter(err))
                        .execute("train-segmenter", "--pairs", "streets", "-o", "net.safetensors");
        assertEquals(1, code);
        assertEquals(
                "Stopped; net.safetensors holds the network after step 250.",
                err.toString().strip());
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
                new LayoutFiles(Encodings.all(), new PaletteCatalog(List.of()).all())
                        .read(layout, Optional.of("cityscapes-train-ids"), ReadOptions.DEFAULT)
                        .layout();
        Path network = program.model("street-segmenter");
        try (Segmentation open = TestNetworks.SEGMENTERS.open(network, EngineOptions.AUTO)) {
            assertEquals(open.read(new Photos().read(photo)), written);
        }
    }

    /** These networks compute in one format: an option would be accepted and do nothing. */
    @Test
    void precision_ofNetworksThatRead_isNoOption() {
        Program.Result trained = trainSegmenter("4,4,4,4,4", "--precision", "bfloat16");
        assertEquals(2, trained.code());
        assertTrue(trained.err().contains("'--precision'"), trained.err());
        Program.Result read =
                program.run("segment", "a.png", "-o", "b.png", "--precision", "bfloat16");
        assertEquals(2, read.code());
        assertTrue(read.err().contains("'--precision'"), read.err());
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

    /** Published weights in small, which have no trunk to compare pictures through. */
    @Test
    void import_publishedNetwork_isDescribedReadsAndMeasures() throws Exception {
        Path published = PublishedEspNets.write(folder.resolve("theirs.safetensors"), 9);
        Path network = program.model("own-reader");
        Program.Result made = program.run("import", published, "-o", network, "--half");
        assertEquals(0, made.code(), made.err());
        assertTrue(made.out().contains("a segmentation network for cityscapes"), made.out());

        JsonObject info = answer(program.run("info", network));
        assertEquals("segmentation network, ESPNetv2", info.get("architecture").getAsString());
        assertEquals("[16,32,48,64]", info.get("widths").toString());
        assertEquals(
                "theirs.safetensors", info.getAsJsonObject("made").get("source").getAsString());

        Path photo = pairs.resolve("photo/1.png");
        Path layout = folder.resolve("layout.png");
        Program.Result read =
                program.run("segment", photo, "-o", layout, "--to", "indexed", "--model", network);
        assertEquals(0, read.code(), read.err());
        LabelMap written =
                new LayoutFiles(Encodings.all(), new PaletteCatalog(List.of()).all())
                        .read(layout, Optional.of("indexed"), ReadOptions.DEFAULT)
                        .layout();
        try (Segmentation open = TestNetworks.SEGMENTERS.open(network, EngineOptions.AUTO)) {
            assertEquals(open.read(new Photos().read(photo)), written);
        }

        // It is installed and the user's own, so it reads; the bundled one's trunk compares.
        JsonObject figures = answer(program.run("evaluate", "--model", "tiny", "--pairs", pairs));
        assertTrue(figures.has("reading"), figures.toString());
        assertTrue(figures.getAsJsonObject("levels").has("conv5_2"), figures.toString());
    }

    @Test
    void evaluate_networkWithoutTrunkAsPerceiver_isRefusedInASentence() throws Exception {
        Path published = PublishedEspNets.write(folder.resolve("theirs.safetensors"), 9);
        Path network = folder.resolve("reader.safetensors");
        assertEquals(0, program.run("import", published, "-o", network).code());
        Program.Result result =
                program.run(
                        "evaluate", "--model", "tiny", "--pairs", pairs, "--perceiver", network);
        assertEquals(1, result.code());
        assertTrue(result.err().contains("cannot be the perception network"), result.err());
        assertEquals(1, result.err().strip().lines().count(), result.err());
    }
}
