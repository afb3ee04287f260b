package veduta.ml.architecture;

import java.util.List;
import veduta.api.compute.Keys;
import veduta.api.compute.SynthesisException;
import veduta.api.model.NetworkConfig;
import veduta.api.model.NetworkKinds;

/**
 * The architectures that this program knows.
 *
 * @param all the usual one first
 */
public record Architectures(List<Architecture> all) implements NetworkKinds {
    /** Takes a copy of the list. */
    public Architectures {
        all = List.copyOf(all);
    }

    @Override
    public Architecture of(String key) throws SynthesisException {
        return Keys.find(all, Architecture::key, key, "fault.model.architecture");
    }

    /**
     * The network that a configuration describes.
     *
     * @throws SynthesisException if the architecture is not known, or a setting is missing or out
     *     of range
     */
    public Network network(NetworkConfig config) throws SynthesisException {
        try {
            return of(config.architecture()).network(config);
        } catch (IllegalArgumentException fault) {
            throw new SynthesisException(String.valueOf(fault.getMessage()), fault);
        }
    }
}
