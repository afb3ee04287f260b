package veduta.ml.unet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import veduta.ml.engine.TorchEngine;

/**
 * The refinement network's: layer norm over all maps of a picture, leaky ReLU 0.2, colours without
 * bounds.
 *
 * @param torch the engine
 */
record LayerNormStyle(TorchEngine torch) implements UnetStyle {
    @Override
    public NDArray encoded(NDManager own, NDArray y, NDArray gamma, NDArray beta) {
        return torch.layers().norm(own, y, gamma, beta);
    }

    @Override
    public NDArray decoded(NDManager own, NDArray y, NDArray gamma, NDArray beta) {
        return torch.layers().norm(own, y, gamma, beta);
    }

    @Override
    public NDArray activated(NDManager own, NDArray y) {
        return torch.convolutions().leaky(own, y);
    }

    @Override
    public NDArray across(NDManager own, NDArray encoded) {
        return encoded;
    }

    @Override
    public NDArray pictures(NDManager scope, NDArray y) {
        return torch.convolutions().colours(scope, y);
    }
}
