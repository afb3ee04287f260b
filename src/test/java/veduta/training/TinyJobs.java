package veduta.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.training.Interval;
import veduta.api.training.TrainingConfig;
import veduta.api.training.TrainingJob;
import veduta.image.Size;
import veduta.ml.crn.CrnConfig;

/** Trainings of a network that takes milliseconds a step. */
final class TinyJobs {
    private TinyJobs() {}

    /**
     * Two pictures of 16x8 by {@link TinyPerceptualNetwork}, in one thread, so that bits can be
     * compared.
     */
    static TrainingJob job(Path pairs, Path perceptual, int steps, Interval checkpoints) {
        TrainingConfig config =
                new TrainingConfig(
                        CrnConfig.of("two", 2, List.of(4, 4), new Size(8, 4), 2),
                        new TrainingConfig.Loss("diversity", List.of(), List.of(), 0, 2, 0.3, 0.1),
                        new TrainingConfig.Schedule(steps, 1e-3, 1, 0.1, 1, 0.8, 0.5, 0.9, 1),
                        Precision.AUTO,
                        TrainingConfig.MemoryOptions.NONE,
                        new TrainingConfig.Augmentation(0.2, 0.1, 2, false));
        return new TrainingJob(
                config,
                new TrainingJob.Data(pairs, Optional.empty()),
                Optional.of(perceptual),
                new TrainingJob.InitialWeights(false, Optional.empty()),
                new TrainingJob.Output(
                        Path.of("any.safetensors"), checkpoints, new Interval(4, 0), true),
                Map.of("data", "two pairs"),
                new EngineOptions(ComputeDevice.CPU, Precision.AUTO, 1));
    }
}
