package veduta.ml.loss;

import java.util.Optional;
import veduta.api.compute.SynthesisException;
import veduta.api.training.LossKind;
import veduta.api.training.TrainingConfig;
import veduta.ml.engine.TorchEngine;
import veduta.ml.perceptual.PerceptualNetwork;
import veduta.ml.perceptual.PerceptualNetworkSource;
import veduta.text.Texts;

/** Makes losses of one kind. One class, with its line in {@code app.Registries}, adds one. */
public interface LossFactory extends LossKind {
    /**
     * A loss.
     *
     * @param perceptualNetwork the perceptual network; present if {@link #needsPerceptualNetwork()}
     */
    Loss create(TorchEngine torch, Optional<PerceptualNetwork> perceptualNetwork);

    /**
     * The loss of a training.
     *
     * @param file the file that the training was given as a perceptual network's, if it was
     * @throws SynthesisException if that is missing or broken, or does not suit the training
     */
    default Loss open(
            TorchEngine torch, TrainingConfig config, Optional<PerceptualNetworkSource> file)
            throws SynthesisException {
        if (!needsPerceptualNetwork()) {
            return create(torch, Optional.empty());
        }
        if (file.isEmpty()) {
            throw new SynthesisException(Texts.get("fault.train.needs-perceiver", key()));
        }
        PerceptualNetwork network = file.get().load(torch);
        return create(torch, Optional.of(network.computingIn(config.precision())));
    }
}
