package veduta.paint;

import veduta.paint.shape.Region;

/**
 * Pixels and the label they are to get.
 *
 * @param region the pixels
 * @param label 0..255
 */
public record LabelledRegion(Region region, int label) {
    /** Checks the label. */
    public LabelledRegion {
        LabelCanvas.checked(label);
    }
}
