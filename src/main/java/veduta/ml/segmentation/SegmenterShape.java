package veduta.ml.segmentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import veduta.ml.perceptual.VggConfig;
import veduta.text.Texts;

/**
 * The form of a segmentation network: a trunk with VGG-19's topology up to {@code conv5_2}, and a
 * pyramid of features on top of it that reads the classes.
 *
 * @param classes number of classes, without void
 * @param widths feature maps of each of the trunk's five groups
 * @param features feature maps of the pyramid
 */
record SegmenterShape(int classes, List<Integer> widths, int features) {
    /** Pictures are read at sides that are multiples of this. */
    static final int STRIDE = 16;

    /** The last layer of each of the trunk's groups: what the pyramid stands on. */
    static final List<String> LEVELS =
            List.of("conv1_2", "conv2_2", "conv3_4", "conv4_4", "conv5_2");

    private static final int GROUPS = 5;
    private static final int MOST = 4096;

    /** Takes a copy of the widths and checks the ranges. */
    SegmenterShape {
        widths = List.copyOf(widths);
        if (widths.size() != GROUPS || widths.stream().anyMatch(width -> !isWidth(width))) {
            throw new IllegalArgumentException(Texts.get("fault.segmenter.widths", MOST));
        }
        if (!isWidth(features) || classes < 1 || classes > 254) {
            throw new IllegalArgumentException(Texts.get("fault.segmenter.classes", MOST));
        }
    }

    private static boolean isWidth(int width) {
        return width >= 1 && width <= MOST;
    }

    /** The trunk's layers in order. */
    static List<String> trunk() {
        List<String> all = VggConfig.layers();
        return all.subList(0, all.indexOf(LEVELS.get(GROUPS - 1)) + 1);
    }

    /** Names and shapes of all weights. */
    Map<String, long[]> shapes() {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        int in = 3;
        for (String layer : trunk()) {
            int out = widths.get(layer.charAt("conv".length()) - '1');
            put(shapes, layer, out, in, 3);
            in = out;
        }
        List<String> sides = new ArrayList<>();
        for (int group = 2; group <= GROUPS; group++) {
            put(shapes, "lateral" + group, features, widths.get(group - 1), 1);
            sides.add("merge" + group);
        }
        put(shapes, "whole", features, widths.get(GROUPS - 1), 1);
        sides.forEach(side -> put(shapes, side, features, features, 3));
        put(shapes, "classes", classes, features, 1);
        return shapes;
    }

    /** The number of weights. */
    long parameters() {
        return shapes().values().stream()
                .mapToLong(dims -> Arrays.stream(dims).reduce(1, Math::multiplyExact))
                .sum();
    }

    private static void put(Map<String, long[]> shapes, String layer, long out, long in, int side) {
        shapes.put(layer + ".weight", new long[] {out, in, side, side});
        shapes.put(layer + ".bias", new long[] {out});
    }
}
