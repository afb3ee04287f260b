package veduta.training;

import java.util.List;
import veduta.api.training.TrainingListener;
import veduta.training.dataset.SkippingDataset;

/** Tells of every pair that cannot be read once. */
final class UnreadablePairReporter {
    private final SkippingDataset pairs;
    private final TrainingListener listener;
    private int told;

    UnreadablePairReporter(SkippingDataset pairs, TrainingListener listener) {
        this.pairs = pairs;
        this.listener = listener;
    }

    /** Tells of those that were met since the last time. */
    void tell() {
        List<String> broken = pairs.broken();
        broken.subList(told, broken.size()).forEach(listener::broken);
        told = broken.size();
    }
}
