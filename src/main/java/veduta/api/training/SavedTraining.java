package veduta.api.training;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a checkpoint says of the training that wrote it.
 *
 * @param config the configuration it follows
 * @param step steps done
 * @param meanLoss moving average of the loss; NaN if unknown
 * @param perceptualDigest SHA-256 of the perceptual network's file; empty if unknown
 * @param provenance what a model made of it says of its making, without steps and loss
 * @param validation where its validations stand; empty before the first
 */
public record SavedTraining(
        TrainingConfig config,
        int step,
        double meanLoss,
        String perceptualDigest,
        Map<String, String> provenance,
        Optional<ValidationState> validation) {
    /** Takes a copy of the provenance. */
    public SavedTraining {
        provenance = Map.copyOf(new TreeMap<>(provenance));
    }

    /** One that has not been validated. */
    public SavedTraining(
            TrainingConfig config,
            int step,
            double meanLoss,
            String perceptualDigest,
            Map<String, String> provenance) {
        this(config, step, meanLoss, perceptualDigest, provenance, Optional.empty());
    }

    /** Whether all planned steps are done, or further ones were given up. */
    public boolean isFinished() {
        return step >= config.schedule().steps() || isEndedEarly();
    }

    /** Whether it ended since validations found no gain any more. */
    public boolean isEndedEarly() {
        return validation.map(state -> state.exhausts(config)).orElse(false);
    }
}
