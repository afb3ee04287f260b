package veduta.paint;

import java.util.List;
import java.util.Optional;
import veduta.image.PixelRect;
import veduta.paint.shape.Region;

/**
 * An edit that is going on: the canvas shows it, the history does not know it yet. It respects the
 * locked labels and the symmetry that were set when it began. Once it has ended, it changes nothing
 * any more.
 */
public abstract sealed class LiveEdit permits Stroke, ShapeEdit, FloatingClip {
    private static final PixelRect NOTHING = new PixelRect(0, 0, 0, 0);

    private final EditScope scope;
    private PixelRect touched = NOTHING;
    private boolean open = true;

    LiveEdit(EditScope scope) {
        this.scope = scope;
    }

    /** Whether it has neither ended nor been cancelled. */
    public final boolean isOpen() {
        return open;
    }

    /**
     * Finishes it and adds it to the history.
     *
     * @return nothing if no label has changed or it was over already
     */
    public final Optional<Edit> end() {
        if (!open) {
            return Optional.empty();
        }
        open = false;
        Optional<Edit> edit = scope.canvas().commit(touched, scope.title());
        edit.ifPresent(scope.history()::add);
        return edit;
    }

    /**
     * Takes back all it did.
     *
     * @return where labels may have changed
     */
    public final PixelRect cancel() {
        PixelRect changed = takeBack();
        open = false;
        return changed;
    }

    /** Paints regions and their mirror images, one over the other. */
    final PixelRect paint(List<LabelledRegion> parts) {
        if (!open) {
            return NOTHING;
        }
        LabelCanvas canvas = scope.canvas();
        PixelRect changed = NOTHING;
        for (LabelledRegion part : parts) {
            for (Region image : scope.symmetry().images(part.region(), canvas.size())) {
                changed = changed.union(canvas.paint(image, part.label(), scope.locked()));
            }
        }
        touched = touched.union(changed);
        return changed;
    }

    /** Puts a clip down, moved. */
    final PixelRect put(Clip clip, int byX, int byY) {
        if (!open) {
            return NOTHING;
        }
        PixelRect changed = scope.canvas().put(clip, byX, byY, scope.locked());
        touched = touched.union(changed);
        return changed;
    }

    /** Makes the canvas as it was when the edit began, and goes on. */
    final PixelRect takeBack() {
        if (!open) {
            return NOTHING;
        }
        PixelRect changed = touched;
        scope.canvas().restore(touched);
        touched = NOTHING;
        return changed;
    }
}
