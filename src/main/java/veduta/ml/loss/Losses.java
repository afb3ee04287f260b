package veduta.ml.loss;

import java.util.List;
import veduta.api.compute.Keys;
import veduta.api.compute.SynthesisException;
import veduta.api.training.LossKinds;

/**
 * The losses that this program knows.
 *
 * @param all the usual one first
 */
public record Losses(List<LossFactory> all) implements LossKinds {
    /** Takes a copy of the list. */
    public Losses {
        all = List.copyOf(all);
    }

    @Override
    public LossFactory of(String key) throws SynthesisException {
        return Keys.find(all, LossFactory::key, key, "fault.plan.objective");
    }
}
