package veduta.api.model;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import veduta.api.compute.SynthesisException;

/** Changes what model files say of their models. */
@FunctionalInterface
public interface ModelEditor {
    /**
     * Writes a model again with the same weights.
     *
     * @param change makes of what the file says of it what it says from now on; nothing is written
     *     if it throws
     * @param to may be the model's own file
     * @throws SynthesisException if the model cannot be read or the file cannot be written
     */
    void rewrite(Path from, UnaryOperator<ModelInfo> change, Path to) throws SynthesisException;
}
