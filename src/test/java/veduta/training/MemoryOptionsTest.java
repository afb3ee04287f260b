package veduta.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelInfo;
import veduta.api.training.TrainingConfig;
import veduta.image.Size;
import veduta.ml.crn.CrnConfig;
import veduta.ml.modelfile.ModelFile;
import veduta.tensorfile.TensorType;
import veduta.training.dataloader.BatchDraws;

/** What makes a training fit a small machine, and the objective without a perceptual network. */
final class MemoryOptionsTest extends TrainingSessionCase {
    private static TrainingConfig config(
            String objective, int batch, TrainingConfig.MemoryOptions memory) {
        return new TrainingConfig(
                CrnConfig.of("two", 2, List.of(6, 6, 4), new Size(8, 4), 2),
                new TrainingConfig.Loss(objective, List.of(), List.of(), 0, 0.3, 0.05),
                new TrainingConfig.Schedule(8, 3e-3, 0, 1, batch, 0.7, 0, 0.5, 5),
                Precision.FLOAT32,
                memory);
    }

    private static TrainingConfig frozenBelow(int height) {
        return config("diversity", 1, new TrainingConfig.MemoryOptions(1, height));
    }

    /** A model file of the network in the test's configurations. */
    private static Path model() throws Exception {
        TrainingConfig config = config("diversity", 1, TrainingConfig.MemoryOptions.NONE);
        Path file = folder.resolve("start.checkpoint.safetensors");
        TestSessions.begin(torch, config, perceptual).writeCheckpoint(file, "", Map.of());
        Path model = folder.resolve("start.safetensors");
        ModelFile.write(
                model,
                new ModelInfo("start", config.network(), Map.of()),
                TestSessions.COMPONENTS.architectures().network(config.network()).parameters(),
                CheckpointFile.read(file).averages(),
                TensorType.F32);
        return model;
    }

    @Test
    void advance_twoBatchesAccumulated_equalsOneOfTwice() throws Exception {
        TrainingSession large =
                TestSessions.begin(
                        torch,
                        config("diversity", 2, TrainingConfig.MemoryOptions.NONE),
                        perceptual);
        TrainingSession small =
                TestSessions.begin(
                        torch,
                        config("diversity", 1, new TrainingConfig.MemoryOptions(2, 0)),
                        perceptual);
        for (int step = 0; step < 3; step++) {
            StepReport one = large.advance(large.batches(TwoPairs.SOURCE));
            StepReport two = small.advance(small.batches(TwoPairs.SOURCE));
            assertEquals(one.loss(), two.loss(), 1e-4 * one.loss());
            for (int level = 0; level < one.levels().size(); level++) {
                double wanted = one.levels().get(level);
                assertEquals(wanted, two.levels().get(level), 1e-4 * wanted);
            }
        }
    }

    @Test
    void advance_frozenBelow_changesOnlyTheUpperModules() throws Exception {
        Path model = model();
        Map<String, float[]> before = ModelFile.tensors(model);
        TrainingSession run = TestSessions.beginFrom(torch, frozenBelow(8), perceptual, model);
        run.advance(run.batches(TwoPairs.SOURCE));
        run.advance(run.batches(TwoPairs.SOURCE));
        Path file = folder.resolve("frozen.checkpoint.safetensors");
        run.writeCheckpoint(file, "", Map.of());
        Map<String, float[]> after = CheckpointFile.read(file).averages();
        assertEquals(before.keySet(), after.keySet());
        after.forEach(
                (name, values) ->
                        assertEquals(
                                name.startsWith("module0."),
                                Arrays.equals(before.get(name), values),
                                name));
        assertFalse(CheckpointFile.read(file).tensors().containsKey("mean/module0.conv1.weight"));
    }

