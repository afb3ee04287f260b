package veduta.paint;

import java.util.List;
import veduta.image.PixelRect;
import veduta.paint.shape.Region;

/** A shape or stamp that is shown, changed and shown again until it is what it should be. */
public final class ShapeEdit extends LiveEdit {
    ShapeEdit(EditScope scope) {
        super(scope);
    }

    /**
     * Shows regions in place of what was shown before, one over the other.
     *
     * @return where labels may have changed
     */
    public PixelRect show(List<LabelledRegion> parts) {
        return takeBack().union(paint(parts));
    }

    /**
     * Shows one region in place of what was shown before.
     *
     * @return where labels may have changed
     */
    public PixelRect show(Region region, int label) {
        return show(List.of(new LabelledRegion(region, label)));
    }
}
