package veduta.api.training;

import java.util.List;
import java.util.function.Function;
import veduta.api.compute.Keys;
import veduta.api.compute.SynthesisException;

/**
 * The keys of registered kinds of which nothing else need be known to choose one.
 *
 * @param keys the usual one first
 * @param textKey the text for keys that are none of them, see {@link Keys#find}
 */
public record KindKeys(List<String> keys, String textKey) {
    /** Takes a copy of the list. */
    public KindKeys {
        keys = List.copyOf(keys);
    }

    /** The key that is taken where none is chosen. */
    public String usual() {
        return keys.get(0);
    }

    /**
     * Checks a key.
     *
     * @throws SynthesisException if it is none of them; the message names those that there are
     */
    public void require(String key) throws SynthesisException {
        Keys.find(keys, Function.identity(), key, textKey);
    }
}
