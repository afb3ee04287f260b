package veduta.ml.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * Operations of layers whose convolutions have other kernels or steps than those of {@link
 * LayerOperations}, and of what follows them. Kernels are (d, C, height, width) in any number
 * format, also those of transposed convolutions. Results are in the number format of the input.
 * {@link Operations} explains the letters.
 */
public final class ConvolutionOperations {
    private final TorchEngine torch;

    ConvolutionOperations(TorchEngine torch) {
        this.torch = torch;
    }

    /**
     * A 4x4 convolution with steps of two pixels and one zero around {@code x}.
     *
     * @param x (N, C, h, w), both even
     * @param weight (d, C, 4, 4)
     * @return (N, d, h / 2, w / 2)
     */
    public NDArray convolveHalving(NDManager scope, NDArray x, NDArray weight) {
        return torch.call(scope, TorchScriptMethod.CONVOLVE_HALVING, x, weight);
    }

    /**
     * A transposed 4x4 convolution: what {@link #convolveHalving} does to gradients.
     *
     * @param x (N, C, h, w)
     * @param weight (d, C, 4, 4)
     * @return (N, d, 2 h, 2 w)
     */
    public NDArray convolveDoubling(NDManager scope, NDArray x, NDArray weight) {
        return torch.call(scope, TorchScriptMethod.CONVOLVE_DOUBLING, x, weight);
    }

    /**
     * A 4x4 convolution with steps of one pixel and one zero around {@code x}.
     *
     * @param x (N, C, h, w)
     * @param weight (d, C, 4, 4)
     * @return (N, d, h - 1, w - 1)
     */
    public NDArray convolveFour(NDManager scope, NDArray x, NDArray weight) {
        return torch.call(scope, TorchScriptMethod.CONVOLVE_FOUR, x, weight);
    }

    /**
     * A 3x3 convolution of pixels apart, zeros around {@code x}.
     *
     * @param x (N, C, h, w)
     * @param weight (d, C, 3, 3)
     * @param dilation one number, the distance of the pixels that the kernel reads, at least 1
     * @return (N, d, h, w)
     */
    public NDArray convolveDilated(NDManager scope, NDArray x, NDArray weight, NDArray dilation) {
        return torch.call(scope, TorchScriptMethod.CONVOLVE_DILATED, x, weight, dilation);
    }

    /**
     * Adds a number to each map, in place.
     *
     * @param y (N, d, h, w)
     * @param bias (d)
     * @return {@code y}, in the same memory
     */
    public NDArray addBias(NDManager scope, NDArray y, NDArray bias) {
        return torch.call(scope, TorchScriptMethod.ADD_BIAS, y, bias);
    }

    /**
     * A norm of each map of each picture by itself, with epsilon 1e-5: batch norm of single
     * pictures. It is computed in float32.
     *
     * @param y (N, d, h, w)
     * @param gamma (d) factors
     * @param beta (d) summands
     * @return (N, d, h, w)
     */
    public NDArray normaliseMaps(NDManager scope, NDArray y, NDArray gamma, NDArray beta) {
        return torch.call(scope, TorchScriptMethod.NORMALISE_MAPS, y, gamma, beta);
    }

    /**
     * The leaky activation with slope 0.2, in place.
     *
     * @param y (N, d, h, w)
     * @return {@code y}, in the same memory
     */
    public NDArray leaky(NDManager scope, NDArray y) {
        return torch.call(scope, TorchScriptMethod.LEAKY, y);
    }

    /**
     * The activation that is zero below zero.
     *
     * @param y (N, d, h, w)
     * @return of the same shape, in memory of its own
     */
    public NDArray rectify(NDManager scope, NDArray y) {
        return torch.call(scope, TorchScriptMethod.RECTIFY, y);
    }

    /**
     * The product with a mask, through which gradients go to {@code y} only.
     *
     * @param y (N, d, h, w)
     * @param mask (N, d, h, w)
     * @return (N, d, h, w)
     */
    public NDArray drop(NDManager scope, NDArray y, NDArray mask) {
        return torch.call(scope, TorchScriptMethod.DROP, y, mask);
    }

    /**
     * Values whose range is -1..1 in picture units, unclipped.
     *
     * @param y (N, 3k, h, w); its memory may be taken
     * @return (N, 3k, h, w) float32
     */
    public NDArray colours(NDManager scope, NDArray y) {
        return torch.call(scope, TorchScriptMethod.COLOURS, y);
    }

    /**
     * Values brought to -1..1 by the hyperbolic tangent, in picture units.
     *
     * @param y (N, 3k, h, w)
     * @return (N, 3k, h, w) float32, within 0..255
     */
    public NDArray boundedColours(NDManager scope, NDArray y) {
        return torch.call(scope, TorchScriptMethod.BOUNDED_COLOURS, y);
    }
}
