package veduta.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import veduta.synthesis.SynthesisException;
import veduta.weights.SafetensorsFile;
import veduta.weights.TensorInfo;
import veduta.weights.WeightsException;

/** Loads perceivers from safetensors files of {@code convK_J.weight} and {@code .bias}. */
public final class PerceiverFile {
    private PerceiverFile() {}

    /**
     * Loads a perceiver.
     *
     * @param levels names of the levels to compare, or empty for the file's own choice
     * @throws SynthesisException if the file is broken or is no perceiver
     */
    public static Perceiver load(Torch torch, Path file, List<String> levels)
            throws SynthesisException {
        try (SafetensorsFile source = SafetensorsFile.open(file)) {
            Map<String, NDArray> weights = new HashMap<>();
            for (TensorInfo tensor : source.tensors()) {
                long[] shape = tensor.shape().stream().mapToLong(Long::longValue).toArray();
                weights.put(
                        tensor.name(),
                        torch.manager().create(source.readFloats(tensor.name()), new Shape(shape)));
            }
            return new Perceiver(torch, plan(source, file, levels), weights);
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        }
    }

    /** How the perceiver in an open file is to be run. */
    static PerceiverPlan plan(SafetensorsFile source, Path file, List<String> levels)
            throws SynthesisException {
        Set<String> names = new HashSet<>();
        source.tensors().forEach(tensor -> names.add(tensor.name()));
        try {
            return PerceiverPlan.of(source.metadata(), names, levels);
        } catch (IllegalArgumentException unsuitable) {
            throw new SynthesisException(
                    file + " cannot be the perception network: " + unsuitable.getMessage(),
                    unsuitable);
        }
    }
}
