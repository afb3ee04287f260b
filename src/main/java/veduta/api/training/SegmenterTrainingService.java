package veduta.api.training;

import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.SynthesisException;

/** Makes segmentation networks from pairs of photos and layouts. */
@FunctionalInterface
public interface SegmenterTrainingService {
    /**
     * Trains until all steps are done or it is cancelled, and writes the network as it then is;
     * also now and then on the way. Once it is done, but not if cancelled, it is judged.
     *
     * @param listener notified of every step, and whenever the network is written
     * @param cancellation looked at after every step, and at every pair that is counted or judged
     *     by
     * @throws CancelledException once the network is written, if it was cancelled
     * @throws SynthesisException if a file cannot be read or written, or the training diverges
     */
    void run(SegmenterJob job, TrainingListener listener, Cancellation cancellation)
            throws SynthesisException;
}
