package veduta.tensorfile.pytorch;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * The tensors of a saved network by their names; other entries are passed over. Trainings save the
 * network beside other things, and those on several devices put {@code module.} before every name.
 */
record StateDictionary(Map<String, StoredTensor> tensors) {
    /** What trainings call the entry with the network, the usual names first. */
    private static final List<String> INNER =
            List.of("state_dict", "model_state_dict", "model", "net", "network", "module");

    private static final String WRAPPED = "module.";

    /**
     * Takes the tensors of a dictionary, or of the entry of it that is the network.
     *
     * @throws WeightsException if there are none
     */
    static StateDictionary of(Path file, Object root) throws WeightsException {
        Map<String, StoredTensor> tensors =
                root instanceof PickleMap outer ? unwrapped(tensors(network(outer))) : Map.of();
        if (tensors.isEmpty()) {
            throw new WeightsException(Texts.get("fault.weights.torch-no-tensors", file));
        }
        return new StateDictionary(Collections.unmodifiableMap(tensors));
    }

    private static PickleMap network(PickleMap outer) {
        for (String name : INNER) {
            if (outer.get(name) instanceof PickleMap inner && !tensors(inner).isEmpty()) {
                return inner;
            }
        }
        return outer;
    }

    private static Map<String, StoredTensor> tensors(PickleMap map) {
        Map<String, StoredTensor> tensors = new LinkedHashMap<>();
        map.entries()
                .forEach(
                        (name, value) -> {
                            if (value instanceof StoredTensor tensor) {
                                tensors.put(name, tensor);
                            }
                        });
        return tensors;
    }

    /** Only where every name is wrapped, so that no two become one. */
    private static Map<String, StoredTensor> unwrapped(Map<String, StoredTensor> tensors) {
        if (!tensors.keySet().stream().allMatch(name -> name.startsWith(WRAPPED))) {
            return tensors;
        }
        Map<String, StoredTensor> plain = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> plain.put(name.substring(WRAPPED.length()), tensor));
        return plain;
    }
}
