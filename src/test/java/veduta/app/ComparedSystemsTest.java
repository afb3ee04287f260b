package veduta.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.UserFolders;
import veduta.io.encoding.Encodings;
import veduta.io.encoding.LayoutFiles;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.ml.modelfile.ModelFile;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.TensorInfo;
import veduta.training.TinyPerceptualNetwork;
import veduta.training.TinySegmenter;

/** The systems that Chen and Koltun compare with go all ways of a model, at the command line. */
@Tag("engine")
final class ComparedSystemsTest {
    private static final Size SIZE = new Size(64, 32);

    /** Stands for the file of the segmentation network. */
    private static final String READER = "READER";

    private static final int CLASSES = 11;

    @TempDir Path folder;
    private Path reader;
    private Path pairs;
    private Path perceptual;

    /**
     * A way to train.
     *
     * @param options of the command
     */
    record System(String name, List<String> options) {
        static System of(String name, String... options) {
            return new System(name, List.of(options));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<System> systems() {
        return Stream.of(
                System.of(
                        "encoder-decoder",
                        "--architecture",
                        "encoder-decoder",
                        "--widths",
                        "4",
                        "--images",
                        "2"),
                System.of(
                        "full-resolution",
                        "--architecture",
                        "full-resolution",
                        "--widths",
                        "6",
                        "--images",
                        "1",
                        "--objective",
                        "feature-matching"),
                System.of(
                        "pix2pix",
                        "--architecture",
                        "pix2pix",
                        "--widths",
                        "4",
                        "--images",
                        "1",
                        "--discriminator",
                        "4,2"),
                System.of(
                        "gan-segmentation",
                        "--architecture",
                        "gan-segmentation",
                        "--widths",
                        "4",
                        "--images",
                        "1",
                        "--discriminator",
                        "4,2",
                        "--perceiver",
                        READER),
                System.of(
                        "refinement network with an adversarial term",
                        "--architecture",
                        "crn",
                        "--widths",
                        "6,6,4",
                        "--images",
                        "2",
                        "--method",
                        "adversarial",
                        "--discriminator",
                        "4,1",
                        "--rescale-after",
                        "2"),
                System.of(
                        "U-Net that is judged without its layout",
                        "--architecture",
                        "encoder-decoder",
                        "--widths",
                        "4,3",
                        "--images",
                        "2",
                        "--method",
                        "adversarial-unconditional",
                        "--discriminator",
                        "4,2",
                        "--accumulate",
                        "2"));
    }

    private record Result(int code, String out, String err) {
        Result done() {
            assertEquals(0, code, err);
            return this;
        }
    }

    @BeforeEach
    void prepare() throws Exception {
        pairs = folder.resolve("pairs");
        writePairs(pairs, 4, SIZE);
        perceptual = TinyPerceptualNetwork.write(folder.resolve("perceptual.safetensors"));
        reader = TinySegmenter.write(folder.resolve("reader.safetensors"), "camvid", CLASSES);
    }

    /** Layouts of a road with a block on it, and photos that have a colour for each class. */
    static void writePairs(Path pairs, int count, Size size) throws Exception {
        PaletteCatalog palettes = new PaletteCatalog(List.of());
        Palette palette = palettes.find("camvid").orElseThrow();
        LayoutFiles files = new LayoutFiles(Encodings.all(), palettes.all());
        Files.createDirectories(pairs.resolve("photo"));
        Files.createDirectories(pairs.resolve("label"));
        SplittableRandom random = new SplittableRandom(4);
        for (int pair = 0; pair < count; pair++) {
            byte[] labels = new byte[(int) size.pixels()];
            byte[] rgb = new byte[3 * labels.length];
            int left = random.nextInt(size.width() / 2);
            for (int i = 0; i < labels.length; i++) {
                int x = i % size.width();
                int y = i / size.width();
                boolean block = x >= left && x < left + size.width() / 4 && y > size.height() / 3;
                labels[i] = (byte) (block ? 2 : y < size.height() / 2 ? 0 : 1);
                for (int channel = 0; channel < 3; channel++) {
                    rgb[3 * i + channel] =
                            (byte) (80 * ((labels[i] + channel) % 3) + 20 + random.nextInt(20));
                }
            }
            files.write(
                    LabelMap.of(size, labels),
                    palette,
                    "indexed",
                    pairs.resolve("label/" + pair + ".png"));
            new Photos().write(pairs.resolve("photo/" + pair + ".png"), RgbImage.of(size, rgb));
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
                Components.of(folders(), Registries.usual())
                        .commandLine()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute(arguments);
        return new Result(code, out.toString(), err.toString());
    }

    private Result train(System system, Path model, Object... more) throws Exception {
        Files.createDirectories(model.getParent());
        List<Object> words =
                new ArrayList<>(
                        List.of("train", "--pairs", pairs, "--palette", "camvid", "--encoding"));
        words.addAll(List.of("indexed", "--device", "cpu", "--size", SIZE, "--threads", 1));
        words.addAll(List.of("--warm-up", 0, "-o", model));
        if (!system.options().contains("--perceiver")) {
            words.addAll(List.of("--perceiver", perceptual));
        }
        for (String option : system.options()) {
            words.add(option.equals(READER) ? reader : option);
        }
        words.addAll(List.of(more));
        return run(words.toArray());
    }

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
}
