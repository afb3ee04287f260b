package veduta.ml.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * Operations of perceptual networks, and of the segmentation network on top of one. Weights are
 * taken in any number format. {@link Operations} explains the letters.
 */
public final class PerceptionOperations {
    /** A convolution with summands, such as {@link #perceiveZero}. */
    @FunctionalInterface
    public interface Convolution {
        /** Applies it to {@code x}; shapes as in {@link #perceiveZero}. */
        NDArray apply(NDManager scope, NDArray x, NDArray weight, NDArray bias);
    }

    private final TorchEngine torch;

    PerceptionOperations(TorchEngine torch) {
        this.torch = torch;
    }

    /**
     * A 1x1 convolution.
     *
     * @param x (N, C, h, w)
     * @param weight (d, C, 1, 1)
     * @param bias (d)
     * @return (N, d, h, w)
     */
    public NDArray perceivePoint(NDManager scope, NDArray x, NDArray weight, NDArray bias) {
        return torch.call(scope, TorchScriptMethod.PERCEIVE_POINT, x, weight, bias);
    }

    /**
     * A 3x3 convolution with zeros around, negative results set to zero.
     *
     * @param x (N, C, h, w)
     * @param weight (d, C, 3, 3)
     * @param bias (d)
     * @return (N, d, h, w)
     */
    public NDArray perceiveZero(NDManager scope, NDArray x, NDArray weight, NDArray bias) {
        return torch.call(scope, TorchScriptMethod.PERCEIVE_ZERO, x, weight, bias);
    }

    /**
     * A 3x3 convolution with the picture reflected around, negative results set to zero.
     *
     * @param x (N, C, h, w)
     * @param weight (d, C, 3, 3)
     * @param bias (d)
     * @return (N, d, h, w)
     */
    public NDArray perceiveReflect(NDManager scope, NDArray x, NDArray weight, NDArray bias) {
        return torch.call(scope, TorchScriptMethod.PERCEIVE_REFLECT, x, weight, bias);
    }

    /**
     * A 1x1 convolution, negative results set to zero.
     *
     * @param x (N, C, h, w)
     * @param weight (d, C, 1, 1)
     * @param bias (d)
     * @return (N, d, h, w)
     */
    public NDArray perceiveBranch(NDManager scope, NDArray x, NDArray weight, NDArray bias) {
        return torch.call(scope, TorchScriptMethod.PERCEIVE_BRANCH, x, weight, bias);
    }

    /**
     * A convolution at every second pixel with three zeros around, negative results set to zero.
     *
     * @param x (N, C, h, w)
     * @param weight (d, C, n, n)
     * @param bias (d)
     * @return (N, d, H, W), for 7x7 kernels half as large, rounded up
     */
    public NDArray squeezeFirst(NDManager scope, NDArray x, NDArray weight, NDArray bias) {
        return torch.call(scope, TorchScriptMethod.SQUEEZE_FIRST, x, weight, bias);
    }

    /**
     * A fire module of SqueezeNet: few maps, of which a 1x1 and a 3x3 convolution make many;
     * negative results are set to zero each time.
     *
     * @param x (N, C, h, w)
     * @param squeeze (s, C, 1, 1)
     * @param squeezeBias (s)
     * @param point (d, s, 1, 1)
     * @param pointBias (d)
     * @param square (e, s, 3, 3)
     * @param squareBias (e)
     * @return (N, d + e, h, w)
     */
    public NDArray fire(
            NDManager scope,
            NDArray x,
            NDArray squeeze,
            NDArray squeezeBias,
            NDArray point,
            NDArray pointBias,
            NDArray square,
            NDArray squareBias) {
        return torch.call(
                scope,
                TorchScriptMethod.FIRE,
                x,
                squeeze,
                squeezeBias,
                point,
                pointBias,
                square,
                squareBias);
    }

    /**
     * Maxima of 3x3 pixels at every second one; what is left over at the end counts.
     *
     * @param x (N, C, h, w)
     * @return (N, C, H, W), about half as large
     */
    public NDArray poolThree(NDManager scope, NDArray x) {
        return torch.call(scope, TorchScriptMethod.POOL_THREE, x);
    }

    /**
     * Means of 2x2 pixels; an odd last row or column is dropped.
     *
     * @param x (N, C, h, w)
     * @return (N, C, h / 2, w / 2)
     */
    public NDArray poolAverage(NDManager scope, NDArray x) {
        return torch.call(scope, TorchScriptMethod.POOL_AVERAGE, x);
    }

    /**
     * Maxima of 2x2 pixels; an odd last row or column is dropped.
     *
     * @param x (N, C, h, w)
     * @return (N, C, h / 2, w / 2)
     */
    public NDArray poolMax(NDManager scope, NDArray x) {
        return torch.call(scope, TorchScriptMethod.POOL_MAX, x);
    }

    /**
     * Maxima of 2x2 pixels; an odd last row or column counts.
     *
     * @param x (N, C, h, w)
     * @return (N, C, (h + 1) / 2, (w + 1) / 2)
     */
    public NDArray poolMaxCeil(NDManager scope, NDArray x) {
        return torch.call(scope, TorchScriptMethod.POOL_MAX_CEIL, x);
    }

    /**
     * The mean of each map.
     *
     * @param x (N, C, h, w)
     * @return (N, C, 1, 1)
     */
    public NDArray wholeMean(NDManager scope, NDArray x) {
        return torch.call(scope, TorchScriptMethod.WHOLE_MEAN, x);
    }

    /**
     * Maps at the size of others, bilinear with corners not aligned.
     *
     * @param x (N, C, h, w)
     * @param like (M, d, H, W)
     * @return (N, C, H, W)
     */
    public NDArray enlarge(NDManager scope, NDArray x, NDArray like) {
        return torch.call(scope, TorchScriptMethod.ENLARGE, x, like);
    }

    /**
     * The sum of maps and smaller ones that are enlarged.
     *
     * @param side (N, C, H, W)
     * @param below (N, C, h, w)
     * @return (N, C, H, W)
     */
    public NDArray addUpsampled(NDManager scope, NDArray side, NDArray below) {
        return torch.call(scope, TorchScriptMethod.ADD_UPSAMPLED, side, below);
    }

    /**
     * The class of each pixel.
     *
     * @param logits (N, classes, h, w)
     * @return (N, h, w) int32
     */
    public NDArray likeliest(NDManager scope, NDArray logits) {
        return torch.call(scope, TorchScriptMethod.LIKELIEST, logits);
    }

    /**
     * Mean absolute differences between one picture and all.
     *
     * @param features (N, C, h, w)
     * @param index one number, 0..N-1
     * @return (N)
     */
    public NDArray gapsFrom(NDManager scope, NDArray features, NDArray index) {
        return torch.call(scope, TorchScriptMethod.GAPS_FROM, features, index);
    }
}
