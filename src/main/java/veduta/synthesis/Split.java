package veduta.synthesis;

import java.util.List;

/**
 * Which part of a data set is meant, where data sets are divided.
 *
 * @param names the names in question, the first one there counts
 * @param must whether one of them has to be there; else an undivided set, or one with other parts,
 *     is taken whole
 */
public record Split(List<String> names, boolean must) {
    /** The part to learn from, if the set is divided. */
    public static final Split TRAINING = new Split(List.of("train"), false);

    /** A part that is not learned from, if the set is divided. */
    public static final Split HELD_OUT = new Split(List.of("val", "test"), false);

    /** Takes a copy. */
    public Split {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A part of a data set has a name.");
        }
    }

    /** The part of this name and no other. */
    public static Split named(String name) {
        return new Split(List.of(name), true);
    }
}
