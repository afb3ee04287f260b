package veduta.net;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import veduta.synthesis.CancelledException;

/** One step of gradient descent: forward, loss, backward, update. */
public final class TrainingStep {
    private final Torch torch;
    private final RefinementNetwork network;
    private final Objective objective;
    private final Adam adam;

    /**
     * The settings of one step.
     *
     * @param number from 1
     * @param rate learning rate
     * @param averageDecay share of the weights' moving average that is kept, 0..1
     * @param lambda weight of each level, pixels first
     * @param meanShare share of the mean over pictures, 0..1
     */
    public record Settings(
            int number, double rate, double averageDecay, List<Double> lambda, double meanShare) {
        /** Takes a copy of the weights. */
        public Settings {
            lambda = List.copyOf(lambda);
        }
    }

    /**
     * What one step saw.
     *
     * @param loss the weighted loss
     * @param levels unweighted mean absolute difference of each level, the mean over pictures
     */
    public record Outcome(double loss, List<Double> levels) {
        /** Takes a copy of the values. */
        public Outcome {
            levels = List.copyOf(levels);
        }
    }

    /** A step over a network whose weights {@code adam} updates. */
    public TrainingStep(Torch torch, RefinementNetwork network, Objective objective, Adam adam) {
        this.torch = torch;
        this.network = network;
        this.objective = objective;
        this.adam = adam;
    }

    /**
     * Runs one step.
     *
     * @param layout N layouts, (N, c, H, W) float32 in row-major order
     * @param photos N photos, (N, 3, H, W) float32 in picture units, in row-major order
     * @param layoutShape (N, c, H, W)
     */
    public Outcome run(float[] layout, float[] photos, long[] layoutShape, Settings settings) {
        try (NDManager scope = torch.scope()) {
            NDArray layouts = scope.create(layout, new Shape(layoutShape));
            NDArray targets =
                    scope.create(
                            photos, new Shape(layoutShape[0], 3, layoutShape[2], layoutShape[3]));
            Outcome outcome;
            try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                NDList distances = distances(scope, channelsLast(scope, layouts), targets);
                NDArray total =
                        objective.total(scope, distances, settings.lambda(), settings.meanShare());
                collector.backward(total);
                outcome = outcome(scope, total, distances);
            }
            adam.update(settings.number(), settings.rate(), settings.averageDecay());
            return outcome;
        }
    }

    private NDList distances(NDManager scope, NDArray layouts, NDArray photos) {
        try {
            NDArray values = network.forward(scope, layouts, ForwardObserver.NONE);
            NDArray pictures =
                    torch.call(scope, "pictures", values, scope.create(network.shape().images()));
            return objective.distances(scope, pictures, channelsLast(scope, photos), layouts);
        } catch (CancelledException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private NDArray channelsLast(NDManager scope, NDArray array) {
        try (NDArray kind = scope.create(6)) {
            return torch.call(scope, "cast", array, kind);
        }
    }

    private static Outcome outcome(NDManager scope, NDArray total, NDList distances) {
        List<Double> levels = new ArrayList<>();
        for (NDArray distance : distances) {
            NDArray sum = distance.sum();
            sum.attach(scope);
            long pictures = distance.getShape().get(0) * distance.getShape().get(1);
            levels.add((double) sum.getFloat() / pictures);
        }
        return new Outcome(total.getFloat(), levels);
    }
}
