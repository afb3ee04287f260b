package veduta.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.training.TrainingConfig;
import veduta.api.training.TrainingJob;
import veduta.image.Psnr;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ml.crn.CrnConfig;
import veduta.ml.modelfile.ModelFile;
import veduta.ml.perceptual.PerceptualNetworkJoin;
import veduta.training.dataset.Dataset;
import veduta.training.dataset.Pair;
import veduta.training.dataset.PairOpener;

final class TrainingSessionTest extends TrainingSessionCase {
    private static final List<Integer> WIDTHS = List.of(8, 8, 6);

    private static TrainingConfig config(List<Integer> widths, String objective, int images) {
        return new TrainingConfig(
                CrnConfig.of("two", 2, widths, new Size(8, 4), images),
                new TrainingConfig.Loss(objective, List.of(), List.of(), 3, 0.3, 0.05),
                new TrainingConfig.Schedule(8, 3e-3, 2, 0.1, 2, 0.7, 0.5, 0.9, 5),
                Precision.FLOAT32);
    }

    /** Three pairs: the left part is one class and bright, the right part another and dark. */
    private static Dataset pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            Size size = new Size(40, 24);
            SplittableRandom random = new SplittableRandom(number);
            byte[] labels = new byte[40 * 24];
            byte[] rgb = new byte[3 * labels.length];
            for (int i = 0; i < labels.length; i++) {
                boolean left = i % 40 < 10 + 8 * number;
                labels[i] = (byte) (left ? 0 : 1);
                for (int c = 0; c < 3; c++) {
                    rgb[3 * i + c] = (byte) ((left ? 180 : 40) + 10 * c + random.nextInt(20));
                }
            }
            pairs.add(new Pair("pair" + number, RgbImage.of(size, rgb), LabelMap.of(size, labels)));
        }
        return new Dataset() {
            @Override
            public int size() {
                return pairs.size();
            }

            @Override
            public Pair pair(int index) {
                return pairs.get(index);
            }
        };
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT32", "BFLOAT16"})
    void advance_manySteps_lowersTheLoss(Precision precision) throws Exception {
        TrainingConfig config = config(WIDTHS, "diversity", 2).computedIn(precision);
        TrainingSession run = TestSessions.begin(torch, config, perceptual);
        double first = run.advance(run.batches(pairs())).levels().get(0);
        double last = first;
        while (!run.isFinished()) {
            last = run.advance(run.batches(pairs())).levels().get(0);
        }
        assertTrue(last < 0.9 * first, first + " became " + last);
    }

    /** Rounding to 8 bits of mantissa moves a distance by far less than its size. */
    @Test
    void advance_bfloat16_seesTheDistancesOfFloat32() throws Exception {
        TrainingConfig config = config(WIDTHS, "diversity", 2);
        TrainingSession single = TestSessions.begin(torch, config, perceptual);
        TrainingSession half =
                TestSessions.begin(torch, config.computedIn(Precision.BFLOAT16), perceptual);
        List<Double> exact = single.advance(single.batches(pairs())).levels();
        List<Double> rounded = half.advance(half.batches(pairs())).levels();
        for (int level = 0; level < exact.size(); level++) {
            assertEquals(exact.get(level), rounded.get(level), 0.02 * exact.get(level));
        }
        assertNotEquals(exact, rounded);
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT32", "BFLOAT16"})
    void resume_fromCheckpoint_equalsAnUninterruptedRun(Precision precision) throws Exception {
        TrainingConfig config = config(WIDTHS, "diversity", 2).computedIn(precision);
        TrainingSession whole = TestSessions.begin(torch, config, perceptual);
        while (!whole.isFinished()) {
            whole.advance(whole.batches(pairs()));
        }
        TrainingSession half = TestSessions.begin(torch, config, perceptual);
        for (int i = 0; i < 4; i++) {
            half.advance(half.batches(pairs()));
        }
        Path saved = folder.resolve("half.checkpoint.safetensors");
        half.writeCheckpoint(saved, "", Map.of());
        TrainingSession resumed = TestSessions.resume(torch, saved, perceptual, 8);
        assertEquals(4, resumed.step());
        while (!resumed.isFinished()) {
            resumed.advance(resumed.batches(pairs()));
        }
        assertArrayEquals(checkpoint(whole, "whole"), checkpoint(resumed, "resumed"));
    }

    @Test
    void beginFrom_modelWithOneModuleLess_grows() throws Exception {
        TrainingSession run =
                TestSessions.begin(torch, config(WIDTHS, "feature-matching", 1), perceptual);
        run.advance(run.batches(pairs()));
        Path model = model(run, "model");
        TrainingSession grown =
                TestSessions.beginFrom(
                        torch, config(List.of(8, 8, 6, 4), "diversity", 2), perceptual, model);
        assertEquals(new Size(64, 32), grown.preview(pairs().pair(0).layout()).size());
        grown.advance(grown.batches(pairs()));
        assertEquals(1, grown.step());
    }

    /** A training of one step. */
    private TrainingSession begun() throws Exception {
        TrainingSession run = TestSessions.begin(torch, config(WIDTHS, "diversity", 2), perceptual);
        run.advance(run.batches(pairs()));
        return run;
    }

    private TrainingSession begunFrom(Path model, List<Integer> widths) throws Exception {
        return TestSessions.beginFrom(torch, config(widths, "diversity", 2), perceptual, model);
    }

    @Test
    void beginFrom_widerModel_takesTheFirstMaps() throws Exception {
        Path model = model(begun(), "wide");
        Map<String, float[]> wide = ModelFile.tensors(model);
        TrainingSession narrow = begunFrom(model, List.of(8, 5, 6));
        Map<String, float[]> taken = ModelFile.tensors(model(narrow, "narrow"));
        assertArrayEquals(wide.get("module0.conv2.weight"), taken.get("module0.conv2.weight"));
        assertArrayEquals(wide.get("head.weight"), taken.get("head.weight"));
        // Module 1 reads 8 maps and 3 channels of layout, and makes 5 maps instead of 8.
        assertArrayEquals(
                Arrays.copyOf(wide.get("module1.conv1.weight"), 5 * 11 * 9),
                taken.get("module1.conv1.weight"));
        // Module 2 reads 5 maps instead of 8; its layout still comes last.
        float[] old = wide.get("module2.conv1.weight");
        float[] now = taken.get("module2.conv1.weight");
        for (int map = 0; map < 6; map++) {
            for (int channel = 0; channel < 8; channel++) {
                int from = channel < 5 ? channel : channel + 3;
                assertArrayEquals(
                        Arrays.copyOfRange(old, (map * 11 + from) * 9, (map * 11 + from + 1) * 9),
                        Arrays.copyOfRange(
                                now, (map * 8 + channel) * 9, (map * 8 + channel + 1) * 9),
                        "map " + map + ", channel " + channel);
            }
        }
    }

    @Test
    void beginFrom_narrowerModel_makesNearlyItsPictures() throws Exception {
        TrainingSession run = begun();
        Path narrow = model(run, "narrow");
        Map<String, float[]> old = ModelFile.tensors(narrow);
        List<Integer> twice = WIDTHS.stream().map(width -> 2 * width).toList();
        TrainingSession wide = begunFrom(narrow, twice);
        LabelMap layout = pairs().pair(0).layout();
        double likeness =
                Psnr.decibels(run.preview(layout).toArray(), wide.preview(layout).toArray());
        assertTrue(likeness > 25, likeness + " dB");
        Map<String, float[]> taken = ModelFile.tensors(model(wide, "wide"));
        float[] head = old.get("head.weight");
        float[] shared = taken.get("head.weight");
        int width = WIDTHS.get(WIDTHS.size() - 1);
        for (int map = 0; map < width; map++) {
            assertEquals(head[map] / 2, shared[map]);
            assertEquals(head[map] / 2, shared[width + map]);
        }
        float[] kernel = taken.get("module0.conv2.weight");
        int row = kernel.length / (2 * WIDTHS.get(0));
        assertFalse(
                Arrays.equals(
                        Arrays.copyOf(kernel, row),
                        Arrays.copyOfRange(
                                kernel, WIDTHS.get(0) * row, (WIDTHS.get(0) + 1) * row)));
    }

    /** Widths that are no multiples, and a layer that gets narrower behind a wider one. */
    @Test
    void beginFrom_otherWidths_takesEveryMapFromItsOrigin() throws Exception {
        Path model = model(begun(), "old");
        Map<String, float[]> old = ModelFile.tensors(model);
        TrainingSession other = begunFrom(model, List.of(11, 5, 20));
        Map<String, float[]> now = ModelFile.tensors(model(other, "other"));
        float[] gamma = old.get("module0.norm1.gamma");
        for (int map = 0; map < 11; map++) {
            assertEquals(gamma[map % 8], now.get("module0.norm1.gamma")[map]);
        }
        // Module 1 reads 11 maps, the first three of which are there twice, and 3 of layout.
        float[] before = old.get("module1.conv1.weight");
        float[] after = now.get("module1.conv1.weight");
        for (int map = 0; map < 5; map++) {
            for (int channel = 0; channel < 14; channel++) {
                int from = channel < 11 ? channel % 8 : channel - 3;
                float share = channel < 11 && channel % 8 < 3 ? 0.5f : 1;
                assertEquals(
                        share * before[(map * 11 + from) * 9],
                        after[(map * 14 + channel) * 9],
                        1e-3f,
                        "map " + map + ", channel " + channel);
            }
        }
        float[] head = old.get("head.weight");
        for (int map = 0; map < 20; map++) {
            float share = map % 6 < 2 ? 4 : 3;
            assertEquals(head[map % 6] / share, now.get("head.weight")[map], 1e-3f);
        }
    }

    /** Noise that a model has not seen begins without effect, and does not stay so. */
    @Test
    void beginFrom_networkWithNoise_makesTheSamePicturesAndLearnsToUseIt() throws Exception {
        TrainingSession run = begun();
        Path model = model(run, "still");
        TrainingConfig plain = config(WIDTHS, "texture", 2);
        TrainingConfig noisy =
                new TrainingConfig(
                        CrnConfig.withNoise(plain.network(), 3),
                        plain.loss(),
                        plain.schedule(),
                        plain.precision());
        TrainingSession next = TestSessions.beginFrom(torch, noisy, perceptual, model);
        LabelMap layout = pairs().pair(0).layout();
        TrainingSession same = begunFrom(model, WIDTHS);
        assertArrayEquals(same.preview(layout).toArray(), next.preview(layout).toArray(), 1e-3f);
        next.advance(next.batches(pairs()));
        float[] kernel = ModelFile.tensors(model(next, "noisy")).get("module2.conv1.weight");
        int inputs = WIDTHS.get(1) + 3 + 3;
        float largest = 0;
        for (int map = 0; map < WIDTHS.get(2); map++) {
            for (int noise = WIDTHS.get(1); noise < WIDTHS.get(1) + 3; noise++) {
                largest = Math.max(largest, Math.abs(kernel[(map * inputs + noise) * 9 + 4]));
            }
        }
        assertTrue(largest > 0, "no weight of the noise has moved");
    }

    @Test
    void levels_textureLoss_areTheLevelsTwice() throws Exception {
        TrainingSession run = TestSessions.begin(torch, config(WIDTHS, "texture", 2), perceptual);
        assertEquals(
                List.of(
                        "pixels",
                        "conv1_2",
                        "conv2_1",
                        "texture-pixels",
                        "texture-conv1_2",
                        "texture-conv2_1"),
                run.levels());
    }

    /** The second network's first level is as large as the pictures again. */
    @Test
    void advance_twoPerceptualNetworksJoined_comparesThroughBoth() throws Exception {
        Path both = folder.resolve("both.safetensors");
        Path other = TinyPerceptualNetwork.write(folder.resolve("other.safetensors"), 5);
        Map<String, Path> networks = new LinkedHashMap<>();
        networks.put("a", perceptual.orElseThrow());
        networks.put("b", other);
        PerceptualNetworkJoin.write(networks, both);
        TrainingSession one = TestSessions.begin(torch, config(WIDTHS, "diversity", 2), perceptual);
        TrainingSession two =
                TestSessions.begin(torch, config(WIDTHS, "diversity", 2), Optional.of(both));
        assertEquals(
                List.of("pixels", "a/conv1_2", "a/conv2_1", "b/conv1_2", "b/conv2_1"),
                two.levels());
        List<Double> alone = one.advance(one.batches(pairs())).levels();
        List<Double> together = two.advance(two.batches(pairs())).levels();
        assertEquals(alone, together.subList(0, 3));
        assertTrue(together.get(3) > 0 && together.get(4) > 0, together.toString());
    }

    @Test
    void beginFrom_modelOfAnotherKind_isRefused() throws Exception {
        TrainingSession run =
                TestSessions.begin(torch, config(List.of(5), "diversity", 1), perceptual);
        Path other = model(run, "other");
        assertThrows(
                SynthesisException.class,
                () ->
                        TestSessions.beginFrom(
                                torch, config(WIDTHS, "diversity", 2), perceptual, other));
    }

    /** The window trains in a thread of its own, where libtorch starts in another mode. */
    @Test
    void advance_inAnotherThread_givesTheSameLoss() throws Exception {
        TrainingConfig config = config(WIDTHS, "diversity", 2);
        List<Double> here = new ArrayList<>();
        List<Double> there = new ArrayList<>();
        TrainingSession run = TestSessions.begin(torch, config, perceptual);
        here.add(run.advance(run.batches(pairs())).loss());
        here.add(run.advance(run.batches(pairs())).loss());
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            other.submit(
                            () -> {
                                TrainingSession again =
                                        TestSessions.begin(torch, config, perceptual);
                                again.preview(pairs().pair(0).layout());
                                there.add(again.advance(again.batches(pairs())).loss());
                                there.add(again.advance(again.batches(pairs())).loss());
                                return there;
                            })
                    .get();
        } finally {
            other.shutdown();
        }
        assertEquals(here, there);
    }

    @Test
    void resume_modelInsteadOfCheckpoint_isRefused() throws Exception {
        assertThrows(
                SynthesisException.class,
                () -> TestSessions.resume(torch, perceptual.orElseThrow(), perceptual, 8));
    }

    @Test
    void plan_unknownObjective_isRefused() {
        TrainingConfig unknown = config(WIDTHS, "beauty", 1);
        assertThrows(
                SynthesisException.class, () -> TestSessions.begin(torch, unknown, perceptual));
    }

    /** The model of a run as its checkpoint has it. */
    private static Path model(TrainingSession run, String name) throws SynthesisException {
        TrainingJob.Output output =
                new TrainingJob.Output(folder.resolve(name + ".safetensors"), 1, 0);
        run.writeCheckpoint(output.checkpoint(), "", Map.of());
        PairOpener none =
                (data, palette) -> {
                    throw new AssertionError("No pairs are needed.");
                };
        new Trainer(TestSessions.COMPONENTS, none, (file, shown, pairs) -> pairs.pair(0).photo())
                .exportModel(output);
        return output.model();
    }

    private static byte[] checkpoint(TrainingSession run, String name)
            throws SynthesisException, IOException {
        Path file = folder.resolve(name + ".safetensors");
        run.writeCheckpoint(file, "", Map.of());
        return Files.readAllBytes(file);
    }
}
