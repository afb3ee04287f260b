package veduta.api.inference;

import veduta.api.compute.ComputeDevice;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelInfo;
import veduta.image.Size;

/**
 * What a render costs, estimated before it begins.
 *
 * @param multiplyAdds multiplications with addition
 * @param peakBytes memory of the process at its peak; on a GPU, what that must hold
 * @param device where it is likely to be computed, as far as is known
 */
public record CostEstimate(long multiplyAdds, long peakBytes, ComputeDevice device) {
    /** Reports the cost of a model's render. */
    @FunctionalInterface
    public interface Estimator {
        /**
         * The cost of one collection.
         *
         * @param size size of the pictures
         * @throws SynthesisException if the network cannot make pictures of that size
         */
        CostEstimate estimate(ModelInfo model, Size size, EngineOptions options)
                throws SynthesisException;
    }
}
