package veduta.api.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import veduta.api.compute.SynthesisException;

/** Puts several perceptual networks into one file, so that a training uses all of them. */
@FunctionalInterface
public interface PerceptualNetworkJoins {
    /**
     * Writes the file.
     *
     * @param networks files of one perceptual network each, by the names that their levels begin
     *     with, in their order; letters, digits, {@code _} and {@code -}
     * @return the levels that are compared where a training names none
     * @throws SynthesisException if a file cannot be read or written, or is no perceptual network
     * @throws IllegalArgumentException if there are fewer than two networks, or a name has other
     *     characters
     */
    List<String> join(Map<String, Path> networks, Path output) throws SynthesisException;
}
