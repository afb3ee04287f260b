package veduta.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veduta.image.Size;
import veduta.synthesis.ComputeDevice;
import veduta.synthesis.EngineOptions;
import veduta.synthesis.Precision;
import veduta.synthesis.Rhythm;
import veduta.synthesis.TrainingOrder;
import veduta.synthesis.TrainingPlan;

/** Trainings of a network that takes milliseconds a step. */
final class TinyOrders {
    private TinyOrders() {}

    /**
     * Two pictures of 16x8 by {@link TinyPerceiver}, in one thread, so that bits can be compared.
     */
    static TrainingOrder order(Path pairs, Path perceiver, int steps, Rhythm checkpoints) {
        TrainingPlan plan =
                new TrainingPlan(
                        new TrainingPlan.Network("two", 2, List.of(4, 4), new Size(8, 4), 2),
                        new TrainingPlan.Loss("diversity", List.of(), List.of(), 0, 2, 0.3, 0.1),
                        new TrainingPlan.Schedule(steps, 1e-3, 1, 0.1, 1, 0.8, 0.5, 0.9, 1),
                        Precision.AUTO,
                        TrainingPlan.Economy.NONE,
                        new TrainingPlan.Variation(0.2, 0.1, 2, false));
        return new TrainingOrder(
                plan,
                new TrainingOrder.Data(pairs, Optional.empty()),
                Optional.of(perceiver),
                new TrainingOrder.Beginning(false, Optional.empty()),
                new TrainingOrder.Output(
                        Path.of("any.safetensors"), checkpoints, new Rhythm(4, 0), true),
                Map.of("data", "two pairs"),
                new EngineOptions(ComputeDevice.CPU, Precision.AUTO, 1));
    }
}
