package veduta.ml.architecture;

import veduta.api.model.NetworkConfig;
import veduta.api.model.NetworkKind;

/**
 * A kind of network: what command line, window, training and rendering need of it. One class, with
 * its line in {@code app.Registries}, adds one.
 */
public interface Architecture extends NetworkKind {
    /**
     * The network that a configuration describes.
     *
     * @param config of this architecture
     * @throws IllegalArgumentException if a setting is missing or out of range; the message is one
     *     sentence for the user
     */
    Network network(NetworkConfig config);
}
