package veduta.training;

import java.util.List;
import veduta.api.training.TrainingListener;
import veduta.training.dataset.SkippingDataset;

/** Reports every pair that cannot be read once. */
final class UnreadablePairReporter {
    private final SkippingDataset pairs;
    private final TrainingListener listener;
    private int reported;

    UnreadablePairReporter(SkippingDataset pairs, TrainingListener listener) {
        this.pairs = pairs;
        this.listener = listener;
    }

    /** Reports those that were met since the last time. */
    void report() {
        List<String> broken = pairs.broken();
        broken.subList(reported, broken.size()).forEach(listener::broken);
        reported = broken.size();
    }
}
