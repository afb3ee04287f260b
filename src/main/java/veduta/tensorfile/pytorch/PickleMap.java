package veduta.tensorfile.pytorch;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dictionary out of a pickle, in the order of its entries; numbers as keys become text. */
final class PickleMap {
    private final Map<String, Object> entries = new LinkedHashMap<>();

    void put(String key, Object value) {
        entries.put(key, value);
    }

    @Nullable Object get(String key) {
        return entries.get(key);
    }

    Map<String, Object> entries() {
        return Collections.unmodifiableMap(entries);
    }
}
