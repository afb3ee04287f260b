package veduta.ml.crn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** How the layers of a refinement network are computed: where their norms' statistics come from. */
@FunctionalInterface
public interface LayerForward {
    /**
     * Convolution, layer norm and leaky ReLU.
     *
     * @param scope owner of the result
     * @param input (N, C, h, w)
     * @param seen what the module sees beside the features from below, the layout last: (N, n + c,
     *     H, W), the middle of it where the result is
     * @param module from 0, the coarsest
     * @param layer 1 or 2
     * @return (N, d, h, w)
     */
    NDArray apply(NDManager scope, NDArray input, NDArray seen, int module, int layer);
}
