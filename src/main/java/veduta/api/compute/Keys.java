package veduta.api.compute;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import veduta.text.Texts;

/** Finds registered kinds by the keys that files and options have of them. */
public final class Keys {
    private Keys() {}

    /**
     * The first kind of a key.
     *
     * @param kinds all that are registered
     * @param keyOf the key of a kind
     * @param key the key wanted
     * @param textKey the text of the failure, with places for {@code key} and for the keys that
     *     there are
     * @throws SynthesisException if there is none
     */
    public static <T> T find(
            List<T> kinds, Function<? super T, String> keyOf, String key, String textKey)
            throws SynthesisException {
        for (T kind : kinds) {
            if (keyOf.apply(kind).equals(key)) {
                return kind;
            }
        }
        String known = kinds.stream().map(keyOf).collect(Collectors.joining(", "));
        throw new SynthesisException(Texts.get(textKey, key, known));
    }
}
