package veduta.api.evaluation;

import java.nio.file.Path;
import java.util.List;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.training.TrainingJob;

/** Moves the colours of a model's pictures towards those of photos. */
@FunctionalInterface
public interface ColourBalance {
    /**
     * Renders layouts of pairs, and writes the model again with the colours of each of its k
     * pictures moved so far that they lie near those of the photos. Nothing but the last layer's
     * colours changes, so that a picture keeps its content.
     *
     * @param progress updated with every pair; starts over when they are measured again
     * @param cancellation looked at after every pair
     * @throws CancelledException if cancelled; nothing is written then
     * @throws SynthesisException if a file cannot be read or written, or model and pairs do not fit
     */
    Result run(Job job, Progress progress, Cancellation cancellation) throws SynthesisException;

    /**
     * What is to be balanced.
     *
     * @param model the model file
     * @param data pairs that the model was trained on
     * @param target how far from the photos' colours a picture's may lie afterwards
     * @param chroma how many times as colourful as they are pictures may become, at least 1; none
     *     becomes more colourful than the photos
     * @param sequence numbers of the pictures, from 1, in the order that they are to have
     *     afterwards; empty for the present one
     * @param limit how many pairs at most, evenly spread, at least 1
     * @param engine how to compute
     * @param output the model file to write
     */
    record Job(
            Path model,
            TrainingJob.Data data,
            Target target,
            double chroma,
            List<Integer> sequence,
            int limit,
            EngineOptions engine,
            Path output) {
        /** Checks the numbers. */
        public Job {
            sequence = List.copyOf(sequence);
            if (!(chroma >= 1)) {
                throw new IllegalArgumentException(
                        "Pictures cannot become " + chroma + " times as colourful here.");
            }
            if (limit < 1) {
                throw new IllegalArgumentException(
                        "Colours of " + limit + " photos cannot be asked.");
            }
        }
    }

    /**
     * A distance of colours: the mean absolute difference of the channels' means and standard
     * deviations, in picture units (0..255).
     *
     * @param value the distance, or how many times that of the nearest picture
     * @param timesBest which of the two
     */
    record Target(double value, boolean timesBest) {
        /** Checks the value. */
        public Target {
            if (!(value >= 0)) {
                throw new IllegalArgumentException("Colours cannot lie within " + value + ".");
            }
        }

        /**
         * The distance.
         *
         * @param best that of the nearest picture
         */
        public double within(double best) {
            return timesBest ? value * best : value;
        }
    }

    /**
     * What was done.
     *
     * @param pairs number of pairs measured
     * @param before distance of each picture's colours from the photos', as in {@link Target}
     * @param after the same of the model that was written, on the same pairs and in its order
     * @param chromaOfPhotos how colourful the photos are: the root mean square of the channels'
     *     differences from the luma, those of each photo's mean colour taken off, in picture units
     * @param chromaBefore the same of each picture
     * @param chromaAfter the same of the model that was written
     */
    record Result(
            int pairs,
            List<Double> before,
            List<Double> after,
            double chromaOfPhotos,
            List<Double> chromaBefore,
            List<Double> chromaAfter) {
        /** Takes copies. */
        public Result {
            before = List.copyOf(before);
            after = List.copyOf(after);
            chromaBefore = List.copyOf(chromaBefore);
            chromaAfter = List.copyOf(chromaAfter);
        }
    }
}
