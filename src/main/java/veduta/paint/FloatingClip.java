package veduta.paint;

import java.util.List;
import veduta.image.PixelRect;
import veduta.paint.shape.Region;

/**
 * A part of a layout that floats over it until it is put down: a moved selection, a copied one, or
 * a pasted clip. What it passes over comes back. Symmetry does not apply.
 */
public final class FloatingClip extends LiveEdit {
    private final Clip clip;
    private final List<LabelledRegion> vacated;
    private int offsetX;
    private int offsetY;

    /**
     * A clip that leaves something behind.
     *
     * @param vacated what the canvas shows where the clip was taken; empty for a copy
     */
    FloatingClip(EditScope scope, Clip clip, List<LabelledRegion> vacated) {
        super(scope);
        this.clip = clip;
        this.vacated = List.copyOf(vacated);
    }

    /**
     * Shows it at a place.
     *
     * @param byX pixels to the right of where it was taken
     * @param byY pixels below where it was taken
     * @return where labels may have changed
     */
    public PixelRect moveTo(int byX, int byY) {
        if (isOpen()) {
            offsetX = byX;
            offsetY = byY;
        }
        return takeBack().union(paint(vacated)).union(put(clip, offsetX, offsetY));
    }

    /**
     * Moves it on from where it is, for example by an arrow key.
     *
     * @return where labels may have changed
     */
    public PixelRect nudge(int byX, int byY) {
        return moveTo(offsetX + byX, offsetY + byY);
    }

    /** The pixels it covers now, also outside the layout. */
    public Region region() {
        return clip.region().moved(offsetX, offsetY);
    }
}
