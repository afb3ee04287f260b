package veduta.ml.modelfile;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a network was made, as entries of its file's metadata, whose keys begin with {@code made.}.
 */
public final class ProvenanceMetadata {
    private static final String PREFIX = "made.";

    private ProvenanceMetadata() {}

    /** Adds the entries of {@code provenance} to {@code metadata}. */
    public static void add(Map<String, String> provenance, Map<String, String> metadata) {
        provenance.forEach((key, value) -> metadata.put(PREFIX + key, value));
    }

    /** The provenance that {@code metadata} holds, by key; empty if there is none. */
    public static Map<String, String> in(Map<String, String> metadata) {
        Map<String, String> provenance = new TreeMap<>();
        metadata.forEach(
                (key, value) -> {
                    if (key.startsWith(PREFIX)) {
                        provenance.put(key.substring(PREFIX.length()), value);
                    }
                });
        return provenance;
    }

    /** Whether an entry of metadata is one of provenance. */
    static boolean isKey(String key) {
        return key.startsWith(PREFIX);
    }
}
