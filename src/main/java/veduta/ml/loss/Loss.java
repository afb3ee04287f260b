package veduta.ml.loss;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.OptionalDouble;

/** What a training minimizes: a scalar of generated pictures and photos. */
public interface Loss {
    /** Names of its terms: the columns of log and chart, in the order of {@link LossTerms}. */
    List<String> levels();

    /** Whether it compares pictures with photos; a training of which no part does is none. */
    default boolean comparesWithPhotos() {
        return true;
    }

    /** Its weight against a discriminator's cross entropy, if that is not the one of pixels. */
    default OptionalDouble usualWeight() {
        return OptionalDouble.empty();
    }

    /**
     * The loss of a batch, so that gradients can be taken.
     *
     * @param scope owner of the result
     */
    LossTerms compute(NDManager scope, LossInput input);
}
