package veduta.api.model;

import java.util.List;
import veduta.image.Size;

/**
 * What a person chooses of a new network, before its architecture makes a configuration of it.
 *
 * @param paletteKey key of the palette of the layouts
 * @param classes number of classes without void
 * @param images number of pictures k in one collection
 * @param size size of the pictures
 * @param widths feature maps of each stage, in the order of the architecture; empty for its default
 */
public record NetworkOptions(
        String paletteKey, int classes, int images, Size size, List<Integer> widths) {
    /** Takes a copy of the widths. */
    public NetworkOptions {
        widths = List.copyOf(widths);
    }
}
