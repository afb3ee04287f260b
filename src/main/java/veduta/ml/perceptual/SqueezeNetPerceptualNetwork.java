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
import veduta.ml.engine.Precisions;
import veduta.ml.engine.TorchEngine;

/**
 * SqueezeNet 1.0 (Iandola et al. 2016) as a perceptual network: eight times faster than VGG-19,
 * with a first layer that sees 7x7 pixels at once.
 *
 * <p>The first layer is padded, which the published network's is not, so that every level is half
 * as large as the one before; it only matters at the border.
 */
public final class SqueezeNetPerceptualNetwork implements PerceptualNetwork {
    private final TorchEngine torch;
    private final SqueezeNetConfig config;
    private final Map<String, NDArray> weights;
    private final NDArray mean;
    private final Precision precision;

    /**
     * A network over weights that live as long as {@code torch}; it computes in float32.
     *
     * @param weights {@code conv1} and {@code fire<n>.<squeeze1x1|expand1x1|expand3x3>}, {@code
     *     .weight} (out, in, kh, kw) and {@code .bias} (out); {@code conv1} reads red, green, blue
     */
    SqueezeNetPerceptualNetwork(
            TorchEngine torch, SqueezeNetConfig config, Map<String, NDArray> weights) {
        this(torch, config, weights, Precision.FLOAT32);
    }

    private SqueezeNetPerceptualNetwork(
            TorchEngine torch,
            SqueezeNetConfig config,
            Map<String, NDArray> weights,
            Precision precision) {
        this.torch = torch;
        this.config = config;
        this.weights = new HashMap<>(weights);
        this.precision = precision;
        this.mean = torch.manager().create(SqueezeNetConfig.MEAN, new Shape(1, 3, 1, 1));
    }

    @Override
    public SqueezeNetPerceptualNetwork computingIn(Precision wanted) {
        return new SqueezeNetPerceptualNetwork(torch, config, weights, wanted);
    }

    @Override
    public List<String> levels() {
        return config.levels();
    }

    @Override
    public void requireLargeEnough(Size pictures, String remedy) throws SynthesisException {
        config.requireLargeEnough(pictures, remedy);
    }

    @Override
    public List<NDArray> perceive(NDManager scope, NDArray pictures) {
        List<NDArray> levels = new ArrayList<>();
        NDArray x = input(scope, pictures);
        for (String layer : config.run()) {
            NDArray next =
                    layer.equals("conv1")
                            ? torch.perception().squeezeFirst(scope, x, weight(layer), bias(layer))
                            : fire(scope, x, layer);
            x = replace(x, next, levels);
            if (config.levels().contains(layer)) {
                levels.add(x);
            }
            if (SqueezeNetConfig.POOLED.contains(layer) && levels.size() < config.levels().size()) {
                x = replace(x, torch.perception().poolThree(scope, x), levels);
            }
        }
        return levels;
    }

    private NDArray fire(NDManager scope, NDArray x, String layer) {
        return torch.perception()
                .fire(
                        scope,
                        x,
                        weight(SqueezeNetConfig.squeeze(layer)),
                        bias(SqueezeNetConfig.squeeze(layer)),
                        weight(SqueezeNetConfig.expandPoint(layer)),
                        bias(SqueezeNetConfig.expandPoint(layer)),
                        weight(SqueezeNetConfig.expandSquare(layer)),
                        bias(SqueezeNetConfig.expandSquare(layer)));
    }

    /** Closes what is not a level itself; gradients keep what they need. */
    private static NDArray replace(NDArray old, NDArray next, List<NDArray> levels) {
        if (levels.stream().noneMatch(level -> level == old)) {
            old.close();
        }
        return next;
    }

    private NDArray input(NDManager scope, NDArray pictures) {
        NDArray centred = pictures.sub(mean);
        centred.attach(scope);
        if (precision == Precision.FLOAT32) {
            return centred;
        }
        try (NDArray kind = torch.numbers(scope, Precisions.scalarType(precision))) {
            NDArray converted = torch.operations().cast(scope, centred, kind);
            centred.close();
            return converted;
        }
    }

    private NDArray weight(String layer) {
        return find(SqueezeNetConfig.weight(layer));
    }

    private NDArray bias(String layer) {
        return find(layer + ".bias");
    }

    private NDArray find(String name) {
        NDArray array = weights.get(name);
        if (array == null) {
            throw new IllegalArgumentException("The perceiver lacks " + name + ".");
        }
        return array;
    }
}
