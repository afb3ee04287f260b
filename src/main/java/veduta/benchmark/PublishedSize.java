package veduta.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import veduta.api.model.ModelInfo;
import veduta.image.Size;
import veduta.ml.crn.CrnConfig;

/**
 * The three street networks whose sizes the authors published with their code, by the height of
 * their pictures. All know 19 classes and begin at 8x4.
 */
public enum PublishedSize {
    /** 512x256, nine pictures. */
    P256("256p", 256, 9),
    /** 1024x512, one picture. */
    P512("512p", 512, 1),
    /** 2048x1024, one picture. */
    P1024("1024p", 1024, 1);

    private static final int CLASSES = 19;

    private final String key;
    private final int height;
    private final int images;

    PublishedSize(String key, int height, int images) {
        this.key = key;
        this.height = height;
        this.images = images;
    }

    /**
     * The network with this key.
     *
     * @param key {@code 256p}, {@code 512p} or {@code 1024p}
     * @throws IllegalArgumentException if there is none
     */
    public static PublishedSize of(String key) {
        for (PublishedSize network : values()) {
            if (network.key.equals(key.toLowerCase(Locale.ROOT))) {
                return network;
            }
        }
        throw new IllegalArgumentException(
                "'"
                        + key
                        + "' is no published network; choose "
                        + Stream.of(values())
                                .map(network -> network.key)
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    /** Its key. */
    public String key() {
        return key;
    }

    /** The description of a model of this form. */
    public ModelInfo info() {
        List<Integer> widths = new ArrayList<>();
        for (int size = 4; size <= height; size *= 2) {
            widths.add(width(size));
        }
        return new ModelInfo(
                "published " + key,
                CrnConfig.of("cityscapes", CLASSES, widths, new Size(8, 4), images),
                Map.of());
    }

    private static int width(int moduleHeight) {
        if (moduleHeight <= 64) {
            return 1024;
        }
        if (moduleHeight <= 256) {
            return 512;
        }
        return moduleHeight == 512 ? 128 : 32;
    }
}
