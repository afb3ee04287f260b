package veduta.ml.loss;

import java.util.List;
import java.util.stream.Collectors;
import veduta.api.compute.SynthesisException;
import veduta.api.training.LossKinds;
import veduta.text.Texts;

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
        return all.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () ->
                                new SynthesisException(
                                        Texts.get(
                                                "fault.plan.objective",
                                                key,
                                                all.stream()
                                                        .map(LossFactory::key)
                                                        .collect(Collectors.joining(", ")))));
    }
}
