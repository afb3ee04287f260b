package veduta.ml.dilated;

import java.util.List;
import java.util.Map;
import veduta.api.model.NetworkConfig;
import veduta.api.model.NetworkOptions;
import veduta.image.Size;
import veduta.ml.architecture.PictureSides;
import veduta.text.Texts;

/** A full-resolution network's part of a {@link NetworkConfig}: width and first dilation. */
final class DilatedConfig {
    /** Key of the architecture. */
    static final String ARCHITECTURE = "full-resolution";

    /** Setting: feature maps of every layer. */
    static final String WIDTH = "width";

    /** Setting: dilation of the first layer. */
    static final String DILATION = "dilation";

    private static final int USUAL_WIDTH = 64;
    private static final int USUAL_DILATION = 128;
    private static final int MOST_DILATION = 1 << 12;
    private static final int MOST_WIDTH = 1 << 12;

    private DilatedConfig() {}

    /**
     * The configuration of a new network.
     *
     * @param options their widths are the feature maps of every layer and, if that is wanted, the
     *     first dilation: 128, or less where that is more than half the shorter side
     * @throws IllegalArgumentException if the size does not fit the dilation, or a number is out of
     *     range
     */
    static NetworkConfig of(NetworkOptions options) {
        options.requireNoSettings(ARCHITECTURE);
        List<Integer> widths = options.widths();
        if (widths.size() > 2) {
            throw new IllegalArgumentException(Texts.get("fault.model.dilated-widths", widths));
        }
        Size size = options.size();
        int width = widths.isEmpty() ? USUAL_WIDTH : widths.get(0);
        int dilation = widths.size() < 2 ? fitting(size, USUAL_DILATION) : widths.get(1);
        NetworkConfig config =
                new NetworkConfig(
                        ARCHITECTURE,
                        options.paletteKey(),
                        options.classes(),
                        options.images(),
                        size,
                        settings(width, dilation));
        PictureSides sides = sides(shape(config));
        if (!sides.nearest(size).equals(size)) {
            throw new IllegalArgumentException(
                    Texts.get(
                            "fault.model.picture-least", sides.least(), size, sides.nearest(size)));
        }
        return config;
    }

    private static Map<String, String> settings(int width, int dilation) {
        return Map.of(WIDTH, Integer.toString(width), DILATION, Integer.toString(dilation));
    }

    /** The largest power of two up to {@code most} and half the shorter side. */
    private static int fitting(Size size, int most) {
        int half = Math.max(1, Math.min(size.width(), size.height()) / 2);
        return Math.min(most, Integer.highestOneBit(half));
    }

    /** The same network for pictures of another size; short sides take away dilations. */
    static NetworkConfig resized(NetworkConfig network, Size picture) {
        DilatedShape shape = shape(network);
        int dilation = fitting(picture, shape.dilation());
        return new NetworkConfig(
                ARCHITECTURE,
                network.paletteKey(),
                network.classes(),
                network.images(),
                new Size(Math.max(2, picture.width()), Math.max(2, picture.height())),
                settings(shape.width(), dilation));
    }

    /**
     * The form that a configuration describes.
     *
     * @throws IllegalArgumentException if a setting is missing or out of range
     */
    static DilatedShape shape(NetworkConfig network) {
        int width = Integer.parseInt(network.setting(WIDTH));
        int dilation = Integer.parseInt(network.setting(DILATION));
        boolean halves = Integer.bitCount(dilation) == 1;
        if (width < 1
                || width > MOST_WIDTH
                || dilation < 1
                || dilation > MOST_DILATION
                || !halves) {
            throw new IllegalArgumentException(
                    Texts.get("fault.model.dilated", width, dilation, MOST_DILATION));
        }
        return new DilatedShape(network.channels(), width, dilation, network.images());
    }

    /** Which sizes of pictures a network can make: larger dilations would read padding mostly. */
    static PictureSides sides(DilatedShape shape) {
        return new PictureSides(1, 2 * shape.dilation(), shape.channels(), shape.images());
    }
}
