package veduta.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import veduta.api.compute.SynthesisException;
import veduta.api.training.TrainingConfig;
import veduta.app.Registries;
import veduta.ml.engine.TorchEngine;
import veduta.ml.perceptual.PerceptualNetworkSource;

/** Training sessions with what comes with the program, from files of perceptual networks. */
public final class TestSessions {
    /** What comes with the program. */
    public static final TrainingComponents COMPONENTS = Registries.usual().components();

    private TestSessions() {}

    static TrainingSession begin(TorchEngine torch, TrainingConfig plan, Optional<Path> perceiver)
            throws SynthesisException {
        return seen(
                perceiver,
                plan.loss().levels(),
                source -> TrainingSession.begin(COMPONENTS, torch, plan, source));
    }

    static TrainingSession beginFrom(
            TorchEngine torch, TrainingConfig plan, Optional<Path> perceiver, Path model)
            throws SynthesisException {
        return seen(
                perceiver,
                plan.loss().levels(),
                source -> TrainingSession.beginFrom(COMPONENTS, torch, plan, source, model));
    }

    static TrainingSession resume(
            TorchEngine torch, Path checkpoint, Optional<Path> perceiver, int steps)
            throws SynthesisException {
        List<String> levels = CheckpointFile.training(checkpoint).plan().loss().levels();
        return seen(
                perceiver,
                levels,
                source -> TrainingSession.resume(COMPONENTS, torch, checkpoint, source, steps));
    }

    private interface Opening {
        TrainingSession open(Optional<PerceptualNetworkSource> seen) throws SynthesisException;
    }

    private static TrainingSession seen(
            Optional<Path> perceiver, List<String> levels, Opening opening)
            throws SynthesisException {
        if (perceiver.isEmpty()) {
            return opening.open(Optional.empty());
        }
        try (PerceptualNetworkSource source =
                PerceptualNetworkSource.open(perceiver.get(), levels)) {
            return opening.open(Optional.of(source));
        }
    }
}
