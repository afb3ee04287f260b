package veduta.api.model;

import java.util.List;
import veduta.image.Size;

/**
 * A form of new networks that is offered by name.
 *
 * @param key its key, for example {@code slim}
 * @param size size of the pictures
 * @param widths feature maps of each stage, in the order of the architecture
 */
public record NetworkPreset(String key, Size size, List<Integer> widths) {
    /** Takes a copy of the widths. */
    public NetworkPreset {
        widths = List.copyOf(widths);
    }
}
