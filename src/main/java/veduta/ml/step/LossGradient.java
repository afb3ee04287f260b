package veduta.ml.step;

import java.util.List;
import veduta.ml.architecture.Generator;
import veduta.ml.engine.TorchEngine;
import veduta.ml.loss.Loss;
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
        try (GeneratorPass pass =
                new GeneratorPass(torch, generator, images, layouts, photos, shape, draws.seed())) {
            LossTerms terms = pass.compare(loss, weights, meanShare, draws);
            pass.backward(terms.total());
            return pass.outcome(terms.total(), terms.terms(), List.of());
        }
    }
}
