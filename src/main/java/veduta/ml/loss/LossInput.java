package veduta.ml.loss;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * What a loss compares.
 *
 * @param pictures (N k, 3, H, W) float32 in picture units, the k pictures of a layout together
 * @param photos (N, 3, H, W) float32 in picture units
 * @param layout (N, c, H, W) float32
 * @param weights weight of each term
 * @param meanShare share of the mean over a layout's pictures against the best one, 0..1
 * @param seed what the loss draws at random follows from it
 */
public record LossInput(
        NDArray pictures,
        NDArray photos,
        NDArray layout,
        List<Double> weights,
        double meanShare,
        long seed) {
    /** Takes a copy of the weights. */
    public LossInput {
        weights = List.copyOf(weights);
    }
}
