package veduta.api.model;

import java.nio.file.Path;
import veduta.api.compute.SynthesisException;

/** Changes what model files say of their models. */
@FunctionalInterface
public interface ModelEditor {
    /**
     * Writes a model again with the same weights.
     *
     * @param model what the file says of it from now on
     * @param to may be the model's own file
     * @throws SynthesisException if the model cannot be read or the file cannot be written
     */
    void rewrite(Path from, ModelInfo model, Path to) throws SynthesisException;
}
