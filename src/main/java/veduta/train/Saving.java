package veduta.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import veduta.synthesis.SynthesisException;
import veduta.synthesis.TrainingListener;
import veduta.synthesis.TrainingOrder;

/** Writes the checkpoints of one training. */
final class Saving {
    private final Path checkpoint;
    private final TrainingListener listener;
    private final String perceiverDigest;
    private final Map<String, String> provenance;

    /**
     * Writes where {@code order} says.
     *
     * @param perceiverDigest SHA-256 of the perception network's file
     * @param pairs number of pairs
     */
    Saving(TrainingOrder order, TrainingListener listener, String perceiverDigest, int pairs) {
        this.checkpoint = order.output().checkpoint();
        this.listener = listener;
        this.provenance = Provenance.of(order, pairs);
        this.perceiverDigest = perceiverDigest;
    }

    /** Writes the state after the last step. */
    void save(TrainingRun run) throws SynthesisException, IOException {
        run.writeCheckpoint(checkpoint, perceiverDigest, provenance);
        listener.saved(checkpoint, run.step());
    }
}
