package veduta.api.training;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a checkpoint says of the training that wrote it.
 *
 * @param config the configuration it follows
 * @param step steps done
 * @param meanLoss moving average of the loss; NaN if unknown
 * @param perceptualDigest SHA-256 of the perceptual network's file; empty if unknown
 * @param provenance what a model made of it says of its making, without steps and loss
 */
public record SavedTraining(
        TrainingConfig config,
        int step,
        double meanLoss,
        String perceptualDigest,
        Map<String, String> provenance) {
    /** Takes a copy of the provenance. */
    public SavedTraining {
        provenance = Map.copyOf(new TreeMap<>(provenance));
    }

    /** Whether all planned steps are done. */
    public boolean isFinished() {
        return step >= config.schedule().steps();
    }
}
