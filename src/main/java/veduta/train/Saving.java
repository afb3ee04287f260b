package veduta.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import veduta.synthesis.SynthesisException;
import veduta.synthesis.TrainingListener;
import veduta.synthesis.TrainingOrder;
import veduta.train.pairs.PhotoDigests;
import veduta.train.pairs.SeenPairs;

/** Writes the checkpoints of one training. */
final class Saving {
    private final Path checkpoint;
    private final TrainingListener listener;
    private final String perceiverDigest;
    private final Map<String, String> provenance;
    private final SeenPairs pairs;

    /**
     * Writes where {@code order} says.
     *
     * @param perceiverDigest SHA-256 of the perception network's file
     * @param pairs the pairs it learns from
     */
    Saving(
            TrainingOrder order,
            TrainingListener listener,
            String perceiverDigest,
            SeenPairs pairs) {
        this.checkpoint = order.output().checkpoint();
        this.listener = listener;
        this.provenance = Provenance.of(order, pairs.size());
        this.pairs = pairs;
        this.perceiverDigest = perceiverDigest;
    }

    /** Writes the state after the last step. */
    void save(TrainingRun run) throws SynthesisException, IOException {
        Map<String, String> made = new TreeMap<>(provenance);
        made.put(PhotoDigests.KEY, pairs.digests().text());
        run.writeCheckpoint(checkpoint, perceiverDigest, made);
        listener.saved(checkpoint, run.step());
    }
}
