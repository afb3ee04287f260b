package veduta.training;

import java.nio.file.Files;
import java.nio.file.Path;
import veduta.api.compute.SynthesisException;
import veduta.api.training.OutputFolder;
import veduta.api.training.SavedTraining;
import veduta.api.training.TrainingConfig;
import veduta.api.training.TrainingJob;
import veduta.text.Texts;

/** What has to hold before a training begins. */
final class JobCheck {
    private JobCheck() {}

    /**
     * Does not let a new training overwrite the checkpoint of one that is not finished, nor an old
     * one go on as another.
     *
     * @param digest SHA-256 of the perceptual network's file; empty without one
     */
    static void nothingIsLost(TrainingJob order, String digest) throws SynthesisException {
        OutputFolder.requireFor(order.output().model());
        Path checkpoint = order.output().checkpoint();
        if (order.beginning().resume()) {
            checkpointIsThere(checkpoint);
            sameTraining(order, digest, CheckpointFile.training(checkpoint));
        } else if (Files.exists(checkpoint) && !CheckpointFile.training(checkpoint).isFinished()) {
            throw new SynthesisException(Texts.get("fault.train.unfinished", checkpoint));
        }
    }

    /** Does not write the beginning of a network over a finished one. */
    static void nothingIsReplaced(Path file) throws SynthesisException {
        if (Files.exists(file)) {
            throw new SynthesisException(Texts.get("fault.train.exists", file));
        }
    }

    static void checkpointIsThere(Path checkpoint) throws SynthesisException {
        if (!Files.exists(checkpoint)) {
            throw new SynthesisException(Texts.get("fault.train.no-checkpoint", checkpoint));
        }
    }

    /** A training goes on as it was begun, or its figures would mean nothing. */
    private static void sameTraining(TrainingJob order, String digest, SavedTraining saved)
            throws SynthesisException {
        TrainingConfig wanted = order.plan().withSteps(saved.plan().schedule().steps());
        if (!wanted.equals(saved.plan())) {
            throw new SynthesisException(
                    Texts.get("fault.train.other-plan", order.output().checkpoint()));
        }
        if (!saved.perceiverDigest().isEmpty() && !saved.perceiverDigest().equals(digest)) {
            throw new SynthesisException(
                    Texts.get(
                            "fault.train.other-perceiver",
                            order.output().checkpoint(),
                            order.perceiver()
                                    .map(Path::toString)
                                    .orElseGet(() -> Texts.get("fault.train.no-perceiver"))));
        }
    }
}
