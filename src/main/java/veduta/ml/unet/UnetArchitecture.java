package veduta.ml.unet;

import java.util.Set;
import veduta.api.compute.SynthesisException;
import veduta.api.model.Capability;
import veduta.api.model.NetworkConfig;
import veduta.api.model.NetworkOptions;
import veduta.image.Size;
import veduta.ml.architecture.Architecture;
import veduta.ml.architecture.Network;

/**
 * The U-Nets. Of {@link NetworkOptions#widths} they take up to two numbers: the feature maps of the
 * finest level, and the number of levels.
 */
public final class UnetArchitecture implements Architecture {
    private static final int USUAL_WIDTH = 64;

    private final UnetKind kind;

    private UnetArchitecture(UnetKind kind) {
        this.kind = kind;
    }

    /**
     * The encoder-decoder that Chen and Koltun compare with: a U-Net, everything else as in the
     * refinement network.
     */
    public static Architecture encoderDecoder() {
        return new UnetArchitecture(UnetKind.ENCODER_DECODER);
    }

    /**
     * The generator of Isola et al., trained against a discriminator that sees the layout, too.
     * Batch norm is that of single pictures; half of the values of the three coarsest levels of the
     * decoder are dropped, also in renders, always the same ones there.
     */
    public static Architecture pix2pix() {
        return new UnetArchitecture(UnetKind.PIX2PIX);
    }

    /**
     * The generator that Chen and Koltun train against a discriminator and with a segmentation
     * network that reads the layout back: as of Radford et al., but it begins with the layout. It
     * has no connections across, which would make it that of {@link #pix2pix}.
     */
    public static Architecture ganSegmentation() {
        return new UnetArchitecture(UnetKind.GAN_SEGMENTATION);
    }

    @Override
    public String key() {
        return kind.key();
    }

    @Override
    public Set<Capability> capabilities() {
        return kind.capabilities();
    }

    @Override
    public NetworkConfig config(NetworkOptions options) {
        return UnetConfig.of(key(), options, USUAL_WIDTH);
    }

    @Override
    public String usualObjective() {
        return kind.usualObjective();
    }

    @Override
    public String usualMethod() {
        return kind.usualMethod();
    }

    @Override
    public Network network(NetworkConfig config) {
        return new UnetNetwork(config, UnetConfig.shape(config, kind.skips()), kind);
    }

    @Override
    public void requireSize(NetworkConfig network, Size picture) throws SynthesisException {
        network(network).requireSize(picture);
    }

    @Override
    public NetworkConfig resized(NetworkConfig network, Size picture) {
        return UnetConfig.resized(network, picture);
    }
}
