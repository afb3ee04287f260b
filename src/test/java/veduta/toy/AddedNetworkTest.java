package veduta.toy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.app.Components;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.UserFolders;
import veduta.io.encoding.Encodings;
import veduta.io.encoding.LayoutFiles;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/**
 * A network, a loss, an optimizer and a kind of step that no line of the program names are
 * registered by one line each, and train, render, are evaluated and described as all others.
 */
@Tag("engine")
final class AddedNetworkTest {
    private static final Size SIZE = new Size(24, 16);

    @TempDir Path folder;
    private Components components;

    private record Result(int code, String out, String err) {}

    @BeforeEach
    void pairs() throws Exception {
        components = Components.of(folders(), ToyRegistries.withToys());
        PaletteCatalog palettes = new PaletteCatalog(List.of());
        Palette palette = palettes.find("camvid").orElseThrow();
        LayoutFiles files = new LayoutFiles(Encodings.all(), palettes.all());
        Files.createDirectories(folder.resolve("pairs/photo"));
        Files.createDirectories(folder.resolve("pairs/label"));
        SplittableRandom random = new SplittableRandom(4);
        for (int pair = 0; pair < 3; pair++) {
            byte[] labels = new byte[(int) SIZE.pixels()];
            byte[] rgb = new byte[3 * labels.length];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = (byte) (i % SIZE.width() / 8);
                for (int channel = 0; channel < 3; channel++) {
                    rgb[3 * i + channel] = (byte) (60 * labels[i] + random.nextInt(20));
                }
            }
            files.write(
                    LabelMap.of(SIZE, labels),
                    palette,
                    "indexed",
                    folder.resolve("pairs/label/" + pair + ".png"));
            new Photos()
                    .write(folder.resolve("pairs/photo/" + pair + ".png"), RgbImage.of(SIZE, rgb));
        }
    }

    private UserFolders folders() {
        return new UserFolders(
                folder.resolve("config"), folder.resolve("cache"), folder.resolve("state"));
    }

    private Result run(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = Stream.of(words).map(String::valueOf).toArray(String[]::new);
        int code =
                components
                        .commandLine()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute(arguments);
        return new Result(code, out.toString(), err.toString());
    }

    private Result train(Path model, Object... more) {
        Stream<Object> words =
                Stream.of(
                        "train",
                        "--pairs",
                        folder.resolve("pairs"),
                        "--palette",
                        "camvid",
                        "--encoding",
                        "indexed",
                        "--device",
                        "cpu",
                        "--architecture",
                        ToyArchitecture.KEY,
                        "--objective",
                        SquaredLoss.KEY,
                        "--optimizer",
                        PlainDescent.KEY,
                        "--method",
                        CountingStep.KEY,
                        "--size",
                        SIZE,
                        "--images",
                        "2",
                        "--rate",
                        "1e-6",
                        "-o",
                        model);
        return run(Stream.concat(words, Stream.of(more)).toArray());
    }

    private Path trained() {
        Path model = folder.resolve("toy.safetensors");
        Result made = train(model, "--steps", 2);
        assertEquals(0, made.code(), made.err());
        return model;
    }

    @Test
    void train_toys_resumeBitForBit() throws Exception {
        CountingStep.TAKEN.clear();
        Path whole = folder.resolve("whole/toy.safetensors");
        Files.createDirectories(whole.getParent());
        Result made = train(whole, "--steps", 4);
        assertEquals(0, made.code(), made.err());
        assertEquals(List.of(1, 2, 3, 4), CountingStep.TAKEN);
        Path half = folder.resolve("half/toy.safetensors");
        Files.createDirectories(half.getParent());
        Result ended = train(half, "--steps", 4, "--end-after", 2);
        assertEquals(0, ended.code(), ended.err());
        Result resumed = train(half, "--resume");
        assertEquals(0, resumed.code(), resumed.err());
        assertArrayEquals(tensors(whole), tensors(half));
        String log = Files.readString(folder.resolve("whole/toy.csv"));
        assertTrue(log.lines().findFirst().orElseThrow().contains(SquaredLoss.KEY), log);
    }

    private static float[] tensors(Path model) throws Exception {
        return veduta.ml.modelfile.ModelFile.tensors(model).get("layer.weight");
    }

    @Test
    void render_toyNetwork_followsTheLayoutAndCanBeRepeated() throws Exception {
        Path model = trained();
        Path layout = folder.resolve("pairs/label/0.png");
        Path first = folder.resolve("first.png");
        Result made = run("render", layout, "--encoding", "indexed", "--model", model, "-o", first);
        assertEquals(0, made.code(), made.err());
        Path again = folder.resolve("again.png");
        Files.copy(model, Files.createDirectories(folders().models()).resolve("toy.safetensors"));
        Result repeated = run("render", "--again", first, "-o", again);
        assertEquals(0, repeated.code(), repeated.err());
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(again));
    }

    @Test
    void info_toyNetwork_listsItsSettingsAndCost() {
        Result told = run("info", trained());
        assertEquals(0, told.code(), told.err());
        JsonObject answer = JsonParser.parseString(told.out()).getAsJsonObject();
        assertEquals(ToyArchitecture.KEY, answer.get("architecture").getAsString());
        assertEquals("plain", answer.get("mood").getAsString());
        assertEquals(SIZE.toString(), answer.get("size").getAsString());
        assertNotEquals(0, answer.get("parameters").getAsLong());
        JsonObject field = answer.getAsJsonObject("receptiveField");
        assertEquals(3, field.get("pixels").getAsInt());
        assertEquals("none", field.get("norms").getAsString());
    }

    @Test
    void evaluate_toyNetwork_measuresPictures() throws Exception {
        Path perceptual =
                veduta.training.TinyPerceptualNetwork.write(
                        folder.resolve("perceptual.safetensors"));
        Result measured =
                run(
                        "evaluate",
                        "--model",
                        trained(),
                        "--pairs",
                        folder.resolve("pairs"),
                        "--encoding",
                        "indexed",
                        "--perceiver",
                        perceptual);
        assertEquals(0, measured.code(), measured.err());
        assertTrue(measured.out().contains("pixels"), measured.out());
    }

    @Test
    void balanceAndBands_toyNetwork_areRefusedWithASentence() {
        Path model = trained();
        Result balanced =
                run(
                        "balance",
                        "--model",
                        model,
                        "--pairs",
                        folder.resolve("pairs"),
                        "--encoding",
                        "indexed",
                        "-o",
                        folder.resolve("balanced.safetensors"));
        assertEquals(1, balanced.code());
        assertTrue(balanced.err().contains("colour balance"), balanced.err());
        Result banded =
                run(
                        "render",
                        folder.resolve("pairs/label/0.png"),
                        "--encoding",
                        "indexed",
                        "--model",
                        model,
                        "--bands",
                        4,
                        "-o",
                        folder.resolve("banded.png"));
        assertEquals(1, banded.code());
        assertTrue(banded.err().contains("bands"), banded.err());
    }

    @Test
    void trainHelp_toys_listsThemAndNamesTheFirstAsDefault() {
        Result help = run("train", "--help");
        assertEquals(0, help.code(), help.err());
        String words = help.out().replaceAll("\\s+", " ");
        for (String options :
                List.of(
                        ", " + ToyArchitecture.KEY + " (default: crn",
                        ", " + SquaredLoss.KEY + " (default: diversity",
                        ", " + PlainDescent.KEY + " (default: adam",
                        ", " + CountingStep.KEY + " (default: generator")) {
            assertTrue(words.contains(options), words);
        }
    }

    @Test
    void train_unknownKeys_areRefusedBeforeAnythingIsRead() {
        for (String option : List.of("--architecture", "--objective", "--optimizer", "--method")) {
            Result refused =
                    run(
                            "train",
                            "--pairs",
                            folder.resolve("nowhere"),
                            "-o",
                            folder.resolve("none.safetensors"),
                            option,
                            "strange");
            assertEquals(2, refused.code(), option);
            assertTrue(refused.err().contains("'strange'"), refused.err());
            assertTrue(refused.err().contains(", "), refused.err());
        }
    }

    @Test
    void benchEdit_toyNetwork_isRefusedBeforeAnythingIsMeasured() {
        Result measured = run("bench", "edit", "--model", trained(), "--repeats", 1);
        assertEquals(1, measured.code());
        assertTrue(measured.err().contains("around an edit"), measured.err());
        assertEquals(1, measured.err().strip().lines().count(), measured.err());
    }

    @Test
    void benchForward_toyNetwork_reportsTimesAndFloor() {
        Result measured =
                run("bench", "forward", "--model", trained(), "--repeats", 1, "--device", "cpu");
        assertEquals(0, measured.code(), measured.err());
        JsonObject answer = JsonParser.parseString(measured.out()).getAsJsonObject();
        assertTrue(answer.get("gigaMultiplyAdds").getAsDouble() > 0, measured.out());
        assertTrue(answer.getAsJsonObject("floor").get("gigaFlops").getAsDouble() > 0);
    }

    @Test
    void benchTrain_toyNetwork_isMeasuredAlone() {
        Result measured = run("bench", "train", "--model", trained(), "--repeats", 1);
        assertEquals(0, measured.code(), measured.err());
        JsonObject answer = JsonParser.parseString(measured.out()).getAsJsonObject();
        assertTrue(answer.getAsJsonObject("secondsPerStep").get("median").getAsDouble() >= 0);
        assertFalse(answer.has("naiveSecondsPerStep"));
    }

    @Test
    void render_withoutTheToy_isRefusedByItsKind() {
        Path model = trained();
        components = Components.of(folders(), veduta.app.Registries.usual());
        Result made =
                run(
                        "render",
                        folder.resolve("pairs/label/0.png"),
                        "--encoding",
                        "indexed",
                        "--model",
                        model,
                        "-o",
                        folder.resolve("none.png"));
        assertEquals(1, made.code());
        assertTrue(made.err().contains(ToyArchitecture.KEY), made.err());
    }
}
