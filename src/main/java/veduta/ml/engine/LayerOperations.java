package veduta.ml.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

/**
 * Operations of a refinement network's layers. Convolutions have 3x3 kernels and steps of one
 * pixel, and take kernels of any number format; norms are those of a whole picture over all of its
 * maps, factor and summand by map; activations are leaky with slope 0.2. Results are in the number
 * format of the input. {@link Operations} explains the letters.
 */
public final class LayerOperations {
    private final TorchEngine torch;

    LayerOperations(TorchEngine torch) {
        this.torch = torch;
    }

    /**
     * A convolution, zeros around {@code x}.
     *
     * @param x (N, C, h, w)
     * @param weight (d, C, 3, 3)
     * @return (N, d, h, w)
     */
    public NDArray convolve(NDManager scope, NDArray x, NDArray weight) {
        return torch.call(scope, TorchScriptMethod.CONVOLVE, x, weight);
    }

    /**
     * As {@link #convolve}; the kernel gets no gradient.
     *
     * @param x (N, C, h, w)
     * @param weight (d, C, 3, 3)
     * @return (N, d, h, w)
     */
    public NDArray convolveFixed(NDManager scope, NDArray x, NDArray weight) {
        return torch.call(scope, TorchScriptMethod.CONVOLVE_FIXED, x, weight);
    }

    /**
     * A convolution with as many zeros as wanted.
     *
     * @param x (N, C, h, w)
     * @param weight (d, C, 3, 3)
     * @param padding (2) rows of zeros above and below, columns of zeros on the left and right: 0
     *     or 1
     * @return (N, d, h, w), or two smaller
     */
    public NDArray convolvePadded(NDManager scope, NDArray x, NDArray weight, NDArray padding) {
        return torch.call(scope, TorchScriptMethod.CONVOLVE_PADDED, x, weight, padding);
    }

    /**
     * A kernel in the order of memory of {@link #packedConvolve}.
     *
     * @param weight (d, C, 3, 3), channels-last
     * @return for {@link #packedConvolve} only
     * @throws IllegalStateException unless {@link TorchEngine#knowsPacked}
     */
    public NDArray packedKernel(NDManager scope, NDArray weight) {
        return torch.call(scope, TorchScriptMethod.PACKED_KERNEL, weight);
    }

    /**
     * As {@link #convolvePadded}, by a packed kernel of the number format of {@code x}.
     *
     * @param x (N, C, h, w)
     * @param kernel of {@link #packedKernel}
     * @param padding (2) rows of zeros above and below, columns of zeros on the left and right: 0
     *     or 1
     * @return (N, d, h, w), or two smaller
     * @throws IllegalStateException unless {@link TorchEngine#knowsPacked}
     */
    public NDArray packedConvolve(NDManager scope, NDArray x, NDArray kernel, NDArray padding) {
        return torch.call(scope, TorchScriptMethod.PACKED_CONVOLVE, x, kernel, padding);
    }

    /**
     * A norm: of the engine on the processor, {@link #normaliseSingle} on GPUs.
     *
     * @param x (N, d, h, w)
     * @param gamma (d) factors
     * @param beta (d) summands
     * @return (N, d, h, w)
     */
    public NDArray normalise(NDManager scope, NDArray x, NDArray gamma, NDArray beta) {
        return torch.call(scope, TorchScriptMethod.NORMALISE, x, gamma, beta);
    }

    /**
     * A norm computed in float32, whatever the number format of {@code x}.
     *
     * @param x (N, d, h, w)
     * @param gamma (d) factors
     * @param beta (d) summands
     * @return (N, d, h, w)
     */
    public NDArray normaliseSingle(NDManager scope, NDArray x, NDArray gamma, NDArray beta) {
        return torch.call(scope, TorchScriptMethod.NORMALISE_SINGLE, x, gamma, beta);
    }

    /**
     * Norm and activation.
     *
     * @param y (N, d, h, w), the result of a convolution
     * @param gamma (d) factors
     * @param beta (d) summands
     * @return (N, d, h, w)
     */
    public NDArray norm(NDManager scope, NDArray y, NDArray gamma, NDArray beta) {
        return torch.call(scope, TorchScriptMethod.NORM, y, gamma, beta);
    }

    /**
     * As {@link #norm}, the gradient of {@code y} noted at {@code zeros}.
     *
     * @param y (N, d, h, w), the result of a convolution; changed in place
     * @param zeros (N, d, h, w) zeros that get the gradient
     * @param gamma (d) factors
     * @param beta (d) summands
     * @return (N, d, h, w)
     */
    public NDArray normAdded(
            NDManager scope, NDArray y, NDArray zeros, NDArray gamma, NDArray beta) {
        return torch.call(scope, TorchScriptMethod.NORM_ADDED, y, zeros, gamma, beta);
    }

