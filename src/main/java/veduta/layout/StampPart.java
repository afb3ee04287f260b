package veduta.layout;

import java.util.Map;
import java.util.OptionalInt;
import veduta.image.Outline;

/**
 * One area of a stamp and what it means.
 *
 * @param outline the area, in the stamp's units
 * @param classes the key of its class, by the key of the palette
 */
public record StampPart(Outline outline, Map<String, String> classes) {
    /** Takes a copy of the map. */
    public StampPart {
        classes = Map.copyOf(classes);
    }

    /** The label of its class in a palette; empty if the palette has no such class. */
    public OptionalInt label(Palette palette) {
        String classKey = classes.get(palette.key());
        return classKey == null ? OptionalInt.empty() : palette.labelOf(classKey);
    }
}
