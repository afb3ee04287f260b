package veduta.ml.perceptual;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import veduta.ml.engine.TorchEngine;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.WeightsException;

/**
 * One perceptual network of an open file, which holds one or, joined, several: then its tensors are
 * called {@code <name>/<tensor>}, and the metadata {@code networks} lists the names and {@code
 * <name>/<key>} says what each file's metadata said.
 *
 * @param prefix the network's name and a slash; empty in a file of one
 * @param metadata what its own file says
 * @param tensors its tensors by their own names
 */
public record PerceptualNetworkPart(
        String prefix, Map<String, String> metadata, Map<String, TensorInfo> tensors) {
    /** Metadata that lists the networks of a joined file. */
    static final String NETWORKS = "networks";

    private static final String WEIGHT = ".weight";

    /** Takes copies. */
    public PerceptualNetworkPart {
        metadata = Map.copyOf(metadata);
        tensors = new LinkedHashMap<>(tensors);
    }

    /** The networks in an open file, in their order. */
    public static List<PerceptualNetworkPart> of(SafetensorsFile file) {
        String names = file.metadata().getOrDefault(NETWORKS, "");
        List<PerceptualNetworkPart> parts = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            String prefix = name.isEmpty() ? "" : name + "/";
            Map<String, String> metadata = new HashMap<>();
            file.metadata()
                    .forEach(
                            (key, value) -> {
                                if (key.startsWith(prefix)) {
                                    metadata.put(key.substring(prefix.length()), value);
                                }
                            });
            Map<String, TensorInfo> tensors = new LinkedHashMap<>();
            for (TensorInfo tensor : file.tensors()) {
                if (tensor.name().startsWith(prefix)) {
                    tensors.put(tensor.name().substring(prefix.length()), tensor);
                }
            }
            parts.add(new PerceptualNetworkPart(prefix, metadata, tensors));
        }
        return parts;
    }

    /** Those of these levels that are its own, by their own names. */
    List<String> own(List<String> levels) {
        return levels.stream()
                .filter(level -> level.startsWith(prefix))
                .map(level -> level.substring(prefix.length()))
                .toList();
    }

    /** Feature maps by layer. */
    Map<String, Long> widths() {
        Map<String, Long> widths = new HashMap<>();
        tensors.forEach(
                (name, tensor) -> {
                    if (name.endsWith(WEIGHT) && !tensor.shape().isEmpty()) {
                        widths.put(name.replace(WEIGHT, ""), tensor.shape().get(0));
                    }
                });
        return widths;
    }

    /** Multiply-adds of its layers for each pixel of a picture, side outputs left out. */
    public double multiplyAddsPerPixel() {
        boolean squeeze = SqueezeNetConfig.fits(tensors.keySet());
        double sum = 0;
        for (Map.Entry<String, TensorInfo> each : tensors.entrySet()) {
            String layer = each.getKey().replaceAll("\\.weight$", "");
            OptionalInt group =
                    squeeze ? SqueezeNetConfig.groupOf(layer) : VggConfig.groupOf(layer);
            if (group.isPresent() && each.getValue().shape().size() == 4) {
                sum += each.getValue().elements() / Math.pow(4, group.getAsInt());
            }
        }
        return sum;
    }

    /**
     * Loads its weights.
     *
     * @param file the file that it is a part of
     */
    Map<String, NDArray> load(TorchEngine torch, SafetensorsFile file) throws WeightsException {
        Map<String, NDArray> weights = new HashMap<>();
        for (Map.Entry<String, TensorInfo> each : tensors.entrySet()) {
            long[] shape = each.getValue().shape().stream().mapToLong(Long::longValue).toArray();
            float[] values = file.readFloats(each.getValue().name());
            if (SqueezeNetConfig.fits(tensors.keySet()) && each.getKey().equals("conv1" + WEIGHT)) {
                turnColours(values, shape);
            }
            weights.put(each.getKey(), torch.manager().create(values, new Shape(shape)));
        }
        return weights;
    }

    /** SqueezeNet's first layer was made for blue, green, red: exchanges the first and the last. */
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
}