    /**
     * As {@link #norm}, with the statistics: by the engine's own group norm.
     *
     * @param y (N, d, h, w), the result of a convolution
     * @param gamma (d) factors
     * @param beta (d) summands
     * @return (N, d, h, w); the mean, N numbers in float32; the inverse standard deviation, N
     *     numbers in float32
     */
    public NDList normKept(NDManager scope, NDArray y, NDArray gamma, NDArray beta) {
        return torch.callForAll(scope, TorchScriptMethod.NORM_KEPT, y, gamma, beta);
    }

    /**
     * As {@link #normKept}, by steps that suit GPUs.
     *
     * @param y (1, d, h, w), the result of a convolution
     * @param gamma (d) factors
     * @param beta (d) summands
     * @return (1, d, h, w); (1) the mean in float32; (1) the inverse standard deviation in float32
     */
    public NDList normMeasured(NDManager scope, NDArray y, NDArray gamma, NDArray beta) {
        return torch.callForAll(scope, TorchScriptMethod.NORM_MEASURED, y, gamma, beta);
    }

    /**
     * Norm and activation with statistics that are known.
     *
     * @param y (N, d, h, w), the result of a convolution
     * @param gamma (d) factors
     * @param beta (d) summands
     * @param statistics (2) mean and inverse standard deviation
     * @return (N, d, h, w)
     */
    public NDArray normFixed(
            NDManager scope, NDArray y, NDArray gamma, NDArray beta, NDArray statistics) {
        return torch.call(scope, TorchScriptMethod.NORM_FIXED, y, gamma, beta, statistics);
    }

    /**
     * Convolution, norm and activation.
     *
     * @param x (N, C, h, w)
     * @param weight (d, C, 3, 3)
     * @param gamma (d) factors
     * @param beta (d) summands
     * @return (N, d, h, w)
     */
    public NDArray layer(NDManager scope, NDArray x, NDArray weight, NDArray gamma, NDArray beta) {
        return torch.call(scope, TorchScriptMethod.LAYER, x, weight, gamma, beta);
    }

    /**
     * As {@link #layer}, by plain operations without in-place activation; for comparisons of speed.
     *
     * @param x (N, C, h, w)
     * @param weight (d, C, 3, 3), of the number format of {@code x}
     * @param gamma (d) factors
     * @param beta (d) summands
     * @return (N, d, h, w)
     */
    public NDArray layerPlain(
            NDManager scope, NDArray x, NDArray weight, NDArray gamma, NDArray beta) {
        return torch.call(scope, TorchScriptMethod.LAYER_PLAIN, x, weight, gamma, beta);
    }

    /**
     * Feature maps at the size of a layout, bilinear with aligned corners.
     *
     * @param features (N, C, h, w)
     * @param layout (N, c, H, W)
     * @return (N, C, H, W)
     */
    public NDArray upsample(NDManager scope, NDArray features, NDArray layout) {
        return torch.call(scope, TorchScriptMethod.UPSAMPLE, features, layout);
    }

    /**
     * Feature maps and layout, one after the other.
     *
     * @param features (N, C, h, w)
     * @param layout (N, c, h, w)
     * @return (N, C + c, h, w)
     */
    public NDArray join(NDManager scope, NDArray features, NDArray layout) {
        return torch.call(scope, TorchScriptMethod.JOIN, features, layout);
    }

    /**
     * The last layer: a 1x1 convolution, and its range -1..1 brought to picture units.
     *
     * @param features (N, C, h, w)
     * @param weight (3k, C, 1, 1)
     * @param bias (3k)
     * @return (N, 3k, h, w) float32, 0..255 where the network keeps its range: nothing is clipped
     */
    public NDArray head(NDManager scope, NDArray features, NDArray weight, NDArray bias) {
        return torch.call(scope, TorchScriptMethod.HEAD, features, weight, bias);
    }

    /**
     * As {@link #head}, computed in float32 as a matrix product, so that a window gets the same
     * numbers as the whole picture.
     *
     * @param features (1, C, h, w)
     * @param weight (3k, C, 1, 1)
     * @param bias (3k)
     * @return (1, 3k, h, w) float32
     */
    public NDArray headWindow(NDManager scope, NDArray features, NDArray weight, NDArray bias) {
        return torch.call(scope, TorchScriptMethod.HEAD_WINDOW, features, weight, bias);
    }
}
