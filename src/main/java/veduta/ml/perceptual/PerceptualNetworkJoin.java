package veduta.ml.perceptual;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import veduta.api.compute.SynthesisException;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.SafetensorsWriter;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/** Puts several perceptual networks into one file, so that a training looks through all of them. */
public final class PerceptualNetworkJoin {
    private PerceptualNetworkJoin() {}

    /**
     * Writes the file.
     *
     * @param networks files of one perceptual network each by the names that their levels begin
     *     with, in their order; letters, digits, {@code _} and {@code -}
     * @return the levels that are compared where a training names none
     * @throws SynthesisException if a file cannot be read or written, or is no perceptual network
     * @throws IllegalArgumentException if there are fewer than two, or a name has other characters
     */
    public static List<String> write(Map<String, Path> networks, Path output)
            throws SynthesisException {
        requireNames(networks.keySet());
        try {
            Map<String, SafetensorsFile> files = new LinkedHashMap<>();
            try {
                for (Map.Entry<String, Path> network : networks.entrySet()) {
                    files.put(network.getKey(), SafetensorsFile.open(network.getValue()));
                }
                copy(files, output);
            } finally {
                for (SafetensorsFile file : files.values()) {
                    file.close();
                }
            }
            return levels(output);
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        }
    }

    private static void requireNames(Set<String> names) {
        if (names.size() < 2) {
            throw new IllegalArgumentException("At least two networks can be joined.");
        }
        for (String name : names) {
            if (!name.matches("[A-Za-z0-9_-]+")) {
                throw new IllegalArgumentException(
                        "'" + name + "' cannot name a network; use letters and digits.");
            }
        }
    }

    private static void requireSingle(SafetensorsFile file) throws SynthesisException {
        if (file.metadata().containsKey(PerceptualNetworkPart.NETWORKS)) {
            throw new SynthesisException(Texts.get("fault.perceiver.several", file.file()));
        }
        PerceptualNetworkFile.plan(file, file.file(), List.of());
    }

    private static void copy(Map<String, SafetensorsFile> files, Path output)
            throws SynthesisException, WeightsException {
        List<TensorInfo> infos = new ArrayList<>();
        Map<String, String> metadata = new TreeMap<>();
        metadata.put(PerceptualNetworkPart.NETWORKS, String.join(",", files.keySet()));
        for (Map.Entry<String, SafetensorsFile> each : files.entrySet()) {
            String prefix = each.getKey() + "/";
            requireSingle(each.getValue());
            each.getValue().metadata().forEach((key, value) -> metadata.put(prefix + key, value));
            for (TensorInfo tensor : each.getValue().tensors()) {
                infos.add(new TensorInfo(prefix + tensor.name(), tensor.type(), tensor.shape()));
            }
        }
        try (SafetensorsWriter writer = SafetensorsWriter.create(output, infos, metadata)) {
            for (Map.Entry<String, SafetensorsFile> each : files.entrySet()) {
                for (TensorInfo tensor : each.getValue().tensors()) {
                    writer.write(
                            each.getKey() + "/" + tensor.name(),
                            each.getValue().readFloats(tensor.name()));
                }
            }
            writer.finish();
        }
    }

    private static List<String> levels(Path output) throws SynthesisException, WeightsException {
        try (SafetensorsFile file = SafetensorsFile.open(output)) {
            return PerceptualNetworkFile.levels(file, output);
        }
    }
}
