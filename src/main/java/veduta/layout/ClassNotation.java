package veduta.layout;

import java.util.List;
import java.util.Map;

/** How label files write a class: by its name, its colour, a number or another name. */
public sealed interface ClassNotation permits SemanticClass, SourceClass {
    /** Lower-case name. */
    String key();

    /** Colour as {@code 0xRRGGBB}. */
    int rgb();

    /** The numbers that stand for it in label files, by scheme. */
    Map<String, List<Integer>> ids();

    /** Other names that label files use for it. */
    List<String> aliases();

    /** The numbers that stand for it in {@code scheme}; empty if the scheme does not know it. */
    default List<Integer> ids(String scheme) {
        return ids().getOrDefault(scheme, List.of());
    }

    /**
     * Checks a colour.
     *
     * @throws IllegalArgumentException if it is not in 0..0xFFFFFF
     */
    static void requireColour(int rgb) {
        if (rgb < 0 || rgb > 0xFFFFFF) {
            throw new IllegalArgumentException("A colour lies in 0..0xFFFFFF, not " + rgb + ".");
        }
    }
}
