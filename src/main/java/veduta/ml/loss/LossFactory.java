package veduta.ml.loss;

import java.util.Optional;
import veduta.api.training.LossKind;
import veduta.ml.engine.TorchEngine;
import veduta.ml.perceptual.PerceptualNetwork;

/** Makes losses of one kind. One class, with its line in {@code app.Registries}, adds one. */
public interface LossFactory extends LossKind {
    /**
     * A loss.
     *
     * @param perceptualNetwork the perceptual network; present if {@link #needsPerceptualNetwork()}
     */
    Loss create(TorchEngine torch, Optional<PerceptualNetwork> perceptualNetwork);
}
