package veduta.ml.unet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import veduta.ml.engine.ConvolutionOperations;
import veduta.ml.engine.TorchEngine;

/**
 * That of Isola et al.: batch norm with the statistics of the picture, leaky ReLU 0.2 in the
 * encoder and ReLU in the decoder, colours within the range of pictures by a hyperbolic tangent.
 *
 * @param torch the engine
 */
record MapNormStyle(TorchEngine torch) implements UnetStyle {
    @Override
    public NDArray encoded(NDManager own, NDArray y, NDArray gamma, NDArray beta) {
        return operations().leaky(own, operations().normaliseMaps(own, y, gamma, beta));
    }

    @Override
    public NDArray decoded(NDManager own, NDArray y, NDArray gamma, NDArray beta) {
        try (NDArray normed = operations().normaliseMaps(own, y, gamma, beta)) {
            return operations().rectify(own, normed);
        }
    }

    @Override
    public NDArray activated(NDManager own, NDArray y) {
        return operations().leaky(own, y);
    }

    /** As in Isola et al., whose decoder has its activation after the maps are joined. */
    @Override
    public NDArray across(NDManager own, NDArray encoded) {
        return operations().rectify(own, encoded);
    }

    @Override
    public NDArray pictures(NDManager scope, NDArray y) {
        return operations().boundedColours(scope, y);
    }

    private ConvolutionOperations operations() {
        return torch.convolutions();
    }
}
