package veduta.api.training;

import java.util.Optional;
import java.util.OptionalDouble;
import veduta.api.compute.SynthesisException;

/**
 * What a training costs, estimated before it begins.
 *
 * @param peakBytes memory of the process at its peak; on a GPU, what that must hold
 * @param availableBytes memory that the process can have; on a GPU, all of its memory
 * @param secondsPerStep time of a step on this machine, roughly; empty if not known, as on GPUs
 */
public record TrainingEstimate(long peakBytes, long availableBytes, OptionalDouble secondsPerStep) {
    /** Whether the memory is enough. */
    public boolean fits() {
        return peakBytes <= availableBytes;
    }

    /** Reports the cost of trainings. */
    @FunctionalInterface
    public interface Estimator {
        /**
         * The cost of a training; empty if it cannot be determined.
         *
         * @throws SynthesisException if the perceptual network cannot be read
         */
        Optional<TrainingEstimate> estimate(TrainingJob job) throws SynthesisException;
    }
}
