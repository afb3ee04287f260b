package veduta.api.training;

import java.util.List;

/**
 * Which part of a data set is meant, where data sets are divided.
 *
 * @param names the names in question, the first one there counts
 * @param must whether one of them has to be there; else an undivided set, or one with other parts,
 *     is taken whole
 */
public record DatasetSplit(List<String> names, boolean must) {
    /** The part to learn from, if the set is divided. */
    public static final DatasetSplit TRAINING = new DatasetSplit(List.of("train"), false);

    /** A part that is not learned from, if the set is divided. */
    public static final DatasetSplit HELD_OUT = new DatasetSplit(List.of("val", "test"), false);

    /** Takes a copy. */
    public DatasetSplit {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A part of a data set has a name.");
        }
    }

    /** The part of this name and no other. */
    public static DatasetSplit named(String name) {
        return new DatasetSplit(List.of(name), true);
    }
}
