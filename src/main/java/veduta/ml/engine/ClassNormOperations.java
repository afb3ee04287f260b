package veduta.ml.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

/**
 * Operations of layer norms whose factors and summands follow the classes of a layout, with their
 * activations. A map's factor at a pixel is its gamma, and the differences of the classes there by
 * their fractions; its summand likewise.
 */
public final class ClassNormOperations {
    private final TorchEngine torch;

    ClassNormOperations(TorchEngine torch) {
        this.torch = torch;
    }

    /**
     * With the statistics of each picture; gradients can be taken.
     *
     * @param y (N, d, h, w)
     * @param seen (N, at least c, H, W), the layout in its last c channels; the middle of it is
     *     where {@code y} is
     * @param gamma (d)
     * @param beta (d)
     * @param classGamma (d, c, 1, 1)
     * @param classBeta (d, c, 1, 1)
     * @return (N, d, h, w) in the number format of {@code y}
     */
    public NDArray classNorm(
            NDManager scope,
            NDArray y,
            NDArray seen,
            NDArray gamma,
            NDArray beta,
            NDArray classGamma,
            NDArray classBeta) {
        return torch.call(
                scope, TorchScriptMethod.CLASS_NORM, y, seen, gamma, beta, classGamma, classBeta);
    }

    /**
     * As {@link #classNorm} of one picture, with its statistics.
     *
     * @param y (1, d, h, w)
     * @param seen (1, at least c, H, W)
     * @param gamma (d)
     * @param beta (d)
     * @param classGamma (d, c, 1, 1)
     * @param classBeta (d, c, 1, 1)
     * @return the result, the mean (1) and the inverse deviation (1) in float32
     */
    public NDList classNormKept(
            NDManager scope,
            NDArray y,
            NDArray seen,
            NDArray gamma,
            NDArray beta,
            NDArray classGamma,
            NDArray classBeta) {
        return torch.callForAll(
                scope,
                TorchScriptMethod.CLASS_NORM_KEPT,
                y,
                seen,
                gamma,
                beta,
                classGamma,
                classBeta);
    }

    /**
     * As {@link #classNorm} of one picture or a part of it, with statistics that are known.
     *
     * @param y (1, d, h, w)
     * @param statistics (2) mean and inverse deviation
     * @param seen (1, at least c, H, W)
     * @param gamma (d)
     * @param beta (d)
     * @param classGamma (d, c, 1, 1)
     * @param classBeta (d, c, 1, 1)
     * @return (1, d, h, w) in the number format of {@code y}
     */
    public NDArray classNormFixed(
            NDManager scope,
            NDArray y,
            NDArray statistics,
            NDArray seen,
            NDArray gamma,
            NDArray beta,
            NDArray classGamma,
            NDArray classBeta) {
        return torch.call(
                scope,
                TorchScriptMethod.CLASS_NORM_FIXED,
                y,
                statistics,
                seen,
                gamma,
                beta,
                classGamma,
                classBeta);
    }
}
