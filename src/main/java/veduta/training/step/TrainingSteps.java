package veduta.training.step;

import java.util.List;
import java.util.stream.Collectors;
import veduta.api.compute.SynthesisException;
import veduta.text.Texts;

/**
 * The kinds of training steps that this program knows.
 *
 * @param all the usual one first
 */
public record TrainingSteps(List<TrainingStepFactory> all) {
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
        return all.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () ->
                                new SynthesisException(
                                        Texts.get(
                                                "fault.plan.method",
                                                key,
                                                all.stream()
                                                        .map(TrainingStepFactory::key)
                                                        .collect(Collectors.joining(", ")))));
    }
}
