package veduta.api.training;

import java.util.List;
import veduta.api.compute.SynthesisException;

/** The kinds of losses that this program knows. */
public interface LossKinds {
    /** All kinds, the usual one first. */
    List<? extends LossKind> all();

    /**
     * A kind by its key.
     *
     * @throws SynthesisException if there is none; the message names those that there are
     */
    LossKind of(String key) throws SynthesisException;

    /**
     * Whether a training looks through a perceptual network.
     *
     * @throws SynthesisException if its loss is not known
     */
    default boolean needPerceptualNetwork(TrainingConfig config) throws SynthesisException {
        return of(config.loss().objective()).needsPerceptualNetwork();
    }
}
