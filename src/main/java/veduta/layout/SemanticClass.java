package veduta.layout;

import java.util.List;
import java.util.Map;

/**
 * One class of a palette: what a colour means.
 *
 * @param key lower-case name that stays the same for ever, for example {@code traffic-light}
 * @param title name for people, for example {@code Traffic light}
 * @param rgb colour as {@code 0xRRGGBB}
 * @param category name of the group it belongs to, for example {@code object}
 * @param ids the numbers that stand for it in label files, by scheme (for example {@code label-id}
 *     to {@code [7]})
 * @param aliases other names that label files use for it
 */
public record SemanticClass(
        String key,
        String title,
        int rgb,
        String category,
        Map<String, List<Integer>> ids,
        List<String> aliases)
        implements ClassNotation {

    /** Takes copies of the collections. */
    public SemanticClass {
        ClassNotation.requireColour(rgb);
        ids = Map.copyOf(ids);
        aliases = List.copyOf(aliases);
    }
}
