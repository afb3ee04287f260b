package veduta.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import veduta.api.compute.SynthesisException;
import veduta.api.model.PhotoDigests;
import veduta.api.training.TrainingJob;
import veduta.api.training.TrainingListener;
import veduta.training.dataset.TrackingDataset;

/** Writes the checkpoints of one training. */
final class CheckpointWriter {
    private final Path checkpoint;
    private final TrainingListener listener;
    private final String perceiverDigest;
    private final Map<String, String> provenance;
    private final TrackingDataset pairs;

    /**
     * Writes where {@code order} says.
     *
     * @param perceiverDigest SHA-256 of the perception network's file
     * @param pairs the pairs it learns from
     */
    CheckpointWriter(
            TrainingJob order,
            TrainingListener listener,
            String perceiverDigest,
            TrackingDataset pairs) {
        this.checkpoint = order.output().checkpoint();
        this.listener = listener;
        this.provenance = Provenance.of(order, pairs.size());
        this.pairs = pairs;
        this.perceiverDigest = perceiverDigest;
    }

    /** Writes the state after the last step. */
    void save(TrainingSession run) throws SynthesisException, IOException {
        Map<String, String> made = new TreeMap<>(provenance);
        made.put(PhotoDigests.KEY, pairs.digests().text());
        run.writeCheckpoint(checkpoint, perceiverDigest, made);
        listener.saved(checkpoint, run.step());
    }
}
