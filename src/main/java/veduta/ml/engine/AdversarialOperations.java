package veduta.ml.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * Operations of adversarial training: what a discriminator sees, and what is made of its logits,
 * one for each of its patches, positive where it takes a picture for a photo. {@link Operations}
 * explains the letters; k counts the pictures of one layout.
 */
public final class AdversarialOperations {
    private final TorchEngine torch;

    AdversarialOperations(TorchEngine torch) {
        this.torch = torch;
    }

    /**
     * Picture units 0..255 as -1..1.
     *
     * @param pictures of any shape
     * @return of the same shape
     */
    public NDArray signed(NDManager scope, NDArray pictures) {
        return torch.call(scope, TorchScriptMethod.SIGNED, pictures);
    }

    /**
     * Every picture with its layout before it.
     *
     * @param pictures (N * k, 3, h, w)
     * @param layout (N, c, h, w)
     * @return (N * k, c + 3, h, w)
     */
    public NDArray conditioned(NDManager scope, NDArray pictures, NDArray layout) {
        return torch.call(scope, TorchScriptMethod.CONDITIONED, pictures, layout);
    }

    /**
     * The mean cross entropy of logits where all should be positive, in nats.
     *
     * @param logits (N, 1, h, w)
     * @return a scalar in float32
     */
    public NDArray entropyOfReal(NDManager scope, NDArray logits) {
        return torch.call(scope, TorchScriptMethod.ENTROPY_OF_REAL, logits);
    }

    /**
     * The mean cross entropy of logits where all should be negative, in nats.
     *
     * @param logits (N, 1, h, w)
     * @return a scalar in float32
     */
    public NDArray entropyOfFake(NDManager scope, NDArray logits) {
        return torch.call(scope, TorchScriptMethod.ENTROPY_OF_FAKE, logits);
    }

    /**
     * The mean probability of being a photo.
     *
     * @param logits (N, 1, h, w)
     * @return a scalar in float32, 0..1
     */
    public NDArray meanScore(NDManager scope, NDArray logits) {
        return torch.call(scope, TorchScriptMethod.MEAN_SCORE, logits);
    }
}
