package veduta.ml.segmentation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import veduta.ml.engine.PerceptionOperations;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.Initializers;
import veduta.ml.nn.ParameterSource;
import veduta.ml.perceptual.VggConfig;
import veduta.ml.perceptual.VggPerceptualNetwork;

/**
 * A segmentation network: reads the class of every pixel from a photo.
 *
 * <p>The trunk is a perceptual network of VGG-19's topology with zero padding and 2x2 maxima
 * between groups. From its coarsest features upwards, each level of the pyramid is the upsampled
 * one below it plus a 1x1 convolution of the trunk, then a 3x3 convolution with ReLU (Lin et al.,
 * CVPR 2017); the coarsest also gets the mean over the whole picture. A 1x1 convolution at half
 * resolution gives the classes.
 */
final class Segmenter {
    /** How the trunk is run, whether for reading classes or as a perceptual network. */
    static final Map<String, String> TRUNK =
            Map.of(
                    "padding",
                    "zero",
                    "pool",
                    "max",
                    "levels",
                    String.join(",", SegmenterShape.LEVELS));

    private final TorchEngine torch;
    private final Map<String, NDArray> weights;
    private final VggPerceptualNetwork trunk;

    /** A network over weights that somebody else owns, named as in {@link SegmenterShape}. */
    Segmenter(TorchEngine torch, Map<String, NDArray> weights) {
        this.torch = torch;
        this.weights = new LinkedHashMap<>(weights);
        this.trunk =
                new VggPerceptualNetwork(torch, VggConfig.of(TRUNK, weights.keySet()), weights);
    }

    /** Random weights with which a training begins; the same seed gives the same. */
    static ParameterSource<RuntimeException> untrained(long seed) {
        return (name, shape) -> {
            float[] values = new float[Initializers.count(shape)];
            if (name.endsWith(".weight")) {
                // Pictures are about 60 units from their mean, and the classes begin undecided.
                double scale = name.startsWith("conv1_1.") ? 1 / 60.0 : 1;
                scale = name.startsWith("classes.") ? 0.1 : scale;
                double deviation = scale * Math.sqrt(2.0 * shape[0] / values.length);
                Initializers.fillNormal(values, deviation, seed, name);
            }
            return values;
        };
    }

    /**
     * How likely each class is at each pixel.
     *
     * @param scope owner of the result
     * @param pictures (N, 3, H, W) float32 in picture units, sides multiples of {@link
     *     SegmenterShape#STRIDE}
     * @return (N, classes, H, W) logits
     */
    NDArray logits(NDManager scope, NDArray pictures) {
        try (NDManager own = scope.newSubManager()) {
            List<NDArray> levels = trunk.perceive(own, pictures);
            NDArray coarsest = levels.get(levels.size() - 1);
            NDArray whole = torch.perception().wholeMean(own, coarsest);
            NDArray below = point(own, whole, "whole");
            for (int group = levels.size(); group >= 2; group--) {
                NDArray side = point(own, levels.get(group - 1), "lateral" + group);
                NDArray sum = torch.perception().addUpsampled(own, side, below);
                below = apply(own, torch.perception()::perceiveZero, sum, "merge" + group);
            }
            NDArray half = point(own, below, "classes");
            return torch.perception().enlarge(scope, half, pictures);
        }
    }

    private NDArray point(NDManager own, NDArray x, String layer) {
        return apply(own, torch.perception()::perceivePoint, x, layer);
    }

    private NDArray apply(
            NDManager own, PerceptionOperations.Convolution operation, NDArray x, String layer) {
        NDArray weight = weights.get(layer + ".weight");
        NDArray bias = weights.get(layer + ".bias");
        if (weight == null || bias == null) {
            throw new IllegalArgumentException("The segmentation network lacks " + layer + ".");
        }
        return operation.apply(own, x, weight, bias);
    }
}
