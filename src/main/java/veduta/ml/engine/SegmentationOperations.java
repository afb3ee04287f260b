package veduta.ml.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;

/**
 * Operations of the segmentation networks of others: convolutions in groups and with holes,
 * activations with a slope for each map below zero, and changes of size. Kernels and maps are in
 * float32. {@link Operations} explains the letters.
 */
public final class SegmentationOperations {
    private final TorchEngine torch;

    SegmentationOperations(TorchEngine torch) {
        this.torch = torch;
    }

    /**
     * Maps times factors plus summands.
     *
     * @param x (N, C, h, w)
     * @param scale (C) factors
     * @param shift (C) summands
     * @return (N, C, h, w)
     */
    public NDArray scaled(NDManager scope, NDArray x, NDArray scale, NDArray shift) {
        return torch.call(scope, TorchScriptMethod.SCALED, x, scale, shift);
    }

    /**
     * As {@link #scaled}, with the activation.
     *
     * @param x (N, C, h, w)
     * @param scale (C) factors
     * @param shift (C) summands
     * @param slopes (C) slopes below zero
     * @return (N, C, h, w)
     */
    public NDArray scaledSloped(
            NDManager scope, NDArray x, NDArray scale, NDArray shift, NDArray slopes) {
        return torch.call(scope, TorchScriptMethod.SCALED_SLOPED, x, scale, shift, slopes);
    }

    /**
     * As {@link #scaledSloped}, of a sum.
     *
     * @param x (N, C, h, w)
     * @param y (N, C, h, w)
     * @param scale (C) factors
     * @param shift (C) summands
     * @param slopes (C) slopes below zero
     * @return (N, C, h, w)
     */
    public NDArray sumScaledSloped(
            NDManager scope, NDArray x, NDArray y, NDArray scale, NDArray shift, NDArray slopes) {
        return torch.call(scope, TorchScriptMethod.SUM_SCALED_SLOPED, x, y, scale, shift, slopes);
    }

    /**
     * The activation of a sum.
     *
     * @param x (N, C, h, w)
     * @param y (N, C, h, w)
     * @param slopes (C) slopes below zero
     * @return (N, C, h, w)
     */
    public NDArray sumSloped(NDManager scope, NDArray x, NDArray y, NDArray slopes) {
        return torch.call(scope, TorchScriptMethod.SUM_SLOPED, x, y, slopes);
    }

    /**
     * A convolution with zeros around; there are as many groups as the kernel's second axis goes
     * into C.
     *
     * @param x (N, C, h, w)
     * @param weight (d, C / groups, n, n), n odd
     * @param bias (d)
     * @param stride one number, the step in pixels
     * @return (N, d, h / stride, w / stride), rounded up
     */
    public NDArray convolveGrouped(
            NDManager scope, NDArray x, NDArray weight, NDArray bias, NDArray stride) {
        return torch.call(scope, TorchScriptMethod.CONVOLVE_GROUPED, x, weight, bias, stride);
    }

    /**
     * As {@link #convolveGrouped}, with the activation.
     *
     * @param x (N, C, h, w)
     * @param weight (d, C / groups, n, n), n odd
     * @param bias (d)
     * @param slopes (d) slopes below zero
     * @param stride one number, the step in pixels
     * @return (N, d, h / stride, w / stride), rounded up
     */
    public NDArray convolveSloped(
            NDManager scope,
            NDArray x,
            NDArray weight,
            NDArray bias,
            NDArray slopes,
            NDArray stride) {
        return torch.call(
                scope, TorchScriptMethod.CONVOLVE_SLOPED, x, weight, bias, slopes, stride);
    }

    /**
     * A 3x3 convolution of each map by itself, zeros around.
     *
     * @param x (N, C, h, w)
     * @param weight (C, 1, 3, 3)
     * @return (N, C, h, w)
     */
    public NDArray convolveMaps(NDManager scope, NDArray x, NDArray weight) {
        return torch.call(scope, TorchScriptMethod.CONVOLVE_MAPS, x, weight);
    }

    /**
     * Four 3x3 convolutions of each map by itself with holes of several widths, to each of which
     * the one before is added; one after the other.
     *
     * @param x (N, C, h, w)
     * @param first (C, 1, 3, 3), as the next three
     * @param form (5) the step in pixels, then the distance of taps for each kernel
     * @return (N, 4C, h / stride, w / stride), rounded up
     */
    public NDArray dilatedSums(
            NDManager scope,
            NDArray x,
            NDArray first,
            NDArray second,
            NDArray third,
            NDArray fourth,
            NDArray form) {
        return torch.call(
                scope, TorchScriptMethod.DILATED_SUMS, x, first, second, third, fourth, form);
    }

    /**
     * Means of 3x3 pixels at every second one; zeros around count.
     *
     * @param x (N, C, h, w)
     * @return (N, C, h / 2, w / 2), rounded up
     */
    public NDArray meanThree(NDManager scope, NDArray x) {
        return torch.call(scope, TorchScriptMethod.MEAN_THREE, x);
    }

    /**
     * Maps at another size, bilinear with corners aligned.
     *
     * @param x (N, C, h, w)
     * @param form (2) H and W
     * @return (N, C, H, W)
     */
    public NDArray resized(NDManager scope, NDArray x, NDArray form) {
        return torch.call(scope, TorchScriptMethod.RESIZED, x, form);
    }

    /**
     * Maps at a smaller size, each pixel the mean of those that it touches.
     *
     * @param x (N, C, h, w)
     * @param form (2) H and W
     * @return (N, C, H, W)
     */
    public NDArray averaged(NDManager scope, NDArray x, NDArray form) {
        return torch.call(scope, TorchScriptMethod.AVERAGED, x, form);
    }

    /**
     * The first maps of all, then the second ones, and so on.
     *
     * @param parts arrays of (N, C, h, w)
     * @return (N, parts * C, h, w)
     */
    public NDArray interleaved(NDManager scope, List<NDArray> parts) {
        return torch.call(scope, TorchScriptMethod.INTERLEAVED, parts);
    }

    /**
     * Maps, each times a share that is read from the means of others.
     *
     * @param y (N, d, h, w)
     * @param x (N, C, H, W)
     * @param weight (d, C, 1, 1), from means to shares before the logistic function
     * @return (N, d, h, w)
     */
    public NDArray gated(NDManager scope, NDArray y, NDArray x, NDArray weight) {
        return torch.call(scope, TorchScriptMethod.GATED, y, x, weight);
    }
}
