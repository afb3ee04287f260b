package veduta.train;

import java.util.List;
import veduta.synthesis.TrainingListener;
import veduta.train.pairs.UnbrokenPairs;

/** Tells of every pair that cannot be read once. */
final class BrokenNews {
    private final UnbrokenPairs pairs;
    private final TrainingListener listener;
    private int told;

    BrokenNews(UnbrokenPairs pairs, TrainingListener listener) {
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
