package veduta.api.model;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import veduta.api.compute.SynthesisException;

/** Makes model files from weights of other programs. */
@FunctionalInterface
public interface ModelImport {
    /**
     * Converts weights.
     *
     * @param source a TensorFlow checkpoint, or VGG-19 as MATLAB or PyTorch file
     * @param target {@code .safetensors} file to write
     * @param provenance what the model shall say of its making
     * @return the card of the model, or empty if it became a perceiver
     * @throws SynthesisException if the source holds no such network or cannot be read
     */
    Optional<ModelInfo> run(Path source, Path target, Map<String, String> provenance)
            throws SynthesisException;

    /** Converts weights of which nothing more is known. */
    default Optional<ModelInfo> run(Path source, Path target) throws SynthesisException {
        return run(source, target, Map.of());
    }
}
