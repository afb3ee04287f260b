package veduta.api.training;

import java.nio.file.Path;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.SynthesisException;

/** Makes models from pairs of photos and layouts. */
public interface TrainingService {
    /**
     * Trains until all steps are done, and writes the model.
     *
     * @param cancellation looked at after every step
     * @throws CancelledException if cancelled; a checkpoint of the last step is written
     * @throws SynthesisException if a file cannot be read or written, an unfinished checkpoint lies
     *     where a new one would go, or the configuration or the perceptual network of a resumed
     *     training is another than its checkpoint's
     */
    void run(TrainingJob job, TrainingListener listener, Cancellation cancellation)
            throws SynthesisException;

    /**
     * What a checkpoint says of its training.
     *
     * @throws SynthesisException if the file is no checkpoint or is broken
     */
    SavedTraining saved(Path checkpoint) throws SynthesisException;

    /**
     * Writes the model of a training as its last checkpoint has it. The checkpoint stays, so that
     * the training can still go on.
     *
     * @throws SynthesisException if there is no checkpoint, or a file cannot be read or written
     */
    default void exportModel(TrainingJob.Output output) throws SynthesisException {
        exportModel(output, output.model());
    }

    /**
     * The same into another file, whose name without ending becomes the model's.
     *
     * @param model the file to write
     * @throws SynthesisException if there is no checkpoint, or a file cannot be read or written
     */
    void exportModel(TrainingJob.Output output, Path model) throws SynthesisException;
}
