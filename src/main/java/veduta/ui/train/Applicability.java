package veduta.ui.train;

import java.util.Optional;
import veduta.api.compute.SynthesisException;
import veduta.api.model.Capability;
import veduta.api.model.InstalledModel;
import veduta.api.model.NetworkKind;
import veduta.api.training.Adversary;
import veduta.api.training.LossKind;
import veduta.api.training.TrainingKinds;
import veduta.text.Texts;

/**
 * Why a choice has no effect on a training, by what else is chosen: a sentence for the user, empty
 * where it has one.
 *
 * @param kinds the networks and losses that there are
 * @param start the model to begin with; empty for a new network
 * @param architecture kind of a new network
 * @param objective key of the loss
 * @param method key of the kind of training step
 */
record Applicability(
        TrainingKinds kinds,
        Optional<InstalledModel> start,
        String architecture,
        String objective,
        String method) {
    /** Of what only a new network leaves open. */
    Optional<String> ofNewNetwork() {
        return start.map(model -> Texts.get("train.idle.start", model.name()));
    }

    /** Of the forms of new networks. */
    Optional<String> ofPreset() {
        return ofNewNetwork().or(() -> unless(!kind().presets().isEmpty(), "train.idle.preset"));
    }

    /** Of a setting of new networks. */
    Optional<String> ofSetting(String key) {
        return ofNewNetwork()
                .or(
                        () ->
                                unless(
                                        kind().settings().stream()
                                                .anyMatch(each -> each.key().equals(key)),
                                        "train.idle.setting"));
    }

    /** Of the height below which modules are frozen. */
    Optional<String> ofFreezing() {
        return start.isEmpty()
                ? Optional.of(Texts.get("train.idle.freeze"))
                : unless(
                        kinds.can(start.get().info().architecture(), Capability.FREEZE),
                        "train.idle.freeze.kind");
    }

    /** Of the discriminator. */
    Optional<String> ofDiscriminator() {
        return unless(Adversary.isIn(method), "train.idle.discriminator");
    }

    /** Of the network that the loss looks through, whichever it is. */
    Optional<String> ofPerception() {
        return unless(loss().needsPerceptualNetwork(), "train.idle.perceiver");
    }

    /** Whether the network that the loss looks through must be a segmentation network. */
    boolean needsSegmenter() {
        return loss().needsPerceptualNetwork() && loss().needsSegmentationNetwork();
    }

    private static Optional<String> unless(boolean applies, String key) {
        return applies ? Optional.empty() : Optional.of(Texts.get(key));
    }

    private NetworkKind kind() {
        try {
            return kinds.networks().of(architecture);
        } catch (SynthesisException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    private LossKind loss() {
        try {
            return kinds.losses().of(objective);
        } catch (SynthesisException unknown) {
            throw new IllegalStateException(unknown);
        }
    }
}
