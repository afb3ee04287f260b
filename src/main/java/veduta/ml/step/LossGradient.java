package veduta.ml.step;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import veduta.ml.architecture.Generator;
import veduta.ml.architecture.TrainingPass;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.TorchEngine;
import veduta.ml.loss.Loss;
import veduta.ml.loss.LossInput;
import veduta.ml.loss.LossTerms;

/** The loss of a batch and its gradient with respect to every parameter of a generator. */
public final class LossGradient {
    private final TorchEngine torch;
    private final Generator generator;
    private final int images;
    private final Loss loss;

    /**
     * The gradient of {@code loss} of the pictures of {@code generator}.
     *
     * @param images number of pictures k in one collection
     */
    public LossGradient(TorchEngine torch, Generator generator, int images, Loss loss) {
        this.torch = torch;
        this.generator = generator;
        this.images = images;
        this.loss = loss;
    }

    /**
     * Adds the gradient of a batch to the gradients that the parameters hold.
     *
     * @param layouts N layouts, (N, c, H, W) in row-major order
     * @param photos N photos, (N, 3, H, W) in picture units, in row-major order
     * @param shape (N, c, H, W)
     * @param weights weight of each of the loss's terms
     * @param meanShare share of the mean over pictures, 0..1
     */
    public StepOutcome add(
            float[] layouts,
            float[] photos,
            long[] shape,
            List<Double> weights,
            double meanShare,
            StepDraws draws) {
        ComparedPart part = draws.part();
        try (NDManager scope = torch.scope()) {
            NDArray layout = scope.create(layouts, new Shape(shape));
            NDArray photo = scope.create(photos, new Shape(shape[0], 3, shape[2], shape[3]));
            TrainingPass pass = generator.trainingPass(scope, draws.seed());
            try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                NDArray values = pass.forward(channelsLast(scope, layout));
                NDArray count = torch.numbers(scope, images);
                NDArray pictures = torch.pictures().pictures(scope, values, count);
                NDArray compared = part.of(scope, pictures);
                NDArray real = channelsLast(scope, part.of(scope, photo));
                LossTerms terms =
                        loss.compute(
                                scope,
                                new LossInput(
                                        channelsLast(
                                                scope,
                                                chosen(scope, compared, real, draws.pictures())),
                                        real,
                                        part.of(scope, layout),
                                        weights,
                                        meanShare,
                                        draws.seed()));
                collector.backward(terms.total());
                pass.addGradients(collector);
                return outcome(scope, terms);
            }
        }
    }

    private NDArray chosen(
            NDManager scope, NDArray pictures, NDArray photos, ComparedPictures choice) {
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

    private StepOutcome outcome(NDManager scope, LossTerms terms) {
        NDList distances = terms.terms();
        List<NDArray> sums = new ArrayList<>();
        for (NDArray distance : distances) {
            NDArray sum = distance.sum();
            sum.attach(scope);
            sums.add(sum);
        }
        sums.add(terms.total());
        float[] values = torch.read(scope, sums);
        List<Double> levels = new ArrayList<>();
        for (int i = 0; i < distances.size(); i++) {
            Shape shape = distances.get(i).getShape();
            levels.add((double) values[i] / (shape.get(0) * shape.get(1)));
        }
        return new StepOutcome(values[distances.size()], levels);
    }
}
