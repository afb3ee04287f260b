package veduta.training.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veduta.text.Texts;

/**
 * Pairs of which those that cannot be read are passed over: in the place of each stands the next
 * one that can. Which one that is follows from the files alone, so that a training stays
 * repeatable. For use by several threads, one pair at a time.
 */
public final class SkippingDataset implements Dataset {
    private final Dataset pairs;
    private final Map<Integer, String> broken = new LinkedHashMap<>();

    /** Passes over the broken ones of {@code pairs}. */
    public SkippingDataset(Dataset pairs) {
        this.pairs = pairs;
    }

    @Override
    public int size() {
        return pairs.size();
    }

    @Override
    public List<String> unmatched() {
        return pairs.unmatched();
    }

    @Override
    public Optional<String> doubt() {
        return pairs.doubt();
    }

    /** One sentence for each pair that was met and could not be read, in the order of meeting. */
    public synchronized List<String> broken() {
        return new ArrayList<>(broken.values());
    }

    /** Whether a pair was met that could not be read. */
    public synchronized boolean isBroken(int index) {
        return broken.containsKey(index);
    }

    /** Pair {@code index} and no other; empty if it cannot be read. */
    public synchronized Optional<Pair> ifReadable(int index) {
        if (isBroken(index)) {
            return Optional.empty();
        }
        try {
            return Optional.of(pairs.pair(index));
        } catch (IOException failure) {
            broken.put(index, String.valueOf(failure.getMessage()));
            return Optional.empty();
        }
    }

    /**
     * Pair {@code index}, or the next one that can be read.
     *
     * @throws IOException if none can
     */
    @Override
    public synchronized Pair pair(int index) throws IOException {
        for (int i = 0; i < size(); i++) {
            int candidate = (index + i) % size();
            Optional<Pair> read = ifReadable(candidate);
            if (read.isPresent()) {
                return read.get();
            }
        }
        throw new IOException(
                Texts.get("fault.pairs.none-readable", size(), broken.values().iterator().next()));
    }
}
