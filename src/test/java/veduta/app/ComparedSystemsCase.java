package veduta.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.UserFolders;
import veduta.io.encoding.Encodings;
import veduta.io.encoding.LayoutFiles;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.training.TinyPerceptualNetwork;
import veduta.training.TinySegmenter;

/** Small networks of the systems that Chen and Koltun compare with, and four pairs for them. */
@Tag("engine")
abstract class ComparedSystemsCase {
    static final Size SIZE = new Size(64, 32);

    /** Stands for the file of the segmentation network. */
    static final String READER = "READER";

    private static final int CLASSES = 11;

    @TempDir Path folder;
    Path reader;
    Path pairs;
    Path perceptual;

    /**
     * A way to train.
     *
     * @param field receptive field of its network at this size, in pixels along a side
     * @param options of the command
     */
    record System(String name, int field, List<String> options) {
        /** One whose receptive field is not asked for. */
        static System of(String name, String... options) {
            return new System(name, 0, List.of(options));
        }

        static System of(String name, int field, String... options) {
            return new System(name, field, List.of(options));
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
                        158,
                        "--architecture",
                        "encoder-decoder",
                        "--widths",
                        "4",
                        "--images",
                        "2"),
                System.of(
                        "full-resolution",
                        65,
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
                        158,
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
                        158,
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
                        40,
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
                        38,
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

    record Result(int code, String out, String err) {
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
    private static void writePairs(Path pairs, int count, Size size) throws Exception {
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

    UserFolders folders() {
        return new UserFolders(
                folder.resolve("config"), folder.resolve("cache"), folder.resolve("state"));
    }

    Result run(Object... words) {
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

    Result train(System system, Path model, Object... more) throws Exception {
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
}
