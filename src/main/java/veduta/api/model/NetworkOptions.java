package veduta.api.model;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import veduta.image.Size;
import veduta.text.Texts;

/**
 * What a person chooses of a new network, before its architecture makes a configuration of it.
 *
 * @param paletteKey key of the palette of the layouts
 * @param classes number of classes without void
 * @param images number of pictures k in one collection
 * @param size size of the pictures
 * @param widths feature maps of each stage, in the order of the architecture; empty for its default
 * @param settings what else is chosen, by keys of the architecture; for example the refinement
 *     network's {@code noise}
 */
public record NetworkOptions(
        String paletteKey,
        int classes,
        int images,
        Size size,
        List<Integer> widths,
        Map<String, String> settings) {
    /** Takes copies. */
    public NetworkOptions {
        widths = List.copyOf(widths);
        settings = Map.copyOf(settings);
    }

    /**
     * Checks that nothing else is chosen, for architectures that have no such settings.
     *
     * @param architecture key of the architecture
     * @throws IllegalArgumentException if something is; the message is one sentence for the user
     */
    public void requireNoSettings(String architecture) {
        if (!settings.isEmpty()) {
            throw new IllegalArgumentException(
                    Texts.get(
                            "fault.model.no-settings",
                            architecture,
                            String.join(", ", new TreeSet<>(settings.keySet()))));
        }
    }

    /** Options with the usual settings. */
    public NetworkOptions(
            String paletteKey, int classes, int images, Size size, List<Integer> widths) {
        this(paletteKey, classes, images, size, widths, Map.of());
    }
}
