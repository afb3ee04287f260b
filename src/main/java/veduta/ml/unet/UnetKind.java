package veduta.ml.unet;

import java.util.Set;
import veduta.api.model.Capability;
import veduta.api.model.NetworkKind;
import veduta.api.training.Adversary;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.Initializers;
import veduta.ml.nn.ParameterSource;

/** The kinds of networks that have the form of a U-Net. */
enum UnetKind {
    /** With everything but the form as in the refinement network. */
    ENCODER_DECODER("encoder-decoder") {
        @Override
        boolean isLinear() {
            return true;
        }
    },

    /** The generator of Isola et al. */
    PIX2PIX("pix2pix") {
        @Override
        int droppedLevels() {
            return 3;
        }
    },

    /** A generator as of Radford et al. that begins with the layout, without connections across. */
    GAN_SEGMENTATION("gan-segmentation") {
        @Override
        boolean skips() {
            return false;
        }

        @Override
        String usualObjective() {
            return "segmentation";
        }

        @Override
        String usualMethod() {
            return Adversary.UNCONDITIONAL;
        }
    };

    private final String key;

    UnetKind(String key) {
        this.key = key;
    }

    /** Key of the architecture. */
    String key() {
        return key;
    }

    /** What follows its convolutions. */
    UnetStyle style(TorchEngine torch) {
        return isLinear() ? new LayerNormStyle(torch) : new MapNormStyle(torch);
    }

    /** Initial values; the same seed gives the same. */
    ParameterSource<RuntimeException> untrained(long seed) {
        return isLinear() ? Initializers.kaiming(seed) : Initializers.narrow(seed);
    }

    /**
     * Whether everything but the form is as in the refinement network: the last layer is linear.
     */
    boolean isLinear() {
        return false;
    }

    /** How many of the decoder's coarsest levels drop half of their values at random. */
    int droppedLevels() {
        return 0;
    }

    /** Whether the decoder also sees the encoder's maps. */
    boolean skips() {
        return true;
    }

    /** Key of the loss that such networks are trained with as a rule. */
    String usualObjective() {
        return isLinear() ? NetworkKind.USUAL_OBJECTIVE : "pixels";
    }

    /** Key of the kind of training step that such networks are trained with as a rule. */
    String usualMethod() {
        return isLinear() ? NetworkKind.USUAL_METHOD : Adversary.CONDITIONAL;
    }

    /** What its networks can do. */
    Set<Capability> capabilities() {
        return isLinear() ? Set.of(Capability.COLOUR_BALANCE) : Set.of();
    }
}
