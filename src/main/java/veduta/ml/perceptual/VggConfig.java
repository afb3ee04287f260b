package veduta.ml.perceptual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import veduta.api.compute.SynthesisException;
import veduta.image.Size;
import veduta.text.Texts;

/**
 * How a visual perceptual network with VGG-19's topology is to be run, read from the metadata and
 * the tensor names of its weight file.
 *
 * @param unitInput whether it takes RGB 0..1 through a 1x1 layer {@code conv0}, rather than RGB
 *     0..255 minus the ImageNet mean
 * @param reflect whether 3x3 layers pad by reflection rather than with zeros
 * @param pooling operation between groups
 * @param levels names of the layers whose activations are compared, in order of depth
 */
public record VggConfig(boolean unitInput, boolean reflect, Pooling pooling, List<String> levels) {

    /** How a group's resolution is halved for the next one. */
    public enum Pooling {
        /** 2x2 means: the authors' choice. */
        AVERAGE,
        /** 2x2 maxima; an odd last row or column is dropped. */
        MAX,
        /** 2x2 maxima; an odd last row or column counts. */
        MAX_CEIL
    }

    /** Convolutions of each group of VGG-19. */
    private static final int[] GROUPS = {2, 2, 4, 4, 4};

    private static final List<String> PUBLISHED =
            List.of("conv1_2", "conv2_2", "conv3_2", "conv4_2", "conv5_2");

    /** Takes a copy of the levels. */
    public VggConfig {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException(Texts.get("fault.perceiver.no-vgg"));
        }
    }

    /** Reads the configuration of a weight file that chooses its own levels. */
    public static VggConfig of(Map<String, String> metadata, Set<String> tensors) {
        return of(metadata, tensors, List.of());
    }

    /**
     * Reads the configuration of a weight file.
     *
     * @param metadata its {@code input}, {@code padding}, {@code pool} and {@code levels}; what is
     *     missing is as in the paper's VGG-19
     * @param tensors names of its tensors
     * @param levels names of the levels to compare, from fine to coarse; empty for the file's own
     *     choice
     * @throws IllegalArgumentException if there are no such levels in the file, or not in this
     *     order
     */
    public static VggConfig of(
            Map<String, String> metadata, Set<String> tensors, List<String> levels) {
        String pool = metadata.getOrDefault("pool", "avg");
        Pooling pooling =
                !pool.startsWith("max")
                        ? Pooling.AVERAGE
                        : pool.contains("ceil") ? Pooling.MAX_CEIL : Pooling.MAX;
        List<String> own =
                metadata.containsKey("levels")
                        ? List.of(metadata.get("levels").split("\\s*,\\s*"))
                        : levelsIn(tensors);
        List<String> chosen = levels.isEmpty() ? own : levels;
        requireThere(chosen, tensors);
        return new VggConfig(
                tensors.contains("conv0.weight"),
                metadata.getOrDefault("padding", "zero").startsWith("reflect"),
                pooling,
                chosen);
    }

    /** The network runs from fine to coarse, and gives its levels in that order. */
    private static void requireThere(List<String> levels, Set<String> tensors) {
        List<String> known = possible(tensors);
        if (known.isEmpty()) {
            throw new IllegalArgumentException(Texts.get("fault.perceiver.no-vgg"));
        }
        LevelChoice.require(levels, known);
    }

    /** The group of a layer of VGG-19, 0 at the size of the pictures; empty for another name. */
    static OptionalInt groupOf(String layer) {
        return layers().contains(layer)
                ? OptionalInt.of(layer.charAt("conv".length()) - '1')
                : OptionalInt.empty();
    }

    /** The shorter side that pictures have at least, in pixels, so that every level sees some. */
    public int smallestSide() {
        int group = groupOf(layerOf(levels.get(levels.size() - 1))).orElseThrow();
        int deepest = reflect ? 2 : 1;
        return pooling == Pooling.MAX_CEIL ? ((deepest - 1) << group) + 1 : deepest << group;
    }

    /**
     * Refuses pictures of which the deepest level sees nothing.
     *
     * @param remedy what the user can do about it
     * @throws SynthesisException if they are too small
     */
    void requireLargeEnough(Size pictures, String remedy) throws SynthesisException {
        LevelChoice.requireSide(pictures, smallestSide(), levels.get(levels.size() - 1), remedy);
    }

    /**
     * What is run to see the levels.
     *
     * @param widths feature maps by layer and by level
     */
    public ActivationFootprint layers(Map<String, Long> widths) {
        List<ActivationSize> run = new ArrayList<>();
        List<ActivationSize> compared = new ArrayList<>();
        for (String name : layers()) {
            if (compared.size() == levels.size()) {
                break;
            }
            int group = groupOf(name).orElseThrow();
            run.add(new ActivationSize(group, widths.getOrDefault(name, 0L)));
            for (String level : levels) {
                if (layerOf(level).equals(name)) {
                    compared.add(new ActivationSize(group, widths.getOrDefault(level, 0L)));
                }
            }
        }
        return new ActivationFootprint(run, compared);
    }

    /** All levels that can be compared, from fine to coarse. */
    private static List<String> possible(Set<String> tensors) {
        List<String> known = new ArrayList<>();
        for (String layer : layers()) {
            for (String level : List.of(layer, layer + "_aux")) {
                if (tensors.contains(level + ".weight")) {
                    known.add(level);
                }
            }
        }
        return known;
    }

    /**
     * The trained side outputs if it has any, else the published levels it has and its last layer.
     */
    private static List<String> levelsIn(Set<String> tensors) {
        List<String> side = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        String last = "";
        for (String layer : layers()) {
            if (tensors.contains(layer + "_aux.weight")) {
                side.add(layer + "_aux");
            }
            if (tensors.contains(layer + ".weight")) {
                last = layer;
                if (PUBLISHED.contains(layer)) {
                    plain.add(layer);
                }
            }
        }
        if (!side.isEmpty()) {
            return side;
        }
        if (!last.isEmpty() && (plain.isEmpty() || !plain.get(plain.size() - 1).equals(last))) {
            plain.add(last);
        }
        return plain;
    }

    /** VGG-19's convolutions in order: {@code conv1_1} .. {@code conv5_4}. */
    public static List<String> layers() {
        List<String> layers = new ArrayList<>();
        for (int group = 0; group < GROUPS.length; group++) {
            for (int layer = 1; layer <= GROUPS[group]; layer++) {
                layers.add("conv" + (group + 1) + "_" + layer);
            }
        }
        return layers;
    }

    /** The layer a level is taken from, without a side output's suffix. */
    static String layerOf(String level) {
        return level.endsWith("_aux") ? level.substring(0, level.length() - 4) : level;
    }
}
