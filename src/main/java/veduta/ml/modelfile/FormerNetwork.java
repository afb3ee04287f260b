package veduta.ml.modelfile;

import java.util.Map;
import veduta.api.model.NetworkConfig;
import veduta.image.Size;

/**
 * Networks as 0.1 wrote them into files: all were refinement networks, whose size follows from that
 * of the coarsest module, which every further module doubles.
 */
public final class FormerNetwork {
    private static final String ARCHITECTURE = "crn";
    private static final String WIDTHS = "widths";
    private static final String BASE = "base_size";

    private FormerNetwork() {}

    /**
     * The size of the pictures.
     *
     * @param widths feature maps of every module, with commas between them
     */
    static Size size(String widths, Size base) {
        int modules = widths.split(",", -1).length;
        return base.times(1 << (modules - 1));
    }

    /**
     * A network's configuration.
     *
     * @param widths feature maps of every module, with commas between them
     * @param base size of the coarsest module
     */
    public static NetworkConfig config(
            String paletteKey, int classes, int images, String widths, Size base) {
        return new NetworkConfig(
                ARCHITECTURE,
                paletteKey,
                classes,
                images,
                size(widths, base),
                Map.of(WIDTHS, widths, BASE, base.toString()));
    }

    /** The size that the metadata of a model file implies. */
    static Size size(Map<String, String> metadata) {
        return size(
                ModelFile.required(metadata, WIDTHS),
                Size.parse(ModelFile.required(metadata, BASE)));
    }
}
