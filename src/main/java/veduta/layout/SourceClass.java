package veduta.layout;

import java.util.List;
import java.util.Map;

/**
 * A class of the original data set that is not a class of the palette itself but is folded into
 * one, or into void: Cityscapes' "parking" is void, CamVid's "SUVPickupTruck" is a car.
 *
 * @param key lower-case name
 * @param rgb the data set's colour for it, as {@code 0xRRGGBB}
 * @param label label of the palette's class it is folded into, or {@link LabelMap#VOID}
 * @param ids the numbers that stand for it in label files, by scheme
 * @param aliases other names that label files use for it
 */
public record SourceClass(
        String key, int rgb, int label, Map<String, List<Integer>> ids, List<String> aliases)
        implements ClassNotation {

    /** Takes copies of the collections. */
    public SourceClass {
        ClassNotation.requireColour(rgb);
        ids = Map.copyOf(ids);
        aliases = List.copyOf(aliases);
    }
}
