package veduta.training.dataset;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A data set of pairs that can be looked up by number. */
public interface Dataset {
    /** The number of pairs, at least 1. */
    int size();

    /** Files without a partner, which are left out. */
    default List<String> unmatched() {
        return List.of();
    }

    /**
     * One sentence that says how the label maps were recognised; empty if that is plain, or their
     * encoding was named.
     */
    default Optional<String> doubt() {
        return Optional.empty();
    }

    /**
     * Pair {@code index}.
     *
     * @param index 0 .. size - 1
     * @throws IOException if a file cannot be read; the message is one sentence for the user
     */
    Pair pair(int index) throws IOException;
}
