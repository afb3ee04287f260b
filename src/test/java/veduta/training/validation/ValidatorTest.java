package veduta.training.validation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.Device;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.EngineLock;
import veduta.api.training.ValidationScore;
import veduta.image.PictureValues;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ml.engine.TorchEngine;
import veduta.ml.perceptual.FeatureGaps;
import veduta.ml.perceptual.PerceptualNetworkFile;
import veduta.training.TinyPerceptualNetwork;
import veduta.training.dataset.Dataset;
import veduta.training.dataset.Pair;
import veduta.training.dataset.SkippingDataset;

/** Scores by hand on pixels, and through a network alike in both ways to compare. */
@Tag("engine")
final class ValidatorTest {
    private static final Size SIZE = new Size(4, 2);
    @TempDir private static Path folder;
    private static TorchEngine torch;

    @BeforeAll
    static void start() {
        torch = TorchEngine.open(Device.cpu());
    }

    @AfterAll
    static void stop() {
        torch.close();
    }

    private static RgbImage gray(int left, int right) {
        byte[] rgb = new byte[24];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (i / 3 % 4 < 2 ? left : right);
        }
        return RgbImage.of(SIZE, rgb);
    }

    /** Pair 0 is gray 40 and 60, pair 1 is gray 80 and 100, all of one class. */
    private static SkippingDataset pairs(boolean broken) {
        return new SkippingDataset(
                new Dataset() {
                    @Override
                    public int size() {
                        return 2;
                    }

                    @Override
                    public Pair pair(int index) throws IOException {
                        if (broken) {
                            throw new IOException("no picture");
                        }
                        return new Pair(
                                "p",
                                gray(40 + 40 * index, 60 + 40 * index),
                                LabelMap.filled(SIZE, 0));
                    }
                });
    }

    /** Pictures of one gray each. */
    private static PictureValues flat(float... grays) {
        float[] values = new float[24 * grays.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = grays[i / 24];
        }
        return new PictureValues(SIZE, grays.length, values);
    }

    private static Validator onPixels() throws IOException {
        return new Validator(
                ValidationPairs.read(pairs(false), 9, SIZE),
                new FeatureGaps(torch, Optional.empty()),
                new EngineLock());
    }

    /**
     * All photos together have the mean 70, whose painting is 20 away from each. Of pictures of 50
     * and 95 the first is 10 away from the first photo, the second 10 from the second.
     */
    @Test
    void score_bestOfEachCollection_isAShareOfThePaintings() throws Exception {
        ValidationScore score = onPixels().score(7, layout -> flat(50, 95), new Cancellation());
        assertEquals(7, score.step());
        assertEquals(2, score.pairs());
        assertEquals(List.of("pixels"), score.levels());
        assertEquals(10, score.distances().get(0), 1e-4);
        assertEquals(0.5, score.score(), 1e-6);
    }

    @Test
    void score_picturesOutOfRange_countAsTheyAreShown() throws Exception {
        Validator validator = onPixels();
        double black = validator.score(1, layout -> flat(0), new Cancellation()).score();
        double below = validator.score(1, layout -> flat(-90), new Cancellation()).score();
        assertEquals(black, below);
    }

    @Test
    void score_cancelled_rendersNothing() throws Exception {
        Cancellation stop = new Cancellation();
        stop.cancel();
        Validator validator = onPixels();
        assertThrows(
                CancelledException.class,
                () ->
                        validator.score(
                                1,
                                layout -> {
                                    throw new AssertionError("It was cancelled.");
                                },
                                stop));
    }

    @Test
    void read_limit_takesFewerAndNoneIsRefused() throws Exception {
        assertEquals(1, ValidationPairs.read(pairs(false), 1, SIZE).samples().size());
        assertThrows(IOException.class, () -> ValidationPairs.read(pairs(true), 9, SIZE));
    }

    @Test
    void fromFirst_network_agreesWithTheMatrix() throws Exception {
        Path file = TinyPerceptualNetwork.write(folder.resolve("perceiver.safetensors"));
        FeatureGaps gaps =
                new FeatureGaps(
                        torch, Optional.of(PerceptualNetworkFile.load(torch, file, List.of())));
        Size size = new Size(16, 8);
        int each = 3 * 16 * 8;
        float[] all = new float[3 * each];
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < all.length; i++) {
            all[i] = (float) random.nextDouble(255);
        }
        List<float[]> pictures =
                List.of(
                        Arrays.copyOfRange(all, 0, each),
                        Arrays.copyOfRange(all, each, 2 * each),
                        Arrays.copyOfRange(all, 2 * each, 3 * each));
        List<double[][]> matrices = gaps.betweenAll(all, size);
        List<double[]> rows = gaps.fromFirst(pictures, size);
        assertEquals(gaps.levels().size(), rows.size());
        for (int level = 0; level < rows.size(); level++) {
            double[] wanted = matrices.get(level)[0];
            assertArrayEquals(wanted, rows.get(level), 1e-5 * wanted[1], gaps.levels().get(level));
        }
    }
}
