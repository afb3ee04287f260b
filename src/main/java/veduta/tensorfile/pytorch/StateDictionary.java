package veduta.tensorfile.pytorch;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/** The tensors of a saved network by their names; other entries are passed over. */
record StateDictionary(Map<String, StoredTensor> tensors) {
    private static final String INNER = "state_dict";

    /** Takes the tensors of a dictionary, or of its entry {@code state_dict} if it has one. */
    static StateDictionary of(Path file, Object root) throws WeightsException {
        Map<String, StoredTensor> tensors = new LinkedHashMap<>();
        if (root instanceof PickleMap outer) {
            PickleMap map = outer.get(INNER) instanceof PickleMap inner ? inner : outer;
            map.entries()
                    .forEach(
                            (name, value) -> {
                                if (value instanceof StoredTensor tensor) {
                                    tensors.put(name, tensor);
                                }
                            });
        }
        if (tensors.isEmpty()) {
            throw new WeightsException(Texts.get("fault.weights.torch-no-tensors", file));
        }
        return new StateDictionary(Collections.unmodifiableMap(tensors));
    }
}
