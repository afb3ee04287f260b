package veduta.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import veduta.image.Size;
import veduta.synthesis.SynthesisException;
import veduta.weights.SafetensorsFile;
import veduta.weights.TensorInfo;
import veduta.weights.WeightsException;

/**
 * Loads perception networks from safetensors files: VGG-19's topology ({@code convK_J.weight} and
 * {@code .bias}) or SqueezeNet 1.0 ({@code conv1} and {@code fire<n>}).
 */
public final class PerceiverFile {
    private static final String WEIGHT = ".weight";

    private PerceiverFile() {}

    /** What can be known of a perception network before its weights are read. */
    interface Plan {
        /** What it keeps in memory while a network is trained through it. */
        PerceiverLayers layers();

        /** As {@link PerceptionNetwork#requireSees}. */
        void requireSees(Size pictures, String remedy) throws SynthesisException;
    }

    /**
     * Loads a perception network.
     *
     * @param levels names of the levels to compare, or empty for the file's own choice
     * @throws SynthesisException if the file is broken or is none
     */
    public static PerceptionNetwork load(Torch torch, Path file, List<String> levels)
            throws SynthesisException {
        try (SafetensorsFile source = SafetensorsFile.open(file)) {
            Set<String> names = names(source);
            Map<String, NDArray> weights = new HashMap<>();
            if (SqueezePlan.fits(names)) {
                SqueezePlan plan = squeezePlan(file, names, levels);
                for (TensorInfo tensor : source.tensors()) {
                    weights.put(tensor.name(), loaded(torch, source, tensor, isFirst(tensor)));
                }
                return new SqueezePerceiver(torch, plan, weights);
            }
            PerceiverPlan plan = vggPlan(source, file, names, levels);
            for (TensorInfo tensor : source.tensors()) {
                weights.put(tensor.name(), loaded(torch, source, tensor, false));
            }
            return new Perceiver(torch, plan, weights);
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        }
    }

    /** SqueezeNet's first layer was made for blue, green, red. */
    private static boolean isFirst(TensorInfo tensor) {
        return tensor.name().equals("conv1" + WEIGHT);
    }

    private static NDArray loaded(
            Torch torch, SafetensorsFile source, TensorInfo tensor, boolean turnColours)
            throws WeightsException {
        long[] shape = tensor.shape().stream().mapToLong(Long::longValue).toArray();
        float[] values = source.readFloats(tensor.name());
        if (turnColours) {
            turnColours(values, shape);
        }
        return torch.manager().create(values, new Shape(shape));
    }

    /** Exchanges the first and the third input channel. */
    private static void turnColours(float[] values, long[] shape) {
        int plane = Math.toIntExact(shape[2] * shape[3]);
        for (int map = 0; map < shape[0]; map++) {
            int blue = 3 * map * plane;
            int red = blue + 2 * plane;
            for (int i = 0; i < plane; i++) {
                float value = values[blue + i];
                values[blue + i] = values[red + i];
                values[red + i] = value;
            }
        }
    }

    /** How the perception network in an open file is to be run. */
    static Plan plan(SafetensorsFile source, Path file, List<String> levels)
            throws SynthesisException {
        Set<String> names = names(source);
        Map<String, Long> widths = new HashMap<>();
        for (TensorInfo tensor : source.tensors()) {
            if (tensor.name().endsWith(WEIGHT) && !tensor.shape().isEmpty()) {
                widths.put(tensor.name().replace(WEIGHT, ""), tensor.shape().get(0));
            }
        }
        if (SqueezePlan.fits(names)) {
            SqueezePlan plan = squeezePlan(file, names, levels);
            return known(plan.layers(widths), plan::requireSees);
        }
        PerceiverPlan plan = vggPlan(source, file, names, levels);
        return known(plan.layers(widths), plan::requireSees);
    }

    /** Refuses pictures that are too small. */
    @FunctionalInterface
    private interface Check {
        void require(Size pictures, String remedy) throws SynthesisException;
    }

    private static Plan known(PerceiverLayers layers, Check check) {
        return new Plan() {
            @Override
            public PerceiverLayers layers() {
                return layers;
            }

            @Override
            public void requireSees(Size pictures, String remedy) throws SynthesisException {
                check.require(pictures, remedy);
            }
        };
    }

    private static Set<String> names(SafetensorsFile source) {
        Set<String> names = new HashSet<>();
        source.tensors().forEach(tensor -> names.add(tensor.name()));
        return names;
    }

    private static SqueezePlan squeezePlan(Path file, Set<String> names, List<String> levels)
            throws SynthesisException {
        try {
            return SqueezePlan.of(names, levels);
        } catch (IllegalArgumentException unsuitable) {
            throw unsuitable(file, unsuitable);
        }
    }

    private static PerceiverPlan vggPlan(
            SafetensorsFile source, Path file, Set<String> names, List<String> levels)
            throws SynthesisException {
        try {
            return PerceiverPlan.of(source.metadata(), names, levels);
        } catch (IllegalArgumentException unsuitable) {
            throw unsuitable(file, unsuitable);
        }
    }

    private static SynthesisException unsuitable(Path file, IllegalArgumentException reason) {
        return new SynthesisException(
                file + " cannot be the perception network: " + reason.getMessage(), reason);
    }
}
