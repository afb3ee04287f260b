package veduta.ml.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** Operations of layer norms whose factors and summands follow the classes of a layout. */
public final class ClassNormOperations {
    private final TorchEngine torch;

    ClassNormOperations(TorchEngine torch) {
        this.torch = torch;
    }

    /**
     * The statistics of whole pictures over all of their maps.
     *
     * @param y (N, d, h, w)
     * @return (2, N) float32: mean, then inverse deviation
     */
    public NDArray classMoments(NDManager scope, NDArray y) {
        return torch.call(scope, TorchScriptMethod.CLASS_MOMENTS, y);
    }

    /**
     * Norm and activation. A map's factor at a pixel is its gamma, and the differences of the
     * pixel's classes by their fractions; its summand likewise.
     *
     * @param y (N, d, h, w)
     * @param statistics (2, N) float32, or (2) for one picture
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
            NDArray statistics,
            NDArray seen,
            NDArray gamma,
            NDArray beta,
            NDArray classGamma,
            NDArray classBeta) {
        return torch.call(
                scope,
                TorchScriptMethod.CLASS_NORM,
                y,
                statistics,
                seen,
                gamma,
                beta,
                classGamma,
                classBeta);
    }
}
