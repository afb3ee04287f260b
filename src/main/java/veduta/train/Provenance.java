package veduta.train;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import veduta.synthesis.SavedTraining;
import veduta.synthesis.TrainingOrder;

/** What a model says of its making. */
final class Provenance {
    private Provenance() {}

    /** What the order says of itself, with the number of pairs and the objective. */
    static Map<String, String> of(TrainingOrder order, int pairs) {
        Map<String, String> made = new TreeMap<>(order.provenance());
        made.put("pairs", Integer.toString(pairs));
        made.put("objective", order.plan().loss().objective());
        return made;
    }

    /** What a checkpoint keeps of it, with the steps done and the loss. */
    static Map<String, String> of(SavedTraining training) {
        Map<String, String> made = new TreeMap<>(training.provenance());
        made.put("steps", Integer.toString(training.step()));
        if (Double.isFinite(training.meanLoss())) {
            made.put("loss", String.format(Locale.ROOT, "%.4g", training.meanLoss()));
        }
        return made;
    }
}
