package veduta.ml.crn;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /**
     * Setting: channels of noise that every module sees, coarsest first, with commas; absent in
     * networks without noise.
     */
    public static final String NOISE = "noise";

    /**
     * Setting: what the norms' factors and summands follow, {@code class}; absent in networks in
     * which they are the same everywhere.
     */
    public static final String NORM = "norm";

    /** Value of {@link #NORM}: the classes of the layout (Tan et al. 2021, CLADE). */
    public static final String BY_CLASS = "class";

    /** The most channels of noise that a module can have. */
    public static final int MOST_NOISE = 64;

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
        return of(paletteKey, classes, widths, base, images, List.of());
    }

    /**
     * As above, with noise.
     *
     * @param noise channels of noise of every module, coarsest first, 0 to 64 each; empty for none
     */
    public static NetworkConfig of(
            String paletteKey,
            int classes,
            List<Integer> widths,
            Size base,
            int images,
            List<Integer> noise) {
        requireWidths(widths);
        Map<String, String> settings = new HashMap<>();
        settings.put(WIDTHS, text(widths));
        settings.put(BASE_SIZE, base.toString());
        if (noise.stream().anyMatch(channels -> channels != 0)) {
            requireNoise(noise, widths.size());
            settings.put(NOISE, text(noise));
        }
        return new NetworkConfig(
                ARCHITECTURE,
                paletteKey,
                classes,
                images,
                base.times(1 << (widths.size() - 1)),
                settings);
    }

    /**
     * The same network with as many channels of noise from its middle module up: noise of coarser
     * modules moves whole regions through their norms instead of giving them texture.
     *
     * @param channels 0 to 64; 0 for none
     * @throws IllegalArgumentException if the number is out of range
     */
    public static NetworkConfig withNoise(NetworkConfig network, int channels) {
        List<Integer> widths = widths(network);
        List<Integer> noise =
                IntStream.range(0, widths.size())
                        .mapToObj(module -> module < widths.size() / 2 ? 0 : channels)
                        .toList();
        return like(network, widths, base(network), noise);
    }

    /**
     * A network with other modules, which is as another one besides.
     *
     * @param noise channels of noise of every module, coarsest first
     */
    public static NetworkConfig like(
            NetworkConfig other, List<Integer> widths, Size base, List<Integer> noise) {
        NetworkConfig made =
                of(other.paletteKey(), other.classes(), widths, base, other.images(), noise);
        return isNormedByClass(other) ? normedByClass(made) : made;
    }

    /** The same network with norms that follow the classes of the layout. */
    public static NetworkConfig normedByClass(NetworkConfig network) {
        Map<String, String> settings = new HashMap<>(network.settings());
        settings.put(NORM, BY_CLASS);
        return new NetworkConfig(
                network.architecture(),
                network.paletteKey(),
                network.classes(),
                network.images(),
                network.size(),
                settings);
    }

    /**
     * Whether the norms of a network follow the classes of the layout.
     *
     * @throws IllegalArgumentException if the setting is none that is known
     */
    public static boolean isNormedByClass(NetworkConfig network) {
        String norm = network.settings().get(NORM);
        if (norm != null && !norm.equals(BY_CLASS)) {
            throw new IllegalArgumentException(Texts.get("fault.model.norm", norm, BY_CLASS));
        }
        return norm != null;
    }

    /**
     * Channels of noise of every refinement module, coarsest first.
     *
     * @throws IllegalArgumentException if the setting is out of range
     */
    public static List<Integer> noise(NetworkConfig network) {
        int modules = widths(network).size();
        String text = network.settings().get(NOISE);
        if (text == null) {
            return Collections.nCopies(modules, 0);
        }
        List<Integer> noise = numbers(text);
        requireNoise(noise, modules);
        return noise;
    }

    /**
     * Feature maps of every refinement module, coarsest first.
     *
     * @throws IllegalArgumentException if the setting is missing or out of range
     */
    public static List<Integer> widths(NetworkConfig network) {
        List<Integer> widths = numbers(network.setting(WIDTHS));
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

    private static List<Integer> numbers(String text) {
        return Stream.of(text.split(",")).map(Integer::valueOf).toList();
    }

    private static String text(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static void requireNoise(List<Integer> noise, int modules) {
        if (noise.size() != modules
                || noise.stream().anyMatch(channels -> channels < 0 || channels > MOST_NOISE)) {
            throw new IllegalArgumentException(
                    Texts.get("fault.model.noise", modules, MOST_NOISE, noise));
        }
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
