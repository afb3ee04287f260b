package veduta.ml.crn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import veduta.ml.engine.TorchEngine;

/** The 3x3 convolutions of a refinement network, before their norms. */
public final class Convolutions {
    private static final int[] ALL_AROUND = {1, 1};

    private final TorchEngine torch;
    private final CrnWeights weights;

    Convolutions(TorchEngine torch, CrnWeights weights) {
        this.torch = torch;
        this.weights = weights;
    }

    /** The convolution of a layer; zeros lie around {@code input}, (N, C, h, w). */
    public NDArray apply(NDManager scope, NDArray input, int module, int layer) {
        if (weights.packed(module, layer)) {
            return apply(scope, input, module, layer, ALL_AROUND);
        }
        // Without numbers among its arguments, which a GPU would be waited for to read.
        return torch.layers().convolve(scope, input, weights.layer(module, layer).get(0));
    }

    /**
     * The convolution of a layer.
     *
     * @param input (N, C, h, w)
     * @param padding rows of zeros above and below, and columns on the left and right: 1, or 0
     *     where the result is to be that much smaller than {@code input} to both sides
     * @return (N, d, h, w), or two smaller
     */
    NDArray apply(NDManager scope, NDArray input, int module, int layer, int[] padding) {
        NDArray kernel = weights.layer(module, layer).get(0);
        try (NDArray around = torch.numbers(scope, padding)) {
            return weights.packed(module, layer)
                    ? torch.layers().packedConvolve(scope, input, kernel, around)
                    : torch.layers().convolvePadded(scope, input, kernel, around);
        }
    }
}
