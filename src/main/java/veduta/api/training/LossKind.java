package veduta.api.training;

import java.util.List;
import veduta.text.Texts;

/** A kind of loss as command line and window offer it. */
public interface LossKind {
    /** Its key in options, checkpoints and models. */
    String key();

    /** Whether it looks through a perceptual network. */
    boolean needsPerceptualNetwork();

    /** Whether that must be a segmentation network for the palette of the layouts. */
    default boolean needsSegmentationNetwork() {
        return false;
    }

    /** Whether it compares at levels of that network, which can be chosen. */
    default boolean comparesLevels() {
        return needsPerceptualNetwork();
    }

    /**
     * Checks a choice of levels.
     *
     * @param levels empty for the usual ones
     * @throws IllegalArgumentException if it has none to choose from; the message is one sentence
     *     for the user
     */
    default void requireLevels(List<String> levels) {
        if (!levels.isEmpty() && !comparesLevels()) {
            throw new IllegalArgumentException(Texts.get("fault.plan.no-levels", key()));
        }
    }
}
