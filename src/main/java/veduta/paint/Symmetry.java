package veduta.paint;

import java.util.List;
import veduta.image.Size;
import veduta.paint.shape.Region;

/** How painting is repeated on the other sides of a layout's middle. */
public enum Symmetry {
    /** Painted once. */
    NONE,
    /** Mirrored left and right, at the vertical axis. */
    LEFT_RIGHT,
    /** Mirrored top and bottom, at the horizontal axis. */
    TOP_BOTTOM,
    /** Mirrored at both axes: four times. */
    BOTH;

    /** A region and its mirror images in a layout of this size. */
    public List<Region> images(Region region, Size size) {
        return switch (this) {
            case NONE -> List.of(region);
            case LEFT_RIGHT -> List.of(region, region.mirroredLeftRight(size.width()));
            case TOP_BOTTOM -> List.of(region, region.mirroredTopBottom(size.height()));
            case BOTH -> {
                Region other = region.mirroredLeftRight(size.width());
                yield List.of(
                        region,
                        other,
                        region.mirroredTopBottom(size.height()),
                        other.mirroredTopBottom(size.height()));
            }
        };
    }
}