    @Test
    void resume_frozen_equalsAnUninterruptedRun() throws Exception {
        Path model = model();
        TrainingSession whole = TestSessions.beginFrom(torch, frozenBelow(16), perceptual, model);
        TrainingSession half = TestSessions.beginFrom(torch, frozenBelow(16), perceptual, model);
        whole.advance(whole.batches(TwoPairs.SOURCE));
        whole.advance(whole.batches(TwoPairs.SOURCE));
        half.advance(half.batches(TwoPairs.SOURCE));
        Path file = folder.resolve("half.checkpoint.safetensors");
        half.writeCheckpoint(file, "", Map.of());
        TrainingSession resumed = TestSessions.resume(torch, file, perceptual, 8);
        resumed.advance(resumed.batches(TwoPairs.SOURCE));
        Path one = folder.resolve("one.safetensors");
        Path two = folder.resolve("two.safetensors");
        whole.writeCheckpoint(one, "", Map.of());
        resumed.writeCheckpoint(two, "", Map.of());
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    }

    @Test
    void resume_fewerCompared_equalsAnUninterruptedRun() throws Exception {
        TrainingConfig config = comparing(2, 2);
        TrainingSession whole = TestSessions.begin(torch, config, perceptual);
        TrainingSession half = TestSessions.begin(torch, config, perceptual);
        whole.advance(whole.batches(TwoPairs.SOURCE));
        StepReport last = whole.advance(whole.batches(TwoPairs.SOURCE));
        half.advance(half.batches(TwoPairs.SOURCE));
        Path file = folder.resolve("compared.checkpoint.safetensors");
        half.writeCheckpoint(file, "", Map.of());
        TrainingSession resumed = TestSessions.resume(torch, file, perceptual, 8);
        assertEquals(last, resumed.advance(resumed.batches(TwoPairs.SOURCE)));
    }

    @Test
    void advance_fewerCompared_seesOtherPicturesThanAll() throws Exception {
        TrainingSession all = TestSessions.begin(torch, comparing(0, 1), perceptual);
        TrainingSession four = TestSessions.begin(torch, comparing(4, 1), perceptual);
        TrainingSession one = TestSessions.begin(torch, comparing(1, 1), perceptual);
        StepReport first = all.advance(all.batches(TwoPairs.SOURCE));
        assertEquals(first, four.advance(four.batches(TwoPairs.SOURCE)));
        double nearest = one.advance(one.batches(TwoPairs.SOURCE)).levels().get(0);
        assertTrue(nearest < first.levels().get(0), nearest + " of " + first.levels());
    }

    @Test
    void choice_follows_fromTheBatchAlone() {
        BatchDraws draws = new BatchDraws(comparing(2, 3));
        float[] first = draws.choice(1).draws();
        assertEquals(3 * 4, first.length);
        assertArrayEquals(first, draws.choice(1).draws());
        assertFalse(Arrays.equals(first, draws.choice(2).draws()));
        assertEquals(2, draws.choice(1).count());
    }

    /** Four pictures, two batches a step. */
    private static TrainingConfig comparing(int pictures, int batch) {
        TrainingConfig two =
                config("diversity", batch, new TrainingConfig.MemoryOptions(2, 0, pictures));
        return new TrainingConfig(
                CrnConfig.of("two", 2, List.of(6, 6, 4), new Size(8, 4), 4),
                two.loss(),
                two.schedule(),
                two.precision(),
                two.memory());
    }

    @Test
    void begin_frozenWithoutAModel_isRefused() {
        assertThrows(
                SynthesisException.class,
                () -> TestSessions.begin(torch, frozenBelow(8), perceptual));
    }

    @Test
    void advance_pixels_needsNoPerceptualNetworkAndLowersTheLoss() throws Exception {
        TrainingConfig config = config("pixels", 1, TrainingConfig.MemoryOptions.NONE);
        TrainingSession run = TestSessions.begin(torch, config, Optional.empty());
        assertEquals(List.of("pixels"), run.levels());
        double first = run.advance(run.batches(TwoPairs.SOURCE)).loss();
        double last = first;
        while (!run.isFinished()) {
            last = run.advance(run.batches(TwoPairs.SOURCE)).loss();
        }
        assertTrue(last < 0.9 * first, first + " became " + last);
    }

    @Test
    void begin_featureMatchingWithoutPerceptualNetwork_isRefused() {
        TrainingConfig config = config("feature-matching", 1, TrainingConfig.MemoryOptions.NONE);
        assertThrows(
                SynthesisException.class,
                () -> TestSessions.begin(torch, config, Optional.empty()));
    }
}
