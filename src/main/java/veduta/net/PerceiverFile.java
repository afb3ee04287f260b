package veduta.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
            Map<String, String> metadata = new TreeMap<>(source.metadata());
            if (!levels.isEmpty()) {
                metadata.put("levels", String.join(",", levels));
            }
            Map<String, NDArray> weights = new HashMap<>();
            Set<String> names = new HashSet<>();
            for (TensorInfo tensor : source.tensors()) {
                names.add(tensor.name());
                long[] shape = tensor.shape().stream().mapToLong(Long::longValue).toArray();
                weights.put(
                        tensor.name(),
                        torch.manager().create(source.readFloats(tensor.name()), new Shape(shape)));
            }
            return new Perceiver(torch, PerceiverPlan.of(metadata, names), weights);
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        } catch (IllegalArgumentException unsuitable) {
            throw new SynthesisException(
                    file + " is no perception network: " + unsuitable.getMessage(), unsuitable);
        }
    }
}
