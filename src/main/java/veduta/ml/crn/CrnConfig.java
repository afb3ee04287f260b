package veduta.ml.crn;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import veduta.api.model.NetworkConfig;
import veduta.image.Size;
import veduta.text.Texts;

/** The refinement network's part of a {@link NetworkConfig}: widths and size of its modules. */
public final class CrnConfig {
    /** The architecture's key. */
    public static final String ARCHITECTURE = "crn";

    /** Setting: feature maps of every refinement module, coarsest first, with commas. */
    public static final String WIDTHS = "widths";

    /** Setting: width and height of the coarsest module, as in {@code 8x4}. */
    public static final String BASE_SIZE = "base_size";

    private static final int MOST_MODULES = 16;
    private static final int MOST_WIDTH = 1 << 16;

    private CrnConfig() {}

    /**
     * The configuration of a network.
     *
     * @param widths feature maps of every refinement module, coarsest first; 1 to 16 of them
     * @param base width and height of the coarsest module; every further module doubles it
     * @throws IllegalArgumentException if a number is out of range
     */
    public static NetworkConfig of(
            String paletteKey, int classes, List<Integer> widths, Size base, int images) {
        requireWidths(widths);
        return new NetworkConfig(
                ARCHITECTURE,
                paletteKey,
                classes,
                images,
                base.times(1 << (widths.size() - 1)),
                Map.of(WIDTHS, text(widths), BASE_SIZE, base.toString()));
    }

    /**
     * Feature maps of every refinement module, coarsest first.
     *
     * @throws IllegalArgumentException if the setting is missing or out of range
     */
    public static List<Integer> widths(NetworkConfig network) {
        List<Integer> widths =
                Stream.of(network.setting(WIDTHS).split(",")).map(Integer::valueOf).toList();
        requireWidths(widths);
        return widths;
    }

    /**
     * Width and height of the coarsest module.
     *
     * @throws IllegalArgumentException if the setting is missing or no size
     */
    public static Size base(NetworkConfig network) {
        return Size.parse(network.setting(BASE_SIZE));
    }

    private static String text(List<Integer> widths) {
        return widths.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static void requireWidths(List<Integer> widths) {
        if (widths.isEmpty() || widths.size() > MOST_MODULES) {
            throw new IllegalArgumentException(Texts.get("fault.model.modules", widths.size()));
        }
        if (widths.stream().anyMatch(width -> width < 1 || width > MOST_WIDTH)) {
            throw new IllegalArgumentException(Texts.get("fault.model.widths", widths));
        }
    }
}
