package veduta.ml.unet;

import java.util.Set;
import veduta.api.model.Capability;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.Initializers;
import veduta.ml.nn.ParameterSource;

/** The kinds of networks that have the form of a U-Net. */
enum UnetKind {
    /** With everything but the form as in the refinement network. */
    ENCODER_DECODER("encoder-decoder") {
        @Override
        UnetStyle style(TorchEngine torch) {
            return new LayerNormStyle(torch);
        }

        @Override
        ParameterSource<RuntimeException> untrained(long seed) {
            return Initializers.kaiming(seed);
        }

        @Override
        boolean isLinear() {
            return true;
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
    abstract UnetStyle style(TorchEngine torch);

    /** Initial values; the same seed gives the same. */
    abstract ParameterSource<RuntimeException> untrained(long seed);

    /** Whether the last layer gives the colours as they are. */
    abstract boolean isLinear();

    /** Whether the decoder also sees the encoder's maps. */
    boolean skips() {
        return true;
    }

    /** What its networks can do. */
    Set<Capability> capabilities() {
        return isLinear() ? Set.of(Capability.COLOUR_BALANCE) : Set.of();
    }
}
