package veduta.ml.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import veduta.ml.engine.TorchEngine;
import veduta.ml.perceptual.PerceptualNetwork;

/**
 * Distances between the activations of pictures and photos, level by level (Chen and Koltun,
 * section 3.3). Level 0 is the pixels in picture units.
 *
 * @param torch the engine
 * @param perceptualNetwork the perceptual network; without one only pixels are compared
 */
record LevelComparison(TorchEngine torch, Optional<PerceptualNetwork> perceptualNetwork) {
    /** How the activations of one level are compared. */
    @FunctionalInterface
    interface Distance {
        /**
         * The distance of pictures from photos.
         *
         * @param scope owner of the result
         * @param fake (N k, C, h, w)
         * @param real (N, C, h, w)
         * @param mask the layout at this size, (N, c, h, w)
         * @return (N, k, m): m values add up to a picture's mean absolute difference
         */
        NDArray of(NDManager scope, NDArray fake, NDArray real, NDArray mask);
    }

    /** Names of the levels: {@code pixels}, then the perceptual network's. */
    List<String> levels() {
        List<String> names = new ArrayList<>(List.of("pixels"));
        perceptualNetwork.ifPresent(known -> names.addAll(known.levels()));
        return names;
    }

    /**
     * What is compared at one level.
     *
     * @param fake (N k, C, h, w)
     * @param real (N, C, h, w)
     * @param mask the layout at this size, (N, c, h, w)
     */
    record Level(NDArray fake, NDArray real, NDArray mask) {}

    /**
     * The unweighted distances of all levels.
     *
     * @param scope owner of the result
     */
    NDList distances(NDManager scope, LossInput input, Distance distance) {
        NDList distances = new NDList();
        try (NDManager own = scope.newSubManager()) {
            for (Level level : compared(own, input)) {
                distances.add(distance.of(scope, level.fake(), level.real(), level.mask()));
            }
        }
        return distances;
    }

    /**
     * What is compared, the pixels first.
     *
     * @param own owner of the activations and masks
     */
    List<Level> compared(NDManager own, LossInput input) {
        NDArray layout = input.layout();
        List<NDArray> fakes = activations(own, input.pictures());
        List<NDArray> reals = activations(own, input.photos());
        List<Level> levels = new ArrayList<>();
        NDArray mask = layout;
        levels.add(new Level(input.pictures(), input.photos(), mask));
        for (int level = 0; level < fakes.size(); level++) {
            // Joined networks begin again with large levels.
            NDArray from = height(mask) < height(fakes.get(level)) ? layout : mask;
            mask = shrink(own, from, layout, fakes.get(level));
            levels.add(new Level(fakes.get(level), reals.get(level), mask));
        }
        return levels;
    }

    private List<NDArray> activations(NDManager own, NDArray pictures) {
        return perceptualNetwork.map(known -> known.perceive(own, pictures)).orElse(List.of());
    }

    /**
     * The mask by exact 2x2 means until it is as small as the level. Networks that round odd sizes
     * up are not met in that way; their levels get means of the layout over areas of nearly one
     * size.
     */
    private NDArray shrink(NDManager own, NDArray mask, NDArray layout, NDArray level) {
        NDArray small = mask;
        while (height(small) > height(level) && width(small) > width(level)) {
            small = torch.pictures().halve(own, small);
        }
        boolean met = height(small) == height(level) && width(small) == width(level);
        return met ? small : torch.pictures().averageTo(own, layout, level);
    }

    private static long width(NDArray features) {
        return features.getShape().get(3);
    }

    private static long height(NDArray features) {
        return features.getShape().get(2);
    }

    /**
     * The weighted sum of the levels, (N, k, m).
     *
     * @param own owner of the result
     * @param weights weight of each level
     */
    NDArray weighted(NDManager own, NDList distances, List<Double> weights) {
        NDArray sum = torch.operations().times(own, distances.get(0), weights.get(0));
        for (int level = 1; level < distances.size(); level++) {
            NDArray next = torch.operations().times(own, distances.get(level), weights.get(level));
            sum = sum.add(next);
        }
        sum.attach(own);
        return sum;
    }

    /** The mean over layouts of the best picture's sum, of each of the m values by itself. */
    static NDArray best(TorchEngine torch, NDManager own, NDArray sum) {
        double pairs = (double) sum.getShape().get(0);
        return torch.operations().divided(own, sum.min(new int[] {1}).sum(), pairs);
    }
}
