package veduta.ml.dilated;

import java.util.Set;
import veduta.api.compute.SynthesisException;
import veduta.api.model.Capability;
import veduta.api.model.NetworkConfig;
import veduta.api.model.NetworkOptions;
import veduta.image.Size;
import veduta.ml.architecture.Architecture;
import veduta.ml.architecture.Network;

/**
 * The full-resolution network that Chen and Koltun compare with: the context network of Yu and
 * Koltun in inverse order, norm and activation as in the refinement network. Of {@link
 * NetworkOptions#widths} it takes up to two numbers: the feature maps of every layer, and the first
 * dilation.
 */
public final class DilatedArchitecture implements Architecture {
    @Override
    public String key() {
        return DilatedConfig.ARCHITECTURE;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.COLOUR_BALANCE);
    }

    @Override
    public NetworkConfig config(NetworkOptions options) {
        return DilatedConfig.of(options);
    }

    @Override
    public Network network(NetworkConfig config) {
        return new DilatedNetwork(config, DilatedConfig.shape(config));
    }

    @Override
    public void requireSize(NetworkConfig network, Size picture) throws SynthesisException {
        network(network).requireSize(picture);
    }

    @Override
    public NetworkConfig resized(NetworkConfig network, Size picture) {
        return DilatedConfig.resized(network, picture);
    }
}
