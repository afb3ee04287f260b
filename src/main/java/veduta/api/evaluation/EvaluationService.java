package veduta.api.evaluation;

import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.SynthesisException;
import veduta.image.Pictures;
import veduta.image.RgbImage;
import veduta.layout.LabelMap;

/** Measures models. */
@FunctionalInterface
public interface EvaluationService {
    /**
     * Renders the pairs and measures the pictures.
     *
     * @param listener notified of every pair
     * @param cancellation looked at after every pair
     * @throws CancelledException if cancelled
     * @throws SynthesisException if a file cannot be read, or model and pairs do not fit
     */
    EvaluationResult run(EvaluationJob job, Listener listener, Cancellation cancellation)
            throws SynthesisException;

    /** Told how it goes; called on the working thread. */
    @FunctionalInterface
    interface Listener {
        /**
         * A pair has been measured.
         *
         * @param done pairs measured
         * @param total pairs to be measured
         * @param sample the pair and its pictures
         */
        void measured(int done, int total, Sample sample);
    }

    /**
     * A pair and what was made of its layout, all of one size.
     *
     * @param name what the pair is called
     */
    record Sample(String name, LabelMap layout, Pictures pictures, RgbImage photo) {}
}
