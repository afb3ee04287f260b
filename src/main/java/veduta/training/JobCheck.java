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
    static void nothingIsLost(TrainingJob job, String digest) throws SynthesisException {
        OutputFolder.requireFor(job.output().model());
        Path checkpoint = job.output().checkpoint();
        if (job.initialWeights().resume()) {
            checkpointIsThere(checkpoint);
            sameTraining(job, digest, CheckpointFile.training(checkpoint));
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
    private static void sameTraining(TrainingJob job, String digest, SavedTraining saved)
            throws SynthesisException {
        TrainingConfig wanted = job.config().withSteps(saved.config().schedule().steps());
        if (!wanted.equals(saved.config())) {
            throw new SynthesisException(
                    Texts.get("fault.train.other-plan", job.output().checkpoint()));
        }
        if (!saved.perceptualDigest().isEmpty() && !saved.perceptualDigest().equals(digest)) {
            throw new SynthesisException(
                    Texts.get(
                            "fault.train.other-perceiver",
                            job.output().checkpoint(),
                            job.perceptual()
                                    .map(Path::toString)
                                    .orElseGet(() -> Texts.get("fault.train.no-perceiver"))));
        }
    }
}
