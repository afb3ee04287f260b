package veduta.api.training;

import veduta.api.compute.SynthesisException;

/**
 * What a folder of pairs holds.
 *
 * @param pairs number of pairs
 * @param leftOut number of files that are no part of a pair
 */
public record PairsFound(int pairs, int leftOut) {
    /** Looks into folders. */
    @FunctionalInterface
    public interface Finder {
        /**
         * Counts the pairs.
         *
         * @param paletteKey key of the palette in which the layouts are to be read
         * @throws SynthesisException if there are none or they cannot be read
         */
        PairsFound find(TrainingJob.Data data, String paletteKey) throws SynthesisException;
    }
}
