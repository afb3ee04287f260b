package veduta.api.training;

import veduta.api.compute.SynthesisException;
import veduta.api.model.Capability;
import veduta.api.model.NetworkKinds;

/**
 * What trainings can be chosen from.
 *
 * @param networks the kinds of networks
 * @param losses the kinds of losses
 * @param optimizers keys of the optimizers
 * @param steps keys of the kinds of training steps
 */
public record TrainingKinds(
        NetworkKinds networks, LossKinds losses, KindKeys optimizers, KindKeys steps) {
    /** Whether networks of a kind can do something; those of unknown kinds cannot. */
    public boolean can(String architecture, Capability capability) {
        try {
            return networks.of(architecture).capabilities().contains(capability);
        } catch (SynthesisException unknown) {
            return false;
        }
    }
}
