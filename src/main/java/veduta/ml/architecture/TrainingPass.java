package veduta.ml.architecture;

import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;

/** One forward pass of a training step, and what its way back needs. */
@FunctionalInterface
public interface TrainingPass {
    /**
     * The forward pass, while gradients are collected.
     *
     * @param layouts (N, c, H, W) float32
     * @return (N, 3k, H, W) float32 in picture units
     */
    NDArray forward(NDArray layouts);

    /** Adds gradients that the pass takes by itself; called after the way back. */
    default void addGradients(GradientCollector collector) {}
}
