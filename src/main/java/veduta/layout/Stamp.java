package veduta.layout;

import java.util.List;

/**
 * The outline of a thing to drop into a layout: a car, a tree, a chair. Its unit is about a
 * centimetre of the thing, so stamps of one scale fit together; (0, 0) is its upper left corner.
 *
 * @param key lower-case name, for example {@code car-side}
 * @param title name for people
 * @param group key of the scene it belongs to, for example {@code street}
 * @param width greater than 0
 * @param height greater than 0
 * @param parts its areas, the first at the bottom
 */
public record Stamp(
        String key,
        String title,
        String group,
        double width,
        double height,
        List<StampPart> parts) {
    /** Takes a copy of the list and checks the size. */
    public Stamp {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException(
                    "A stamp cannot be " + width + " by " + height + ".");
        }
        parts = List.copyOf(parts);
    }

    /** Whether a palette has a class for any of its parts. */
    public boolean suits(Palette palette) {
        return parts.stream().anyMatch(part -> part.label(palette).isPresent());
    }
}
