package veduta.api.evaluation;

import veduta.api.compute.EngineOptions;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelInfo;

/**
 * How large a measured model is.
 *
 * @param parameters number of trainable values
 * @param renderBytes memory of a render at its peak, estimated: of the process, or what a GPU must
 *     hold
 */
public record ModelSize(long parameters, long renderBytes) {
    /** Reports how large models are. */
    @FunctionalInterface
    public interface Estimator {
        /**
         * The size of a model that renders pictures of its own size.
         *
         * @param options how it is computed
         * @throws SynthesisException if its architecture is not known
         */
        ModelSize of(ModelInfo model, EngineOptions options) throws SynthesisException;
    }
}
