package veduta.api.model;

import java.util.List;
import java.util.Set;
import veduta.api.compute.SynthesisException;
import veduta.image.Size;
import veduta.text.Texts;

/** A kind of network as command line and window offer it. */
public interface NetworkKind {
    /** Key of the loss of most kinds. */
    String USUAL_OBJECTIVE = "diversity";

    /** Key of the training step of most kinds. */
    String USUAL_METHOD = "generator";

    /** Its key in model files, checkpoints and options. */
    String key();

    /** What its networks can do beside rendering and being trained. */
    Set<Capability> capabilities();

    /** What a network can do beside rendering and being trained. */
    default Set<Capability> capabilities(NetworkConfig network) {
        return capabilities();
    }

    /**
     * The configuration of a new network.
     *
     * @throws IllegalArgumentException if the choices do not go together; the message is one
     *     sentence for the user
     */
    NetworkConfig config(NetworkOptions options);

    /** Forms of new networks that are offered by name, the usual one first; none by default. */
    default List<NetworkPreset> presets() {
        return List.of();
    }

    /** The numbers that can be chosen of new networks besides; none by default. */
    default List<NetworkSetting> settings() {
        return List.of();
    }

    /**
     * Checks that a network can make pictures of a size.
     *
     * @throws SynthesisException if it cannot; the message names the nearest size that fits
     */
    void requireSize(NetworkConfig network, Size picture) throws SynthesisException;

    /** Key of the loss that such networks are trained with unless another is chosen. */
    default String usualObjective() {
        return USUAL_OBJECTIVE;
    }

    /** Key of the kind of training step that such networks take unless another is chosen. */
    default String usualMethod() {
        return USUAL_METHOD;
    }

    /** Whether a network can make pictures of a size. */
    default boolean fits(NetworkConfig network, Size picture) {
        try {
            requireSize(network, picture);
            return true;
        } catch (SynthesisException unfit) {
            return false;
        }
    }

    /**
     * The same network made for pictures of another size, as near to {@code picture} as it can.
     *
     * @param picture about the size that is wanted
     */
    NetworkConfig resized(NetworkConfig network, Size picture);

    /**
     * The network with a further stage, for pictures of twice the size.
     *
     * @throws SynthesisException if its networks do not grow
     */
    default NetworkConfig grown(NetworkConfig network) throws SynthesisException {
        throw lacks(Capability.GROW);
    }

    /**
     * Checks that networks of this kind can do something.
     *
     * @throws SynthesisException if they cannot
     */
    default void require(Capability capability) throws SynthesisException {
        if (!capabilities().contains(capability)) {
            throw lacks(capability);
        }
    }

    private SynthesisException lacks(Capability capability) {
        return new SynthesisException(
                Texts.get("fault.model.capability", key(), Texts.get(capability.textKey())));
    }
}
