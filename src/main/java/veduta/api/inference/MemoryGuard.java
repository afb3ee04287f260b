package veduta.api.inference;

import veduta.api.compute.EngineOptions;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelInfo;
import veduta.image.Size;

/** Reports how much memory a render will take, and does not let one begin that cannot end well. */
@FunctionalInterface
public interface MemoryGuard {
    /** Foresees nothing and lets everything begin. */
    MemoryGuard NONE = (model, size, options) -> 0;

    /**
     * Looks at a render before anything is loaded.
     *
     * @param model what is known of the model
     * @param size size of the pictures
     * @return memory of the process at its peak, in bytes, or on a GPU what must be there at once;
     *     0 if unknown
     * @throws SynthesisException if this is more than what is free, or than the GPU has, or the
     *     model cannot make pictures of this size; the message names what to try
     */
    long require(ModelInfo model, Size size, EngineOptions options) throws SynthesisException;
}
