package veduta.synthesis;

import java.nio.file.Path;
import java.util.Optional;

/** Makes model files from weights of other programs. */
@FunctionalInterface
public interface ModelImport {
    /**
     * Converts weights.
     *
     * @param source a TensorFlow checkpoint, or VGG-19 as MATLAB or PyTorch file
     * @param target {@code .safetensors} file to write
     * @return the card of the model, or empty if it became a perceiver
     * @throws SynthesisException if the source holds no such network or cannot be read
     */
    Optional<ModelCard> run(Path source, Path target) throws SynthesisException;
}
