package veduta.api.training;

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
}
