package veduta.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import veduta.image.Size;
import veduta.synthesis.Precision;
import veduta.synthesis.SynthesisException;

/**
 * A fixed visual perception network, whose activations are what the feature-matching loss compares.
 */
public interface PerceptionNetwork {
    /** The names of its levels in order of depth. */
    List<String> levels();

    /**
     * The same network, computing in another number format.
     *
     * @param wanted never {@link Precision#AUTO}
     */
    PerceptionNetwork computingIn(Precision wanted);

    /**
     * Refuses pictures of which the deepest level sees nothing.
     *
     * @param remedy what the user can do about it
     * @throws SynthesisException if they are too small
     */
    void requireSees(Size pictures, String remedy) throws SynthesisException;

    /**
     * The activations at every level.
     *
     * @param scope owner of the result
     * @param pictures (N, 3, H, W) float32 in picture units, unclipped
     * @return one (N, C, h, w) for each level, in the format it computes in
     */
    List<NDArray> perceive(NDManager scope, NDArray pictures);
}
