package veduta.ml.perceptual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import veduta.api.compute.SynthesisException;
import veduta.image.Size;

/**
 * Which layers of SqueezeNet 1.0 (Iandola et al. 2016) are compared: {@code conv1} at half the size
 * of the pictures, {@code fire2} to {@code fire4} at a quarter, {@code fire5} to {@code fire8} at
 * an eighth and {@code fire9} at a sixteenth.
 *
 * @param levels names of the layers whose activations are compared, in order of depth
 */
record SqueezeNetConfig(List<String> levels) {
    /** What the network sees of BGR 0..255 is the difference from this, given as RGB. */
    static final float[] MEAN = {123f, 117f, 104f};

    /** Layers behind which the size is halved. */
    static final Set<String> POOLED = Set.of("conv1", "fire4", "fire8");

    private static final List<String> LAYERS =
            List.of(
                    "conv1", "fire2", "fire3", "fire4", "fire5", "fire6", "fire7", "fire8",
                    "fire9");

    /** The last layer at each size. */
    private static final List<String> USUAL = List.of("conv1", "fire4", "fire8", "fire9");

    /** Takes a copy of the levels. */
    SqueezeNetConfig {
        levels = List.copyOf(levels);
    }

    /** Whether a file with these tensors holds a SqueezeNet. */
    static boolean fits(Set<String> tensors) {
        return tensors.contains("conv1.weight") && tensors.contains("fire2.squeeze1x1.weight");
    }

    /**
     * The configuration of a weight file.
     *
     * @param tensors names of its tensors
     * @param levels names of the levels to compare, from fine to coarse; empty for the last layer
     *     at each size
     * @throws IllegalArgumentException if there are no such levels in the file, or not in this
     *     order
     */
    static SqueezeNetConfig of(Set<String> tensors, List<String> levels) {
        List<String> known = LAYERS.stream().filter(layer -> isThere(layer, tensors)).toList();
        List<String> chosen =
                levels.isEmpty() ? USUAL.stream().filter(known::contains).toList() : levels;
        LevelChoice.require(chosen, known);
        return new SqueezeNetConfig(chosen);
    }

    private static boolean isThere(String layer, Set<String> tensors) {
        return tensors.contains(weight(layer.equals("conv1") ? layer : squeeze(layer)));
    }

    /** The layers that are run to see the deepest level. */
    List<String> run() {
        return LAYERS.subList(0, LAYERS.indexOf(levels.get(levels.size() - 1)) + 1);
    }

    /** How often the size of the pictures is halved before a layer's result. */
    private static int group(String layer) {
        int group = 1;
        for (String before : LAYERS.subList(0, LAYERS.indexOf(layer))) {
            group += POOLED.contains(before) ? 1 : 0;
        }
        return group;
    }

    /** The same for a layer or a part of one; empty for what is none. */
    static OptionalInt groupOf(String name) {
        String layer = name.replaceAll("\\..*", "");
        return LAYERS.contains(layer) ? OptionalInt.of(group(layer)) : OptionalInt.empty();
    }

    /** Refuses pictures of which the deepest level sees nothing. */
    void requireLargeEnough(Size pictures, String remedy) throws SynthesisException {
        String deepest = levels.get(levels.size() - 1);
        LevelChoice.requireSide(pictures, 1 << group(deepest), deepest, remedy);
    }

    /**
     * What is run to see the levels.
     *
     * @param widths feature maps by name of a tensor without {@code .weight}
     */
    ActivationFootprint layers(Map<String, Long> widths) {
        List<ActivationSize> run = new ArrayList<>();
        List<ActivationSize> compared = new ArrayList<>();
        for (String layer : run()) {
            int group = group(layer);
            long width;
            if (layer.equals("conv1")) {
                width = widths.getOrDefault(layer, 0L);
            } else {
                width =
                        widths.getOrDefault(expandPoint(layer), 0L)
                                + widths.getOrDefault(expandSquare(layer), 0L);
                long squeezed = widths.getOrDefault(squeeze(layer), 0L);
                run.add(new ActivationSize(group, squeezed));
            }
            run.add(new ActivationSize(group, width));
            if (levels.contains(layer)) {
                compared.add(new ActivationSize(group, width));
            }
        }
        return new ActivationFootprint(run, compared);
    }

    static String squeeze(String fire) {
        return fire + ".squeeze1x1";
    }

    static String expandPoint(String fire) {
        return fire + ".expand1x1";
    }

    static String expandSquare(String fire) {
        return fire + ".expand3x3";
    }

    static String weight(String layer) {
        return layer + ".weight";
    }
}
