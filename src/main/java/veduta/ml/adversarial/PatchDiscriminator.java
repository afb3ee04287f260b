package veduta.ml.adversarial;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import veduta.ml.engine.ConvolutionOperations;
import veduta.ml.engine.TorchEngine;

/**
 * A patch discriminator over weights: says of every patch of a picture whether it takes it for part
 * of a photo. Norms are those of single maps, activations leaky with slope 0.2.
 */
public final class PatchDiscriminator {
    private final ConvolutionOperations operations;
    private final PatchShape shape;
    private final Map<String, NDArray> weights;
    private final Norm norm;

    /** The norm of a layer. */
    @FunctionalInterface
    interface Norm {
        /** From (N, d, h, w) to the same shape, owned by {@code own}, in memory of its own. */
        NDArray apply(NDManager own, NDArray y, NDArray gamma, NDArray beta);
    }

    /**
     * A network over weights that somebody else owns, named as in {@link PatchShape}; computes in
     * the number format of what it sees.
     */
    public PatchDiscriminator(TorchEngine torch, PatchShape shape, Map<String, NDArray> weights) {
        this(torch, shape, weights, torch.convolutions()::normaliseMaps);
    }

    /** As above, with another norm. */
    PatchDiscriminator(
            TorchEngine torch, PatchShape shape, Map<String, NDArray> weights, Norm norm) {
        this.operations = torch.convolutions();
        this.shape = shape;
        this.weights = new LinkedHashMap<>(weights);
        this.norm = norm;
    }

    /**
     * The logits of all patches; gradients can be taken.
     *
     * @param scope owner of the result
     * @param seen (N, c, H, W), the layout if it sees that, then the picture as -1..1
     * @return (N, 1, h, w), positive where it takes the patch for part of a photo
     */
    public NDArray logits(NDManager scope, NDArray seen) {
        try (NDManager own = scope.newSubManager()) {
            NDArray maps = seen;
            for (int i = 1; i <= shape.layers(); i++) {
                NDArray next = layer(own, maps, i);
                if (maps != seen) {
                    maps.close();
                }
                maps = next;
            }
            maps.attach(scope);
            return maps;
        }
    }

    private NDArray layer(NDManager own, NDArray maps, int index) {
        String name = PatchShape.layer(index);
        NDArray kernel = get(name + ".weight");
        NDArray y =
                shape.isStrided(index)
                        ? operations.convolveHalving(own, maps, kernel)
                        : operations.convolveFour(own, maps, kernel);
        if (shape.isNormed(index)) {
            try (y) {
                NDArray normed = norm.apply(own, y, get(name + ".gamma"), get(name + ".beta"));
                return operations.leaky(own, normed);
            }
        }
        NDArray biased = operations.addBias(own, y, get(name + ".bias"));
        return index == shape.layers() ? biased : operations.leaky(own, biased);
    }

    private NDArray get(String name) {
        NDArray array = weights.get(name);
        if (array == null) {
            throw new IllegalArgumentException("No weight is called '" + name + "'.");
        }
        return array;
    }
}
