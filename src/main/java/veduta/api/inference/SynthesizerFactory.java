package veduta.api.inference;

import java.nio.file.Path;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.SynthesisException;

/** Opens model files for rendering. */
@FunctionalInterface
public interface SynthesizerFactory {
    /**
     * Loads a model.
     *
     * @param model a {@code .safetensors} file
     * @throws SynthesisException if the file is no model, is broken, or the device cannot be used
     */
    Synthesizer open(Path model, EngineOptions options) throws SynthesisException;
}
