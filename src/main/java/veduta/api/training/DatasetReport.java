package veduta.api.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;

/**
 * What a data set holds, after every file of it has been read.
 *
 * @param arrangement how its files are arranged, for people
 * @param parts the parts that were looked at; empty if the set is not divided
 * @param encoding key of the layouts' encoding
 * @param pairs number of pairs that can be read
 * @param sizes how many pairs there are of each size, as in {@code 512x256}
 * @param shares share of each class in all pixels, 0..1; what is missing to 1 is void
 * @param unmatched files that are no part of a pair
 * @param broken one sentence for each pair that cannot be read
 * @param doubt one sentence that says how the encoding was recognised, if that is not plain
 */
public record DatasetReport(
        String arrangement,
        List<String> parts,
        String encoding,
        int pairs,
        Map<String, Integer> sizes,
        List<Double> shares,
        List<String> unmatched,
        List<String> broken,
        Optional<String> doubt) {
    /** Takes copies. */
    public DatasetReport {
        parts = List.copyOf(parts);
        sizes = new TreeMap<>(sizes);
        shares = List.copyOf(shares);
        unmatched = List.copyOf(unmatched);
        broken = List.copyOf(broken);
    }

    /** Reads whole data sets. */
    @FunctionalInterface
    public interface Checker {
        /**
         * Reads all pairs of a data set.
         *
         * @param palette the palette in which the layouts are to be read, and its number of classes
         * @param progress updated with every pair
         * @param cancellation looked at before every pair
         * @throws CancelledException if cancelled
         * @throws SynthesisException if there are no pairs, or their encoding cannot be determined
         */
        DatasetReport check(
                TrainingJob.Data data,
                PaletteSize palette,
                Progress progress,
                Cancellation cancellation)
                throws SynthesisException;
    }

    /**
     * A palette by name.
     *
     * @param key its key
     * @param classes number of its classes without void
     */
    public record PaletteSize(String key, int classes) {}
}
