package veduta.api.inference;

import java.nio.file.Path;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelSource;

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

    /**
     * Loads a model whose file is open.
     *
     * @param model stays open
     * @throws SynthesisException if the file is broken, or the device cannot be used
     */
    default Synthesizer open(ModelSource model, EngineOptions options) throws SynthesisException {
        return open(model.file(), options);
    }
}
