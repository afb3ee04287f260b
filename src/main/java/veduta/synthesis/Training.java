package veduta.synthesis;

/** Makes models from pairs of photos and layouts. */
@FunctionalInterface
public interface Training {
    /**
     * Trains until all steps are done, and writes the model.
     *
     * @param cancellation looked at after every step
     * @throws CancelledException if cancelled; a checkpoint of the last step is written
     * @throws SynthesisException if a file cannot be read or written, or an unfinished checkpoint
     *     lies where a new one would go
     */
    void run(TrainingOrder order, TrainingListener listener, Cancellation cancellation)
            throws SynthesisException;
}
