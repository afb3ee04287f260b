package veduta.training.step;

import veduta.api.compute.SynthesisException;

/** Makes steps of one kind. One class, with its line in {@code app.Registries}, adds one. */
public interface TrainingStepFactory {
    /** Its key in options and checkpoints. */
    String key();

    /**
     * A step that begins.
     *
     * @throws SynthesisException if the configuration does not suit it
     */
    TrainingStep create(StepContext context) throws SynthesisException;
}
