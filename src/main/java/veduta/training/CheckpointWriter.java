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
    private final TrainingJob.Output output;
    private final TrainingListener listener;
    private final String perceptualDigest;
    private final Map<String, String> provenance;
    private final TrackingDataset pairs;

    /**
     * Writes where {@code job} says.
     *
     * @param perceptualDigest SHA-256 of the perceptual network's file
     * @param pairs the pairs it learns from
     */
    CheckpointWriter(
            TrainingJob job,
            TrainingListener listener,
            String perceptualDigest,
            TrackingDataset pairs) {
        this.output = job.output();
        this.listener = listener;
        this.provenance = Provenance.of(job, pairs.size());
        this.pairs = pairs;
        this.perceptualDigest = perceptualDigest;
    }

    /** Writes the state after the last step. */
    void save(TrainingSession run) throws SynthesisException, IOException {
        Path checkpoint = output.checkpoint();
        run.writeCheckpoint(checkpoint, perceptualDigest, made());
        listener.saved(checkpoint, run.step());
    }

    /** Writes the averaged weights after the last step as the best model so far. */
    void saveBest(TrainingSession run) throws SynthesisException {
        run.writeModel(output.best(), perceptualDigest, made());
    }

    private Map<String, String> made() {
        Map<String, String> made = new TreeMap<>(provenance);
        made.put(PhotoDigests.KEY, pairs.digests().text());
        return made;
    }
}
