package veduta.toy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Optional;
import veduta.ml.engine.TorchEngine;
import veduta.ml.loss.Loss;
import veduta.ml.loss.LossFactory;
import veduta.ml.loss.LossInput;
import veduta.ml.loss.LossTerms;
import veduta.ml.perceptual.PerceptualNetwork;

/** The mean squared difference of the pixels of one picture. */
final class SquaredLoss implements Loss {
    static final String KEY = "squared";

    private final TorchEngine torch;

    private SquaredLoss(TorchEngine torch) {
        this.torch = torch;
    }

    static final class Factory implements LossFactory {
        @Override
        public String key() {
            return KEY;
        }

        @Override
        public boolean needsPerceptualNetwork() {
            return false;
        }

        @Override
        public Loss create(TorchEngine torch, Optional<PerceptualNetwork> perceptualNetwork) {
            return new SquaredLoss(torch);
        }
    }

    @Override
    public List<String> levels() {
        return List.of(KEY);
    }

    @Override
    public LossTerms compute(NDManager scope, LossInput input) {
        NDArray squares = input.pictures().sub(repeated(input)).pow(2);
        long pairs = input.photos().getShape().get(0);
        long images = squares.getShape().get(0) / pairs;
        NDArray each =
                squares.reshape(pairs * images, -1).mean(new int[] {1}).reshape(pairs, images, 1);
        each.attach(scope);
        NDArray total = torch.operations().times(scope, each.mean(), input.weights().get(0));
        return new LossTerms(total, new NDList(each));
    }

    /** The photo of each pair once for each of its pictures. */
    private static NDArray repeated(LossInput input) {
        long images = input.pictures().getShape().get(0) / input.photos().getShape().get(0);
        return input.photos().repeat(0, images);
    }
}
