package veduta.ml.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.Initializers;
import veduta.ml.perceptual.PerceptualNetwork;

/**
 * The diversity loss, and beside it at every level the sliced Wasserstein distance inside each
 * class's region (Heitz, Vanhoey, Chambon and Belcour, CVPR 2021).
 *
 * <p>The diversity loss alone is least for the median of all photos that fit a layout, which has no
 * texture. The second distance is that of distributions: it is least where a region has as much
 * contrast, of the same kinds, as the photo's, wherever in the region that is. It is taken of the
 * picture that is the best one for a class, so that pictures stay free to differ.
 */
public final class TextureLoss implements Loss {
    /** How the names of the second distances begin. */
    static final String PREFIX = "texture-";

    private static final int DIRECTIONS = 32;
    private static final int FEWEST_PLACES = 48;
    private static final int MOST_PLACES = 1200;

    private final LevelComparison comparison;

    /** A loss that looks through {@code perceptualNetwork}. */
    public TextureLoss(TorchEngine torch, PerceptualNetwork perceptualNetwork) {
        this.comparison = new LevelComparison(torch, Optional.of(perceptualNetwork));
    }

    /** Makes texture losses. */
    public static final class Factory implements LossFactory {
        @Override
        public String key() {
            return "texture";
        }

        @Override
        public boolean needsPerceptualNetwork() {
            return true;
        }

        @Override
        public Loss create(TorchEngine torch, Optional<PerceptualNetwork> perceptualNetwork) {
            return new TextureLoss(torch, perceptualNetwork.orElseThrow());
        }
    }

    /** The levels of the diversity loss, then the same again for the second distance. */
    @Override
    public List<String> levels() {
        List<String> levels = new ArrayList<>(comparison.levels());
        comparison.levels().forEach(level -> levels.add(PREFIX + level));
        return levels;
    }

    @Override
    public LossTerms compute(NDManager scope, LossInput input) {
        TorchEngine torch = comparison.torch();
        try (NDManager own = scope.newSubManager()) {
            List<LevelComparison.Level> levels = comparison.compared(own, input);
            NDList terms = new NDList();
            for (LevelComparison.Level level : levels) {
                terms.add(
                        torch.training()
                                .classDistance(scope, level.fake(), level.real(), level.mask()));
            }
            NDArray sum = comparison.weighted(own, terms, input.weights());
            NDArray total = DiversityLoss.total(torch, own, sum, input.meanShare());
            NDArray winners = torch.training().winners(own, sum);
            SplittableRandom random = new SplittableRandom(input.seed());
            for (int i = 0; i < levels.size(); i++) {
                NDArray texture = sliced(torch, scope, own, levels.get(i), winners, random);
                double weight = input.weights().get(levels.size() + i);
                total = total.add(torch.operations().times(own, texture.sum(), weight));
                terms.add(texture);
            }
            total.attach(scope);
            return new LossTerms(total, terms);
        }
    }

    private static NDArray sliced(
            TorchEngine torch,
            NDManager scope,
            NDManager own,
            LevelComparison.Level level,
            NDArray winners,
            SplittableRandom random) {
        int channels = Math.toIntExact(level.real().getShape().get(1));
        NDArray directions =
                own.create(
                        directions(channels, random.nextLong()), new Shape(DIRECTIONS, channels));
        NDArray limits =
                torch.numbers(own, FEWEST_PLACES, MOST_PLACES, (float) random.nextDouble());
        return torch.training()
                .slicedDistance(
                        scope,
                        level.fake(),
                        level.real(),
                        level.mask(),
                        winners,
                        directions,
                        limits);
    }

    /** Unit vectors, evenly distributed over all directions, one after the other. */
    private static float[] directions(int channels, long seed) {
        float[] values = new float[DIRECTIONS * channels];
        Initializers.fillNormal(values, 1, seed, PREFIX);
        for (int from = 0; from < values.length; from += channels) {
            double squares = 0;
            for (int i = from; i < from + channels; i++) {
                squares += values[i] * values[i];
            }
            float scale = (float) (1 / Math.sqrt(squares));
            for (int i = from; i < from + channels; i++) {
                values[i] *= scale;
            }
        }
        return values;
    }
}
