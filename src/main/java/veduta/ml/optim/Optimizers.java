package veduta.ml.optim;

import java.util.List;
import veduta.api.compute.Keys;
import veduta.api.compute.SynthesisException;
import veduta.api.training.KindKeys;

/**
 * The optimizers that this program knows.
 *
 * @param all the usual one first
 */
public record Optimizers(List<OptimizerFactory> all) {
    private static final String UNKNOWN = "fault.plan.optimizer";

    /** Takes a copy of the list. */
    public Optimizers {
        all = List.copyOf(all);
    }

    /**
     * An optimizer by its key.
     *
     * @throws SynthesisException if there is none; the message names those that there are
     */
    public OptimizerFactory of(String key) throws SynthesisException {
        return Keys.find(all, OptimizerFactory::key, key, UNKNOWN);
    }

    /** Their keys. */
    public KindKeys keys() {
        return new KindKeys(all.stream().map(OptimizerFactory::key).toList(), UNKNOWN);
    }
}
