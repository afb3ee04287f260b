package veduta.ml.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Optional;
import veduta.ml.engine.TorchEngine;
import veduta.ml.perceptual.PerceptualNetwork;

/**
 * Feature matching with diversity (Chen and Koltun, section 3.4): for every class its best picture
 * of the collection counts, and a little the mean of all pictures. The authors' code has 0.001 as
 * the mean's share.
 */
public final class DiversityLoss implements Loss {
    private final LevelComparison comparison;

    /** A loss that looks through {@code perceptualNetwork}. */
    public DiversityLoss(TorchEngine torch, PerceptualNetwork perceptualNetwork) {
        this.comparison = new LevelComparison(torch, Optional.of(perceptualNetwork));
    }

    /** Makes diversity losses. */
    public static final class Factory implements LossFactory {
        @Override
        public String key() {
            return "diversity";
        }

        @Override
        public boolean needsPerceptualNetwork() {
            return true;
        }

        @Override
        public Loss create(TorchEngine torch, Optional<PerceptualNetwork> perceptualNetwork) {
            return new DiversityLoss(torch, perceptualNetwork.orElseThrow());
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
                                torch.training().classDistance(own, fake, real, mask));
        try (NDManager own = scope.newSubManager()) {
            NDArray sum = comparison.weighted(own, distances, input.weights());
            NDArray total = total(torch, own, sum, input.meanShare());
            total.attach(scope);
            return new LossTerms(total, distances);
        }
    }

    /**
     * The loss of the weighted distances.
     *
     * @param sum (N, k, m)
     * @param meanShare share of the mean over a layout's pictures against the best one, 0..1
     */
    static NDArray total(TorchEngine torch, NDManager own, NDArray sum, double meanShare) {
        double pairs = (double) sum.getShape().get(0);
        NDArray best = LevelComparison.best(torch, own, sum);
        NDArray all = sum.mean(new int[] {1}).sum();
        NDArray mean = torch.operations().divided(own, all, pairs);
        NDArray share = torch.operations().times(own, mean, meanShare);
        return torch.operations().times(own, best, 1 - meanShare).add(share);
    }
}
