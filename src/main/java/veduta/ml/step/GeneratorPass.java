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

/**
 * The pictures that a generator makes of a batch, while gradients are collected: one forward pass,
 * what its pictures are compared with, and the way back.
 */
public final class GeneratorPass implements AutoCloseable {
    private final TorchEngine torch;
    private final int images;
    private final NDManager scope;
    private final GradientCollector collector;
    private final TrainingPass pass;
    private final NDArray layout;
    private final NDArray photo;
    private final NDArray pictures;

    /**
     * Makes the pictures.
     *
     * @param images number of pictures k in one collection
     * @param layouts N layouts, (N, c, H, W) in row-major order
     * @param photos N photos, (N, 3, H, W) in picture units, in row-major order
     * @param shape (N, c, H, W)
     * @param seed what is random in the network follows from it
     */
    public GeneratorPass(
            TorchEngine torch,
            Generator generator,
            int images,
            float[] layouts,
            float[] photos,
            long[] shape,
            long seed) {
        this.torch = torch;
        this.images = images;
        this.scope = torch.scope();
        this.collector = Engine.getEngine("PyTorch").newGradientCollector();
        boolean made = false;
        try {
            layout = scope.create(layouts, new Shape(shape));
            photo = scope.create(photos, new Shape(shape[0], 3, shape[2], shape[3]));
            pass = generator.trainingPass(scope, seed);
            NDArray values = pass.forward(channelsLast(layout));
            pictures = torch.pictures().pictures(scope, values, torch.numbers(scope, images));
            made = true;
        } finally {
            if (!made) {
                close();
            }
        }
    }

    /** Owner of everything; closed with this. */
    public NDManager scope() {
        return scope;
    }

    /** The layouts, (N, c, H, W) float32. */
    public NDArray layout() {
        return layout;
    }

    /** The photos, (N, 3, H, W) float32 in picture units. */
    public NDArray photo() {
        return photo;
    }

    /** The pictures, (N k, 3, H, W) float32 in picture units. */
    public NDArray pictures() {
        return pictures;
    }

    /**
     * A loss of the pictures.
     *
     * @param weights weight of each of the loss's terms
     * @param meanShare share of the mean over pictures, 0..1
     * @param draws which part of which pictures is compared, and what the loss draws
     */
    public LossTerms compare(Loss loss, List<Double> weights, double meanShare, StepDraws draws) {
        ComparedPart part = draws.part();
        NDArray compared = part.of(scope, pictures);
        NDArray real = channelsLast(part.of(scope, photo));
        return loss.compute(
                scope,
                new LossInput(
                        channelsLast(chosen(compared, real, draws.pictures())),
                        real,
                        part.of(scope, layout),
                        weights,
                        meanShare,
                        draws.seed()));
    }

    /** Adds the gradient of a scalar of the pictures to the gradients that parameters hold. */
    public void backward(NDArray total) {
        collector.backward(total);
        pass.addGradients(collector);
    }

    /** Adds the gradient of a scalar that does not reach the generator. */
    public void backwardBeside(NDArray total) {
        collector.backward(total);
    }

    /**
     * What a step saw.
     *
     * @param total the weighted loss, a scalar
     * @param distances unweighted values of the terms; their first two axes are layouts and
     *     pictures
     * @param others further scalars, whose values are further levels
     */
    public StepOutcome outcome(NDArray total, NDList distances, List<NDArray> others) {
        List<NDArray> sums = new ArrayList<>();
        for (NDArray distance : distances) {
            NDArray sum = distance.sum();
            sum.attach(scope);
            sums.add(sum);
        }
        sums.addAll(others);
        sums.add(total);
        float[] values = torch.read(scope, sums);
        List<Double> levels = new ArrayList<>();
        for (int i = 0; i < distances.size(); i++) {
            Shape shape = distances.get(i).getShape();
            levels.add((double) values[i] / (shape.get(0) * shape.get(1)));
        }
        for (int i = distances.size(); i < values.length - 1; i++) {
            levels.add((double) values[i]);
        }
        return new StepOutcome(values[values.length - 1], levels);
    }

    private NDArray chosen(NDArray compared, NDArray photos, ComparedPictures choice) {
        if (choice.count() == 0 || choice.count() >= images) {
            return compared;
        }
        Shape shape = new Shape(photos.getShape().get(0), images);
        NDArray draws = scope.create(choice.draws(), shape);
        NDArray count = torch.numbers(scope, choice.count());
        return torch.training().nearestAndDrawn(scope, compared, photos, draws, count);
    }

    private NDArray channelsLast(NDArray array) {
        try (NDArray kind = torch.numbers(scope, Precisions.FLOAT32)) {
            return torch.operations().cast(scope, array, kind);
        }
    }

    @Override
    public void close() {
        collector.close();
        scope.close();
    }
}
