package veduta.training.step;

import java.util.List;
import veduta.api.compute.Keys;
import veduta.api.compute.SynthesisException;
import veduta.api.training.KindKeys;

/**
 * The kinds of training steps that this program knows.
 *
 * @param all the usual one first
 */
public record TrainingSteps(List<TrainingStepFactory> all) {
    private static final String UNKNOWN = "fault.plan.method";

    /** Takes a copy of the list. */
    public TrainingSteps {
        all = List.copyOf(all);
    }

    /**
     * A kind of step by its key.
     *
     * @throws SynthesisException if there is none; the message names those that there are
     */
    public TrainingStepFactory of(String key) throws SynthesisException {
        return Keys.find(all, TrainingStepFactory::key, key, UNKNOWN);
    }

    /** Their keys. */
    public KindKeys keys() {
        return new KindKeys(all.stream().map(TrainingStepFactory::key).toList(), UNKNOWN);
    }
}
