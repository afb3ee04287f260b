package veduta.ui.train;

import org.jspecify.annotations.Nullable;
import veduta.api.training.Adversary;

/**
 * Which kind of training step is taken.
 *
 * @param method key of the kind
 * @param width feature maps of the discriminator's first layer, where there is one
 * @param layers number of the discriminator's layers that halve pictures
 */
record StepSettings(String method, int width, int layers) {
    /** Whether a discriminator is trained, too. */
    boolean isAdversarial() {
        return Adversary.isIn(method);
    }

    /**
     * The discriminator; null where there is none.
     *
     * @throws IllegalArgumentException if a number is out of range; one sentence for the user
     */
    @Nullable Adversary adversary() {
        return isAdversarial() ? new Adversary(width, layers) : null;
    }
}
