package veduta.training.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import veduta.text.Texts;

/**
 * A data set in two parts: pairs that are learned from, and others by which the learning is judged.
 *
 * @param learned those to learn from, in their order
 * @param judging the others
 */
public record HeldBackPairs(Dataset learned, Dataset judging) {
    /**
     * Holds back a share of the pairs: as many as that is, rounded, at least one, evenly spread
     * over the order of their names. The same pairs are always parted in the same way.
     *
     * @param share 0..1, both excluded
     * @throws IOException if no pair would be left to learn from
     */
    public static HeldBackPairs of(Dataset pairs, double share) throws IOException {
        int count = (int) Math.max(1, Math.round(share * pairs.size()));
        if (count >= pairs.size()) {
            throw new IOException(Texts.get("fault.pairs.none-left", pairs.size()));
        }
        List<Integer> learned = new ArrayList<>();
        List<Integer> judging = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            // The middle one of each stretch.
            long next = (2L * judging.size() + 1) * pairs.size() / (2L * count);
            (i == next ? judging : learned).add(i);
        }
        return new HeldBackPairs(
                new Part(pairs, learned, pairs.unmatched()), new Part(pairs, judging, List.of()));
    }

    /** Some pairs of a data set; both parts read it by turns. */
    private record Part(Dataset whole, List<Integer> numbers, List<String> unmatched)
            implements Dataset {
        @Override
        public int size() {
            return numbers.size();
        }

        @Override
        public Pair pair(int index) throws IOException {
            synchronized (whole) {
                return whole.pair(numbers.get(index));
            }
        }

        @Override
        public Optional<String> doubt() {
            return whole.doubt();
        }
    }
}
