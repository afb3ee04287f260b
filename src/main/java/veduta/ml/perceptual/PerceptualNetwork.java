package veduta.ml.perceptual;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.image.Size;

/**
 * A fixed visual perceptual network, whose activations are what the feature-matching loss compares.
 */
public interface PerceptualNetwork {
    /** The names of its levels in order of depth. */
    List<String> levels();

    /**
     * The same network, computing in another number format.
     *
     * @param wanted never {@link Precision#AUTO}
     */
    PerceptualNetwork computingIn(Precision wanted);

    /**
     * Refuses pictures of which the deepest level sees nothing.
     *
     * @param remedy what the user can do about it
     * @throws SynthesisException if they are too small
     */
    void requireLargeEnough(Size pictures, String remedy) throws SynthesisException;

    /**
     * The activations at every level.
     *
     * @param scope owner of the result
     * @param pictures (N, 3, H, W) float32 in picture units, unclipped
     * @return one (N, C, h, w) for each level, in the format it computes in
     */
    List<NDArray> perceive(NDManager scope, NDArray pictures);
}
