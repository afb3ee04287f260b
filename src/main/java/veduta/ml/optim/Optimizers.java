package veduta.ml.optim;

import java.util.List;
import java.util.stream.Collectors;
import veduta.api.compute.SynthesisException;
import veduta.text.Texts;

/**
 * The optimizers that this program knows.
 *
 * @param all the usual one first
 */
public record Optimizers(List<OptimizerFactory> all) {
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
        return all.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () ->
                                new SynthesisException(
                                        Texts.get(
                                                "fault.plan.optimizer",
                                                key,
                                                all.stream()
                                                        .map(OptimizerFactory::key)
                                                        .collect(Collectors.joining(", ")))));
    }
}
