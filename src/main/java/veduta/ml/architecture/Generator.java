package veduta.ml.architecture;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import veduta.api.compute.CancelledException;
import veduta.ml.nn.ForwardObserver;

/** A network over weights: one-hot layouts in, values of pictures out. */
public interface Generator {
    /**
     * One forward pass.
     *
     * @param scope owner of the result
     * @param layouts (N, c, H, W) float32, channels sum to 1, in the engine's order for
     *     convolutions
     * @return (N, 3k, H, W) float32 in picture units, unclipped; picture i has the channels i, k +
     *     i and 2k + i
     * @throws CancelledException if the observer ended the pass
     */
    NDArray forward(NDManager scope, NDArray layouts, ForwardObserver observer)
            throws CancelledException;

    /**
     * A forward pass of which gradients are taken.
     *
     * @param scope owner of what the pass needs
     * @param seed what the pass draws at random follows from it
     */
    default TrainingPass trainingPass(NDManager scope, long seed) {
        return layouts -> {
            try {
                return forward(scope, layouts, ForwardObserver.NONE);
            } catch (CancelledException impossible) {
                throw new IllegalStateException(impossible);
            }
        };
    }
}
