package veduta.ui.tool;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import veduta.image.PixelRect;
import veduta.layout.LabelMap;
import veduta.paint.FloatingClip;
import veduta.paint.shape.Region;
import veduta.paint.shape.ShapeRaster;
import veduta.ui.text.Texts;

/**
 * Selects a rectangle; dragging inside it moves its pixels (what they leave becomes void), with Alt
 * a copy of them.
 */
public final class SelectTool implements Tool {
    private static final PixelRect NOTHING = new PixelRect(0, 0, 0, 0);

    private final ToolHost host;
    private final ObjectProperty<PixelRect> selection = new SimpleObjectProperty<>(NOTHING);
    private @Nullable FloatingClip floating;
    private PixelRect grabbed = NOTHING;
    private double fromX;
    private double fromY;
    private boolean selecting;

    SelectTool(ToolHost host) {
        this.host = host;
    }

    /** What is selected, in layout pixels; empty if nothing is. */
    public ObjectProperty<PixelRect> selectionProperty() {
        return selection;
    }

    /** Selects the whole layout. */
    public void selectAll() {
        selection.set(host.painter().canvas().bounds());
    }

    @Override
    public ToolKind kind() {
        return ToolKind.SELECT;
    }

    @Override
    public void press(Pointer pointer) {
        fromX = pointer.imageX();
        fromY = pointer.imageY();
        grabbed = selection.get();
        PixelRect under = new PixelRect(pointer.column(), pointer.row(), 1, 1);
        selecting = grabbed.isEmpty() || !grabbed.contains(under);
        if (selecting) {
            selection.set(NOTHING);
        } else {
            pickUp(pointer.alt());
        }
    }

    private void pickUp(boolean copies) {
        Region region = Region.of(grabbed);
        floating =
                copies
                        ? host.painter().place(Texts.get("edit.copy"), host.painter().copy(region))
                        : host.painter().lift(Texts.get("edit.move"), region, LabelMap.VOID);
    }

    @Override
    public void drag(Pointer pointer) {
        if (selecting) {
            selection.set(
                    ShapeRaster.box(fromX, fromY, pointer.imageX(), pointer.imageY())
                            .intersect(host.painter().canvas().bounds()));
        } else if (floating != null) {
            moveTo(
                    (int) Math.round(pointer.imageX() - fromX),
                    (int) Math.round(pointer.imageY() - fromY));
        }
    }

    private void moveTo(int byX, int byY) {
        if (floating != null) {
            host.changed(floating.moveTo(byX, byY));
            selection.set(
                    new PixelRect(
                            grabbed.x() + byX,
                            grabbed.y() + byY,
                            grabbed.width(),
                            grabbed.height()));
        }
    }

    @Override
    public void release(Pointer pointer) {
        confirm();
    }

    /** Moves the selected pixels by whole pixels. */
    public void nudge(int byX, int byY) {
        grabbed = selection.get();
        if (!grabbed.isEmpty()) {
            pickUp(false);
            moveTo(byX, byY);
            confirm();
        }
    }

    @Override
    public void confirm() {
        if (floating != null) {
            floating.end();
            floating = null;
            selection.set(selection.get().intersect(host.painter().canvas().bounds()));
            host.ended();
        }
    }

    @Override
    public boolean cancel() {
        if (floating != null) {
            host.changed(floating.cancel());
            floating = null;
            selection.set(grabbed);
            host.ended();
            return true;
        }
        boolean had = !selection.get().isEmpty();
        selection.set(NOTHING);
        return had;
    }
}
