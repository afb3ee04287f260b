package veduta.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import veduta.api.compute.Precision;
import veduta.api.training.Adversary;
import veduta.api.training.TrainingConfig;
import veduta.image.Size;
import veduta.ml.crn.CrnConfig;

/** A refinement network that is trained against a discriminator. */
final class AdversarialTrainingTest extends TrainingSessionCase {
    private static TrainingConfig config(String objective, int batch, int accumulate) {
        return new TrainingConfig(
                CrnConfig.of("two", 2, List.of(6, 6, 4), new Size(8, 4), 2),
                new TrainingConfig.Loss(objective, List.of(), List.of(), 0, 0.3, 0.05),
                new TrainingConfig.Schedule(8, 3e-3, 0, 1, batch, 0.7, 0, 0.5, 5),
                Precision.FLOAT32,
                new TrainingConfig.MemoryOptions(accumulate, 0),
                TrainingConfig.Augmentation.NONE,
                Adversary.CONDITIONAL,
                Adversary.OPTIMIZER,
                new Adversary(3, 1));
    }

    private static TrainingSession session(String objective, int batch, int accumulate)
            throws Exception {
        return TestSessions.begin(torch, config(objective, batch, accumulate), perceptual);
    }

    @Test
    void advance_twoBatchesAccumulated_equalsOneOfTwice() throws Exception {
        TrainingSession large = session("diversity", 2, 1);
        TrainingSession small = session("diversity", 1, 2);
        for (int step = 0; step < 3; step++) {
            StepReport one = large.advance(large.batches(TwoPairs.SOURCE));
            StepReport two = small.advance(small.batches(TwoPairs.SOURCE));
            assertEquals(one.loss(), two.loss(), 1e-3 * one.loss());
            for (int level = 0; level < one.levels().size(); level++) {
                double wanted = one.levels().get(level);
                assertEquals(wanted, two.levels().get(level), 1e-3 * wanted, "level " + level);
            }
        }
    }

    @Test
    void advance_severalTerms_weighTheEntropyAsIsolaDoes() throws Exception {
        TrainingSession run = session("diversity", 1, 1);
        int own = run.levels().size() - 3;
        assertEquals(
                List.of("adversarial", "discriminator", "score"),
                run.levels().subList(own, own + 3));
        StepReport report = run.advance(run.batches(TwoPairs.SOURCE));
        assertEquals(List.of(1.275, 1.0, 0.0), report.lambda().subList(own, own + 3));
        assertEquals(1.0, report.lambda().get(0));
    }

    @Test
    void advance_manySteps_lowersTheDistance() throws Exception {
        TrainingSession run = session("pixels", 1, 1);
        StepReport first = run.advance(run.batches(TwoPairs.SOURCE));
        StepReport report = first;
        for (int step = 1; step < 40; step++) {
            report = run.advance(run.batches(TwoPairs.SOURCE));
        }
        assertTrue(report.levels().get(0) < 0.8 * first.levels().get(0), report.toString());
    }

    @Test
    void writeCheckpoint_afterOneStep_holdsBothNetworksAndChangedBoth() throws Exception {
        Path before = folder.resolve("before.checkpoint.safetensors");
        Path after = folder.resolve("after.checkpoint.safetensors");
        TrainingSession run = session("pixels", 1, 1);
        run.writeCheckpoint(before, "", Map.of());
        run.advance(run.batches(TwoPairs.SOURCE));
        run.writeCheckpoint(after, "", Map.of());
        Map<String, float[]> old = CheckpointFile.read(before).tensors();
        Map<String, float[]> now = CheckpointFile.read(after).tensors();
        Set<String> slots =
                now.keySet().stream()
                        .map(name -> name.replaceFirst("/[^/]*$", ""))
                        .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "discriminator/average",
                        "discriminator/mean",
                        "discriminator/square",
                        "discriminator/weight",
                        "generator/average",
                        "generator/mean",
                        "generator/square",
                        "generator/weight"),
                slots);
        for (String name :
                List.of("discriminator/weight/layer1.weight", "generator/weight/head.bias")) {
            assertFalse(Arrays.equals(old.get(name), now.get(name)), name);
        }
    }
}
