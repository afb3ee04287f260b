package veduta.api.model;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import veduta.api.compute.SynthesisException;
import veduta.image.Size;

/** Makes model files from weights of other programs. */
@FunctionalInterface
public interface ModelImport {
    /**
     * What the weights themselves do not say.
     *
     * @param name name of the model
     * @param paletteKey palette of its layouts; empty to take the first with as many classes
     * @param size size of its pictures; empty for twice as wide as high
     * @param half whether to store 16 bits a number rather than 32
     * @param provenance what the model says of how it was made
     */
    record Choices(
            String name,
            Optional<String> paletteKey,
            Optional<Size> size,
            boolean half,
            Map<String, String> provenance) {
        /** Takes a copy of the provenance. */
        public Choices {
            provenance = Map.copyOf(new TreeMap<>(provenance));
        }
    }

    /** What weights became. */
    sealed interface Imported {
        /** A model that renders. */
        record Model(ModelInfo info) implements Imported {}

        /** A perceptual network for trainings. */
        record PerceptualNetwork() implements Imported {}

        /** A network that reads layouts from photos. */
        record SegmentationNetwork(SegmenterInfo info) implements Imported {}
    }

    /**
     * Converts weights.
     *
     * @param source a TensorFlow checkpoint, VGG-19 as MATLAB or PyTorch file, or a segmentation
     *     network that is known
     * @param target {@code .safetensors} file to write
     * @return what it became
     * @throws SynthesisException if the source holds no such network or cannot be read, or a choice
     *     does not fit it
     */
    Imported run(Path source, Path target, Choices choices) throws SynthesisException;

    /**
     * Converts weights to a model with the name of its file and the palette and size that follow
     * from the weights.
     *
     * @param provenance what the model says of how it was made
     */
    default Imported run(Path source, Path target, Map<String, String> provenance)
            throws SynthesisException {
        String name = String.valueOf(target.getFileName()).replace(".safetensors", "");
        return run(
                source,
                target,
                new Choices(name, Optional.empty(), Optional.empty(), false, provenance));
    }

    /** Converts weights of which nothing more is known. */
    default Imported run(Path source, Path target) throws SynthesisException {
        return run(source, target, Map.of());
    }
}
