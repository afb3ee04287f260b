package veduta.ml.crn;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import veduta.api.compute.CancelledException;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.TorchEngine;
import veduta.ml.loss.FeatureMatchingLoss;
import veduta.ml.nn.ForwardObserver;

/** The loss of a batch and its gradient with respect to every weight of a network. */
public final class CrnTrainingStep {
    private final TorchEngine torch;
    private final RefinementNetwork network;
    private final FeatureMatchingLoss objective;
    private final boolean kernelsApart;

    /**
     * What one pass saw.
     *
     * @param loss the weighted loss
     * @param levels unweighted mean absolute difference of each level, the mean over the pictures
     *     that are compared
     */
    public record Outcome(double loss, List<Double> levels) {
        /** Takes a copy of the values. */
        public Outcome {
            levels = List.copyOf(levels);
        }
    }

    /**
     * The part of the pictures that is compared with the same part of the photo.
     *
     * @param x columns that are left out at the left
     * @param y rows that are left out at the top
     * @param cut columns and rows that are left out in all; at least x and y
     */
    public record Part(int x, int y, int cut) {
        /** The whole pictures. */
        public static final Part WHOLE = new Part(0, 0, 0);

        private NDArray of(NDManager scope, NDArray array) {
            if (cut == 0) {
                return array;
            }
            long height = array.getShape().get(2) - cut;
            long width = array.getShape().get(3) - cut;
            NDArray part = array.get("...,{}:{},{}:{}", y, y + height, x, x + width);
            part.attach(scope);
            return part;
        }
    }

    /**
     * Which pictures of a collection are compared with the photo: of each pair the one whose pixels
     * are nearest to it, and others that are drawn.
     */
    public static final class Choice {
        /** All pictures. */
        public static final Choice ALL = new Choice(0, new float[0]);

        private final int count;
        private final float[] draws;

        /**
         * A choice.
         *
         * @param count pictures compared for each pair; 0 compares all
         * @param draws a number for each picture of each pair, (N, k) in row-major order, 0..1;
         *     next to the nearest those with the smallest are compared
         */
        public Choice(int count, float... draws) {
            this.count = count;
            this.draws = draws.clone();
        }

        /** Pictures compared for each pair; 0 compares all. */
        public int count() {
            return count;
        }

        /** A copy of the draws. */
        public float[] draws() {
            return draws.clone();
        }
    }

    /** Differentiates {@code objective} of the pictures of {@code network}. */
    public CrnTrainingStep(
            TorchEngine torch, RefinementNetwork network, FeatureMatchingLoss objective) {
        this(
                torch,
                network,
                objective,
                KernelGradients.pay(torch.manager().getDevice(), network.precision()));
    }

    /**
     * As above.
     *
     * @param kernelsApart whether gradients of kernels are taken by {@link KernelGradients}
     */
    CrnTrainingStep(
            TorchEngine torch,
            RefinementNetwork network,
            FeatureMatchingLoss objective,
            boolean kernelsApart) {
        this.torch = torch;
        this.network = network;
        this.objective = objective;
        this.kernelsApart = kernelsApart;
    }

    /**
     * Adds the gradient of a batch to the gradients that the weights hold.
     *
     * @param layouts N layouts, (N, c, H, W) in row-major order
     * @param photos N photos, (N, 3, H, W) in picture units, in row-major order
     * @param shape (N, c, H, W)
     * @param lambda weight of each level, pixels first
     * @param meanShare share of the mean over pictures, 0..1
     * @param part what of the pictures is compared; the network sees the whole layouts
     * @param choice which pictures are compared; the gradient of the others is zero
     */
    public Outcome run(
            float[] layouts,
            float[] photos,
            long[] shape,
            List<Double> lambda,
            double meanShare,
            Part part,
            Choice choice) {
        try (NDManager scope = torch.scope()) {
            NDArray layout = scope.create(layouts, new Shape(shape));
            NDArray photo = scope.create(photos, new Shape(shape[0], 3, shape[2], shape[3]));
            KernelGradients kernels = new KernelGradients(torch, network.weights(), scope);
            try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                NDArray values =
                        forward(
                                scope,
                                channelsLast(scope, layout),
                                kernelsApart ? kernels : network::layer);
                NDArray images = torch.numbers(scope, network.shape().images());
                NDArray pictures = part.of(scope, torch.pictures().pictures(scope, values, images));
                NDArray real = channelsLast(scope, part.of(scope, photo));
                NDList distances =
                        objective.distances(
                                scope,
                                channelsLast(scope, chosen(scope, pictures, real, choice)),
                                real,
                                part.of(scope, layout));
                NDArray total = objective.total(scope, distances, lambda, meanShare);
                collector.backward(total);
                if (kernelsApart) {
                    kernels.add(collector);
                }
                return outcome(scope, total, distances);
            }
        }
    }

    private NDArray forward(NDManager scope, NDArray layouts, LayerForward layers) {
        try {
            return network.forward(scope, layouts, layers, ForwardObserver.NONE);
        } catch (CancelledException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private NDArray chosen(NDManager scope, NDArray pictures, NDArray photos, Choice choice) {
        int images = network.shape().images();
        if (choice.count() == 0 || choice.count() >= images) {
            return pictures;
        }
        Shape shape = new Shape(photos.getShape().get(0), images);
        NDArray draws = scope.create(choice.draws(), shape);
        NDArray count = torch.numbers(scope, choice.count());
        return torch.training().nearestAndDrawn(scope, pictures, photos, draws, count);
    }

    private NDArray channelsLast(NDManager scope, NDArray array) {
        try (NDArray kind = torch.numbers(scope, Precisions.FLOAT32)) {
            return torch.operations().cast(scope, array, kind);
        }
    }

    private Outcome outcome(NDManager scope, NDArray total, NDList distances) {
        List<NDArray> sums = new ArrayList<>();
        for (NDArray distance : distances) {
            NDArray sum = distance.sum();
            sum.attach(scope);
            sums.add(sum);
        }
        sums.add(total);
        float[] values = torch.read(scope, sums);
        List<Double> levels = new ArrayList<>();
        for (int i = 0; i < distances.size(); i++) {
            Shape shape = distances.get(i).getShape();
            levels.add((double) values[i] / (shape.get(0) * shape.get(1)));
        }
        return new Outcome(values[distances.size()], levels);
    }
}
