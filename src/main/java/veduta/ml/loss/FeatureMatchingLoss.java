package veduta.ml.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Optional;
import veduta.ml.engine.TorchEngine;
import veduta.ml.perceptual.PerceptualNetwork;

/**
 * Feature matching with hindsight (Chen and Koltun, section 3.3): only the best picture of the
 * collection as a whole counts; k may be 1.
 */
public final class FeatureMatchingLoss implements Loss {
    private final LevelComparison comparison;

    /**
     * A loss that looks through {@code perceptualNetwork}.
     *
     * @param perceptualNetwork the perceptual network; without one only pixels are compared
     */
    public FeatureMatchingLoss(TorchEngine torch, Optional<PerceptualNetwork> perceptualNetwork) {
        this.comparison = new LevelComparison(torch, perceptualNetwork);
    }

    /** Makes feature matching losses. */
    public static final class Factory implements LossFactory {
        @Override
        public String key() {
            return "feature-matching";
        }

        @Override
        public boolean needsPerceptualNetwork() {
            return true;
        }

        @Override
        public Loss create(TorchEngine torch, Optional<PerceptualNetwork> perceptualNetwork) {
            return new FeatureMatchingLoss(torch, perceptualNetwork);
        }
    }

    /** Makes losses that compare pixels only, the image-space loss of the paper. */
    public static final class PixelFactory implements LossFactory {
        @Override
        public String key() {
            return "pixels";
        }

        @Override
        public boolean needsPerceptualNetwork() {
            return false;
        }

        @Override
        public Loss create(TorchEngine torch, Optional<PerceptualNetwork> perceptualNetwork) {
            return new FeatureMatchingLoss(torch, Optional.empty());
        }
    }

    @Override
    public List<String> levels() {
        return comparison.levels();
    }

    @Override
    public LossTerms compute(NDManager scope, LossInput input) {
        TorchEngine torch = comparison.torch();
        NDList distances =
                comparison.distances(
                        scope,
                        input,
                        (own, fake, real, mask) ->
                                torch.training().pictureDistance(own, fake, real));
        try (NDManager own = scope.newSubManager()) {
            NDArray total =
                    LevelComparison.best(
                            torch, own, comparison.weighted(own, distances, input.weights()));
            total.attach(scope);
            return new LossTerms(total, distances);
        }
    }
}
