package veduta.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import veduta.api.compute.SynthesisException;
import veduta.api.training.TrainingConfig;
import veduta.app.Registries;
import veduta.ml.engine.TorchEngine;
import veduta.ml.modelfile.ModelFileSource;
import veduta.ml.perceptual.PerceptualNetworkSource;

/** Training sessions with what comes with the program, from files of perceptual networks. */
public final class TestSessions {
    /** What comes with the program. */
    public static final TrainingComponents COMPONENTS = Registries.usual().components();

    private TestSessions() {}

    static TrainingSession begin(
            TorchEngine torch, TrainingConfig config, Optional<Path> perceptual)
            throws SynthesisException {
        return perceptualSource(
                perceptual,
                config.loss().levels(),
                source -> TrainingSession.begin(COMPONENTS, torch, config, source));
    }

    static TrainingSession beginFrom(
            TorchEngine torch, TrainingConfig config, Optional<Path> perceptual, Path model)
            throws SynthesisException {
        try (ModelFileSource begun = ModelFileSource.open(model)) {
            return perceptualSource(
                    perceptual,
                    config.loss().levels(),
                    source -> TrainingSession.beginFrom(COMPONENTS, torch, config, source, begun));
        }
    }

    static TrainingSession resume(
            TorchEngine torch, Path checkpoint, Optional<Path> perceptual, int steps)
            throws SynthesisException {
        List<String> levels = CheckpointFile.training(checkpoint).config().loss().levels();
        return perceptualSource(
                perceptual,
                levels,
                source -> TrainingSession.resume(COMPONENTS, torch, checkpoint, source, steps));
    }

    private interface Opening {
        TrainingSession open(Optional<PerceptualNetworkSource> perceptualSource)
                throws SynthesisException;
    }

    private static TrainingSession perceptualSource(
            Optional<Path> perceptual, List<String> levels, Opening opening)
            throws SynthesisException {
        if (perceptual.isEmpty()) {
            return opening.open(Optional.empty());
        }
        try (PerceptualNetworkSource source =
                PerceptualNetworkSource.open(perceptual.get(), levels)) {
            return opening.open(Optional.of(source));
        }
    }
}
