package veduta.training;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import veduta.api.model.ModelInfo;
import veduta.api.training.SavedTraining;
import veduta.api.training.TrainingJob;
import veduta.api.training.ValidationState;
import veduta.ml.architecture.Network;

/** What a model says of its making. */
final class Provenance {
    private Provenance() {}

    /** What the job says of itself, with pairs, objective, and what was done to photographs. */
    static Map<String, String> of(TrainingJob job, int pairs) {
        Map<String, String> made = new TreeMap<>(job.provenance());
        made.put("pairs", Integer.toString(pairs));
        made.put("objective", job.config().loss().objective());
        if (job.data().vivid()) {
            made.put("photos", "vivid");
        }
        if (job.config().sampling().rebalanced()) {
            made.put("sampling", "rebalanced");
        }
        return made;
    }

    /** What a checkpoint keeps of it, with the steps done, the loss and the network's border. */
    static Map<String, String> of(SavedTraining training, Network network) {
        Map<String, String> made = new TreeMap<>(training.provenance());
        made.put("steps", Integer.toString(training.step()));
        made.put(ModelInfo.BORDER, Integer.toString(network.border(network.config().size())));
        if (Double.isFinite(training.meanLoss())) {
            made.put("loss", String.format(Locale.ROOT, "%.4g", training.meanLoss()));
        }
        training.validation().ifPresent(state -> add(state, training.step(), made));
        return made;
    }

    /** The score of the weights themselves, where they were validated, and the best one. */
    private static void add(ValidationState state, int step, Map<String, String> made) {
        if (state.last() == step) {
            made.put("validation", text(state.lastScore()));
        }
        if (state.step() != step) {
            made.put("best_validation", text(state.best()) + " at step " + state.step());
        }
    }

    private static String text(double score) {
        return String.format(Locale.ROOT, "%.4g", score);
    }
}
