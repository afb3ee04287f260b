package veduta.training;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import veduta.api.model.ModelInfo;
import veduta.api.training.SavedTraining;
import veduta.api.training.TrainingJob;
import veduta.image.Size;

/** What a model says of its making. */
final class Provenance {
    /** As far as zero padding was seen to leave lines in pictures of usual sizes. */
    private static final int BORDER = 2;

    private static final int SIDE_PER_BORDER_PIXEL = 64;

    private Provenance() {}

    /** What the job says of itself, with pairs, objective, and what was done to photographs. */
    static Map<String, String> of(TrainingJob job, int pairs) {
        Map<String, String> made = new TreeMap<>(job.provenance());
        made.put("pairs", Integer.toString(pairs));
        made.put("objective", job.config().loss().objective());
        if (job.data().vivid()) {
            made.put("photos", "vivid");
        }
        return made;
    }

    /** What a checkpoint keeps of it, with the steps done and the loss. */
    static Map<String, String> of(SavedTraining training) {
        Map<String, String> made = new TreeMap<>(training.provenance());
        made.put("steps", Integer.toString(training.step()));
        made.put(ModelInfo.BORDER, Integer.toString(border(training.config().network().size())));
        if (Double.isFinite(training.meanLoss())) {
            made.put("loss", String.format(Locale.ROOT, "%.4g", training.meanLoss()));
        }
        return made;
    }

    private static int border(Size size) {
        return Math.min(BORDER, Math.min(size.width(), size.height()) / SIDE_PER_BORDER_PIXEL);
    }
}
