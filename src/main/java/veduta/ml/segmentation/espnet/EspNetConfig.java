package veduta.ml.segmentation.espnet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import veduta.text.Texts;

/**
 * The form of a network: an encoder of four levels, each half as large as the one before, and a
 * decoder of four levels back up.
 *
 * @param outputs number of outputs, the last of which is what belongs to no class
 * @param widths maps of each level of the encoder, finest first
 * @param features maps of the coarsest level of the decoder
 */
record EspNetConfig(int outputs, List<Integer> widths, int features) {
    /** Pictures are read at sides that are multiples of this. */
    static final int STRIDE = 16;

    /** How many blocks follow the halving of the third and the fourth level. */
    static final List<Integer> BLOCKS = List.of(3, 7);

    /** The parallel paths of a block, and the groups of its 1x1 convolutions. */
    static final int PATHS = 4;

    private static final int MOST = 4096;

    /** Takes a copy of the widths and checks the ranges. */
    EspNetConfig {
        widths = List.copyOf(widths);
        boolean fits =
                widths.size() == 4
                        && widths.stream().allMatch(width -> isWidth(width, PATHS * PATHS))
                        && widths.get(0) < widths.get(1)
                        && widths.get(1) < widths.get(2)
                        && widths.get(2) < widths.get(3);
        if (!fits || !isWidth(features, 4) || outputs < 2 || outputs > 255) {
            throw new IllegalArgumentException(
                    Texts.get("fault.segmenter.espnet", outputs, widths.toString(), features));
        }
    }

    private static boolean isWidth(int width, int multiple) {
        return width > 0 && width <= MOST && width % multiple == 0;
    }

    /** Classes of the palette, all outputs but the last. */
    int classes() {
        return outputs - 1;
    }

    /** Maps of each level of the decoder, coarsest first; the last are the outputs. */
    List<Integer> decoder() {
        return List.of(features, features * 3 / 4, features / 2, outputs);
    }

    /** Maps within each level of the decoder. */
    int projected() {
        return Math.min(outputs / 2, features / 4);
    }

    /** Names and shapes of all tensors in a file. */
    Map<String, long[]> shapes() {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        EspNetLayers.of(this).forEach(layer -> layer.addShapes(shapes));
        return shapes;
    }

    /**
     * The number of trained values as the authors count them: norms have factors, which are part of
     * the kernels here, and each halving has slopes of its new maps that nothing uses.
     */
    long parameters() {
        long used = EspNetLayers.of(this).stream().mapToLong(EspNetLayer::parameters).sum();
        return used + widths.get(3) - widths.get(0);
    }
}
