package veduta.ml.unet;

import java.util.List;
import java.util.Map;
import veduta.api.model.NetworkConfig;
import veduta.api.model.NetworkOptions;
import veduta.image.Size;
import veduta.ml.architecture.PictureSides;
import veduta.text.Texts;

/** A U-Net's part of a {@link NetworkConfig}: number of levels and width. */
final class UnetConfig {
    /** Setting: number of halvings. */
    static final String LEVELS = "levels";

    /** Setting: feature maps of the finest level. */
    static final String WIDTH = "width";

    private static final int MOST_LEVELS = 8;
    private static final int MOST_WIDTH = 1 << 12;

    private UnetConfig() {}

    /**
     * The configuration of a new network.
     *
     * @param key of its architecture
     * @param options their widths are the feature maps of the finest level and, if that is wanted,
     *     the number of levels: as many as fit the shorter side, but at most eight
     * @param usualWidth feature maps of the finest level if none are given
     * @throws IllegalArgumentException if the size does not fit the levels, or a number is out of
     *     range
     */
    static NetworkConfig of(String key, NetworkOptions options, int usualWidth) {
        options.requireNoSettings(key);
        List<Integer> widths = options.widths();
        if (widths.size() > 2) {
            throw new IllegalArgumentException(Texts.get("fault.model.unet-widths", widths));
        }
        Size size = options.size();
        int width = widths.isEmpty() ? usualWidth : widths.get(0);
        int levels = widths.size() < 2 ? fitting(size) : widths.get(1);
        NetworkConfig config =
                of(key, options.paletteKey(), options.classes(), options.images(), size)
                        .apply(width, levels);
        UnetShape shape = shape(config, true);
        PictureSides sides = sides(shape);
        if (!sides.nearest(size).equals(size)) {
            throw new IllegalArgumentException(
                    Texts.get(
                            "fault.model.unet-size",
                            levels,
                            shape.sizeMultiple(),
                            size,
                            sides.nearest(size)));
        }
        return config;
    }

    /** A configuration that lacks only its width and number of levels. */
    @FunctionalInterface
    private interface Open {
        NetworkConfig apply(int width, int levels);
    }

    private static Open of(String key, String palette, int classes, int images, Size size) {
        return (width, levels) ->
                new NetworkConfig(
                        key,
                        palette,
                        classes,
                        images,
                        size,
                        Map.of(WIDTH, Integer.toString(width), LEVELS, Integer.toString(levels)));
    }

    /** As many levels as the shorter side can be halved, but at most eight. */
    private static int fitting(Size size) {
        int side = Math.min(size.width(), size.height());
        int halvings = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(side);
        return Math.max(1, Math.min(MOST_LEVELS, halvings));
    }

    /** The same network for pictures of about another size; shorter sides take away levels. */
    static NetworkConfig resized(NetworkConfig network, Size picture) {
        UnetShape shape = shape(network, true);
        int levels = Math.min(shape.levels(), fitting(picture));
        PictureSides sides =
                sides(new UnetShape(shape.channels(), shape.width(), levels, shape.images(), true));
        return of(
                        network.architecture(),
                        network.paletteKey(),
                        network.classes(),
                        network.images(),
                        sides.nearest(picture))
                .apply(shape.width(), levels);
    }

    /**
     * The form that a configuration describes.
     *
     * @throws IllegalArgumentException if a setting is missing or out of range
     */
    static UnetShape shape(NetworkConfig network, boolean skips) {
        int width = Integer.parseInt(network.setting(WIDTH));
        int levels = Integer.parseInt(network.setting(LEVELS));
        if (width < 1 || width > MOST_WIDTH || levels < 1 || levels > MOST_LEVELS) {
            throw new IllegalArgumentException(Texts.get("fault.model.unet", width, levels));
        }
        return new UnetShape(network.channels(), width, levels, network.images(), skips);
    }

    /** Which sizes of pictures a network can make. */
    static PictureSides sides(UnetShape shape) {
        int step = shape.sizeMultiple();
        return new PictureSides(step, step, shape.channels(), shape.images());
    }
}
