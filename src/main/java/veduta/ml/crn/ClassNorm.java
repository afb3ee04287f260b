package veduta.ml.crn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import veduta.ml.engine.TorchEngine;

/**
 * The norms of networks in which gamma and beta follow the classes of the layout (Tan et al. 2021,
 * CLADE): learnt as a mean and the differences of the classes from it, which are mixed by the
 * classes' fractions at a pixel. With all differences 0 they are the plain norms.
 */
public final class ClassNorm {
    private final TorchEngine torch;
    private final CrnWeights weights;

    /** The norms of a network with these weights. */
    public ClassNorm(TorchEngine torch, CrnWeights weights) {
        this.torch = torch;
        this.weights = weights;
    }

    /** Whether that is how the network norms. */
    public boolean isUsed() {
        return weights.areNormedByClass();
    }

    /**
     * Norm and activation with the statistics of the pictures themselves; gradients can be taken.
     *
     * @param convolved (N, d, h, w)
     * @param seen what the module sees beside the features from below, the layout last; the middle
     *     of it is where {@code convolved} is
     */
    NDArray apply(NDManager scope, NDArray convolved, NDArray seen, int module, int layer) {
        List<NDArray> parts = weights.layer(module, layer);
        List<NDArray> classes = weights.classes(module, layer);
        return torch.classNorms()
                .classNorm(
                        scope,
                        convolved,
                        seen,
                        parts.get(1),
                        parts.get(2),
                        classes.get(0),
                        classes.get(1));
    }

    /** The same of one whole picture, with its mean and inverse deviation. */
    NDList measured(NDManager scope, NDArray convolved, NDArray seen, int module, int layer) {
        List<NDArray> parts = weights.layer(module, layer);
        List<NDArray> classes = weights.classes(module, layer);
        return torch.classNorms()
                .classNormKept(
                        scope,
                        convolved,
                        seen,
                        parts.get(1),
                        parts.get(2),
                        classes.get(0),
                        classes.get(1));
    }

    /**
     * The same of one picture or a part of it.
     *
     * @param statistics (2) mean and inverse deviation of the whole picture
     */
    public NDArray fixed(
            NDManager scope,
            NDArray convolved,
            NDArray statistics,
            NDArray seen,
            int module,
            int layer) {
        List<NDArray> parts = weights.layer(module, layer);
        List<NDArray> classes = weights.classes(module, layer);
        return torch.classNorms()
                .classNormFixed(
                        scope,
                        convolved,
                        statistics,
                        seen,
                        parts.get(1),
                        parts.get(2),
                        classes.get(0),
                        classes.get(1));
    }
}
