package veduta.ml.perceptual;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.image.Size;
import veduta.ml.engine.PerceptionOperations;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.TorchEngine;

/**
 * A fixed visual perceptual network with VGG-19's topology (Simonyan and Zisserman, 2015) at
 * whatever widths its weights have; its activations are what the feature-matching loss compares.
 */
public final class VggPerceptualNetwork implements PerceptualNetwork {
    private static final float[] IMAGENET_MEAN = {123.68f, 116.779f, 103.939f};

    private final TorchEngine torch;
    private final VggConfig config;
    private final Map<String, NDArray> weights;
    private final NDArray mean;
    private final Precision precision;

    /**
     * A perceptual network over weights that live as long as {@code torch}; it computes in float32.
     *
     * @param weights {@code <layer>.weight} (out, in, kh, kw) and {@code <layer>.bias} (out)
     */
    public VggPerceptualNetwork(TorchEngine torch, VggConfig config, Map<String, NDArray> weights) {
        this(torch, config, weights, Precision.FLOAT32);
    }

    private VggPerceptualNetwork(
            TorchEngine torch,
            VggConfig config,
            Map<String, NDArray> weights,
            Precision precision) {
        this.torch = torch;
        this.config = config;
        this.weights = new HashMap<>(weights);
        this.precision = precision;
        this.mean = torch.manager().create(IMAGENET_MEAN, new Shape(1, 3, 1, 1));
    }

    /**
     * The mean of ImageNet's photos, 0..255.
     *
     * @param channel 0 red, 1 green, 2 blue
     */
    public static float imagenetMean(int channel) {
        return IMAGENET_MEAN[channel];
    }

    @Override
    public VggPerceptualNetwork computingIn(Precision wanted) {
        return new VggPerceptualNetwork(torch, config, weights, wanted);
    }

    @Override
    public void requireLargeEnough(Size pictures, String remedy) throws SynthesisException {
        config.requireLargeEnough(pictures, remedy);
    }

    @Override
    public List<String> levels() {
        return config.levels();
    }

    @Override
    public List<NDArray> perceive(NDManager scope, NDArray pictures) {
        List<NDArray> levels = new ArrayList<>();
        List<String> wanted = new ArrayList<>(config.levels());
        PerceptionOperations operations = torch.perception();
        PerceptionOperations.Convolution square =
                config.reflect() ? operations::perceiveReflect : operations::perceiveZero;
        NDArray x = input(scope, pictures);
        for (String layer : VggConfig.layers()) {
            if (layer.endsWith("_1") && !layer.startsWith("conv1")) {
                x = replace(x, pooled(scope, x), levels);
            }
            x = replace(x, apply(scope, square, x, layer), levels);
            for (String level : config.levels()) {
                if (level.equals(layer)) {
                    levels.add(x);
                    wanted.remove(level);
                } else if (VggConfig.layerOf(level).equals(layer)) {
                    levels.add(apply(scope, operations::perceiveBranch, x, level));
                    wanted.remove(level);
                }
            }
            if (wanted.isEmpty()) {
                return levels;
            }
        }
        throw new IllegalArgumentException("The perceiver has no level " + wanted + ".");
    }

    /** Closes what is not a level itself; gradients keep what they need. */
    private static NDArray replace(NDArray old, NDArray next, List<NDArray> levels) {
        if (levels.stream().noneMatch(level -> level == old)) {
            old.close();
        }
        return next;
    }

    private NDArray input(NDManager scope, NDArray pictures) {
        NDArray exact = exactInput(scope, pictures);
        if (precision == Precision.FLOAT32) {
            return exact;
        }
        try (NDArray kind = torch.numbers(scope, Precisions.scalarType(precision))) {
            NDArray converted = torch.operations().cast(scope, exact, kind);
            exact.close();
            return converted;
        }
    }

    private NDArray exactInput(NDManager scope, NDArray pictures) {
        if (config.unitInput()) {
            try (NDArray unit = torch.operations().divided(scope, pictures, 255)) {
                return apply(scope, torch.perception()::perceivePoint, unit, "conv0");
            }
        }
        NDArray centred = pictures.sub(mean);
        centred.attach(scope);
        return centred;
    }

    private NDArray pooled(NDManager scope, NDArray x) {
        return switch (config.pooling()) {
            case AVERAGE -> torch.perception().poolAverage(scope, x);
            case MAX -> torch.perception().poolMax(scope, x);
            case MAX_CEIL -> torch.perception().poolMaxCeil(scope, x);
        };
    }

    private NDArray apply(
            NDManager scope, PerceptionOperations.Convolution operation, NDArray x, String layer) {
        NDArray weight = weights.get(layer + ".weight");
        NDArray bias = weights.get(layer + ".bias");
        if (weight == null || bias == null) {
            throw new IllegalArgumentException("The perceiver lacks the layer " + layer + ".");
        }
        return operation.apply(scope, x, weight, bias);
    }
}
