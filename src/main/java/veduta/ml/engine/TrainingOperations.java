package veduta.ml.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * Operations of training: losses, gradients and updates. {@link Operations} explains the letters; k
 * counts the pictures of one layout.
 */
public final class TrainingOperations {
    private final TorchEngine torch;

    TrainingOperations(TorchEngine torch) {
        this.torch = torch;
    }

    /**
     * Mean absolute differences between pictures and photos, or between their activations in a
     * perceptual network.
     *
     * @param fake (N * k, C, h, w)
     * @param real (N, C, h, w)
     * @return (N, k, 1) float32
     */
    public NDArray pictureDistance(NDManager scope, NDArray fake, NDArray real) {
        return torch.call(scope, TorchScriptMethod.PICTURE_DISTANCE, fake, real);
    }

    /**
     * As {@link #pictureDistance}, the term of each class apart; the terms sum to that of the
     * picture.
     *
     * @param fake (N * k, C, h, w)
     * @param real (N, C, h, w)
     * @param layout (N, c, h, w)
     * @return (N, k, c) float32
     */
    public NDArray classDistance(NDManager scope, NDArray fake, NDArray real, NDArray layout) {
        return torch.call(scope, TorchScriptMethod.CLASS_DISTANCE, fake, real, layout);
    }

    /**
     * For each value the picture in which it is least.
     *
     * @param distances (N, k, m)
     * @return (N, m) int64, 0..k-1; without gradient
     */
    public NDArray winners(NDManager scope, NDArray distances) {
        return torch.call(scope, TorchScriptMethod.WINNERS, distances);
    }

    /**
     * The sliced Wasserstein distance inside each class's region (Heitz, Vanhoey, Chambon and
     * Belcour, CVPR 2021): the features of picture and photo at the class's places are projected
     * onto directions, and the sorted projections are compared. Where in the region a feature is
     * makes no difference.
     *
     * @param fake (N * k, C, h, w)
     * @param real (N, C, h, w)
     * @param layout (N, c, h, w); a place is a class's where the class has more than half of it
     * @param winners (N, c) int64, which of a layout's k pictures is compared in a class's region
     * @param directions (V, C) unit vectors
     * @param limits (3) float32: classes with fewer places than the first are not compared; of more
     *     places than the second so many, evenly spread, are; the third, 0..1, says from where on
     * @return (1, 1, 1) float32, the mean absolute difference, summed over the classes by their
     *     shares of the places, the mean over N
     */
    public NDArray slicedDistance(
            NDManager scope,
            NDArray fake,
            NDArray real,
            NDArray layout,
            NDArray winners,
            NDArray directions,
            NDArray limits) {
        return torch.call(
                scope,
                TorchScriptMethod.SLICED_DISTANCE,
                fake,
                real,
                layout,
                winners,
                directions,
                limits);
    }

    /**
     * For each photo the picture nearest to it and others that are drawn at random.
     *
     * @param pictures (N * k, 3, h, w)
     * @param photos (N, 3, h, w)
     * @param draws (N, k) random numbers from 0 on; those with the least are drawn
     * @param count one number, pictures to choose for each photo, 1..k
     * @return (N * count, 3, h, w), in the order of {@code pictures}
     */
    public NDArray nearestAndDrawn(
            NDManager scope, NDArray pictures, NDArray photos, NDArray draws, NDArray count) {
        return torch.call(
                scope, TorchScriptMethod.NEAREST_AND_DRAWN, pictures, photos, draws, count);
    }

    /**
     * The weighted cross entropy, in nats a pixel.
     *
     * @param logits (N, classes, h, w)
     * @param layout (N, c, h, w), with more maps than {@code logits} where some do not count
     * @param weights (1, classes, 1, 1) how much a pixel of each class counts
     * @return a scalar
     */
    public NDArray classEntropy(NDManager scope, NDArray logits, NDArray layout, NDArray weights) {
        return torch.call(scope, TorchScriptMethod.CLASS_ENTROPY, logits, layout, weights);
    }

    /**
     * The layout of every picture.
     *
     * @param layout (N, c, h, w)
     * @param pictures (N * k, 3, h, w)
     * @return (N * k, c, h, w)
     */
    public NDArray repeatedLayouts(NDManager scope, NDArray layout, NDArray pictures) {
        return torch.call(scope, TorchScriptMethod.REPEATED_LAYOUTS, layout, pictures);
    }

    /**
     * The gradient of a kernel, see {@link LayerOperations#convolve}.
     *
     * @param x (N, C, h, w)
     * @param gradient (N, d, h, w), that of the convolution's result
     * @param weight (d, C, 3, 3)
     * @return (d, C, 3, 3)
     */
    public NDArray kernelGradient(NDManager scope, NDArray x, NDArray gradient, NDArray weight) {
        return torch.call(scope, TorchScriptMethod.KERNEL_GRADIENT, x, gradient, weight);
    }

    /**
     * Updates a weight by Adam, and its moving average; all in place.
     *
     * @param param of any shape, as the next four
     * @param grad set to zero
     * @param mean moving average of the gradient
     * @param square moving average of its square
     * @param average moving average of the weight
     * @param settings (5) learning rate with Adam's correction, beta1, beta2, epsilon, and the
     *     share of the old {@code average} that is kept
     * @return {@code average}, in the same memory
     */
    public NDArray adam(
            NDManager scope,
            NDArray param,
            NDArray grad,
            NDArray mean,
            NDArray square,
            NDArray average,
            NDArray settings) {
        return torch.call(
                scope, TorchScriptMethod.ADAM, param, grad, mean, square, average, settings);
    }
}
