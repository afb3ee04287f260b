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
 * What training minimises: distances between the activations of pictures and photo, level by level
 * (Chen and Koltun, sections 3.3 and 3.4). Level 0 is the pixels in picture units.
 */
public final class FeatureMatchingLoss {
    /** How the k pictures of a collection share the work. */
    public enum Kind {
        /** Hindsight: only the best picture of the collection as a whole counts; k may be 1. */
        FEATURE_MATCHING,
        /** For every class its best picture counts, and a little the mean of all pictures. */
        DIVERSITY
    }

    private final TorchEngine torch;
    private final Optional<PerceptualNetwork> perceiver;
    private final Kind kind;

    /** An objective that looks through {@code perceiver}. */
    public FeatureMatchingLoss(TorchEngine torch, PerceptualNetwork perceiver, Kind kind) {
        this(torch, Optional.of(perceiver), kind);
    }

    private FeatureMatchingLoss(
            TorchEngine torch, Optional<PerceptualNetwork> perceiver, Kind kind) {
        this.torch = torch;
        this.perceiver = perceiver;
        this.kind = kind;
    }

    /** Compares the pixels of the best picture only; needs no perceiver. */
    public static FeatureMatchingLoss ofPixels(TorchEngine torch) {
        return new FeatureMatchingLoss(torch, Optional.empty(), Kind.FEATURE_MATCHING);
    }

    /** Names of the levels: {@code pixels}, then the perceiver's. */
    public List<String> levels() {
        List<String> names = new ArrayList<>(List.of("pixels"));
        perceiver.ifPresent(known -> names.addAll(known.levels()));
        return names;
    }

    /**
     * The unweighted distances.
     *
     * @param scope owner of the result
     * @param pictures (N k, 3, H, W) float32 in picture units, the k pictures of a layout together
     * @param photos (N, 3, H, W) float32 in picture units
     * @param layout (N, c, H, W) float32
     * @return for every level the mean absolute difference: (N, k, 1) in feature matching, (N, k,
     *     c) in diversity, where the terms of the classes sum to that of the picture
     */
    public NDList distances(NDManager scope, NDArray pictures, NDArray photos, NDArray layout) {
        NDList distances = new NDList();
        try (NDManager own = scope.newSubManager()) {
            List<NDArray> fakes = perceive(own, pictures);
            List<NDArray> reals = perceive(own, photos);
            NDArray mask = layout;
            distances.add(distance(scope, pictures, photos, mask));
            for (int level = 0; level < fakes.size(); level++) {
                // Joined networks begin anew with large levels.
                NDArray from = height(mask) < height(fakes.get(level)) ? layout : mask;
                mask = shrink(own, from, layout, fakes.get(level));
                distances.add(distance(scope, fakes.get(level), reals.get(level), mask));
            }
        }
        return distances;
    }

    private List<NDArray> perceive(NDManager own, NDArray pictures) {
        return perceiver.map(known -> known.perceive(own, pictures)).orElse(List.of());
    }

    private NDArray distance(NDManager scope, NDArray fake, NDArray real, NDArray mask) {
        return kind == Kind.DIVERSITY
                ? torch.training().classDistance(scope, fake, real, mask)
                : torch.training().pictureDistance(scope, fake, real);
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
     * The loss.
     *
     * @param distances of {@link #distances}
     * @param lambda weight of each level
     * @param meanShare share of the mean over pictures against the minimum, 0..1; the authors' code
     *     has 0.001; only diversity has it
     * @return a scalar, the mean over the N layouts
     */
    public NDArray total(NDManager scope, NDList distances, List<Double> lambda, double meanShare) {
        try (NDManager own = scope.newSubManager()) {
            NDArray sum = torch.operations().times(own, distances.get(0), lambda.get(0));
            for (int level = 1; level < distances.size(); level++) {
                NDArray next =
                        torch.operations().times(own, distances.get(level), lambda.get(level));
                sum = sum.add(next);
            }
            sum.attach(own);
            double pairs = (double) sum.getShape().get(0);
            NDArray best = sum.min(new int[] {1}).sum();
            NDArray total = torch.operations().divided(own, best, pairs);
            if (kind == Kind.DIVERSITY) {
                NDArray all = sum.mean(new int[] {1}).sum();
                NDArray mean = torch.operations().divided(own, all, pairs);
                NDArray share = torch.operations().times(own, mean, meanShare);
                total = torch.operations().times(own, total, 1 - meanShare).add(share);
            }
            total.attach(scope);
            return total;
        }
    }
}
