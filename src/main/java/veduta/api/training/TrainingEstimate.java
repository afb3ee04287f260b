package veduta.api.training;

import java.util.Optional;
import java.util.OptionalDouble;
import veduta.api.compute.SynthesisException;

/**
 * What a training costs, told before it begins.
 *
 * @param peakBytes memory of the process at its peak; on a graphics card, what that must hold
 * @param availableBytes memory that the process can have; on a graphics card, all of its memory
 * @param secondsPerStep time of a step on this machine, roughly; empty if not known, as on graphics
 *     cards
 */
public record TrainingEstimate(long peakBytes, long availableBytes, OptionalDouble secondsPerStep) {
    /** Whether the memory is enough. */
    public boolean fits() {
        return peakBytes <= availableBytes;
    }

    /** Tells the cost of trainings. */
    @FunctionalInterface
    public interface Estimator {
        /**
         * The cost of a training; empty if it cannot be told.
         *
         * @throws SynthesisException if the perception network cannot be read
         */
        Optional<TrainingEstimate> estimate(TrainingJob order) throws SynthesisException;
    }
}
