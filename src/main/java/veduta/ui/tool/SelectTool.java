package veduta.ui.tool;

import java.util.Arrays;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import veduta.image.PixelRect;
import veduta.layout.LabelMap;
import veduta.paint.FloatingClip;
import veduta.paint.shape.Region;
import veduta.paint.shape.ShapeRaster;
import veduta.text.Texts;

/**
 * Selects a rectangle, or as a lasso what is circled; dragging inside it moves its pixels (what
 * they leave becomes void), with Alt or Ctrl a copy of them: some desktops move windows by
 * Alt-drags.
 */
public final class SelectTool implements Tool {
    private final ToolDescriptor descriptor;
    private final ToolHost host;
    private final ObjectProperty<Region> selection = new SimpleObjectProperty<>(Region.EMPTY);
    private @Nullable FloatingClip floating;
    private Region grabbed = Region.EMPTY;
    private double[] circled = new double[0];
    private double fromX;
    private double fromY;
    private boolean selecting;

    SelectTool(ToolHost host) {
        this.host = host;
        this.descriptor =
                ToolDescriptor.of("select", "M", 100, Material2AL.HIGHLIGHT_ALT)
                        .withModifiers()
                        .withOptions(
                                new ToolOption.Toggle(
                                        "option-lasso",
                                        Texts.get("option.selectLasso"),
                                        "Shift+L",
                                        null,
                                        host.settings().selectLassoProperty()));
    }

    /** What is selected, in layout pixels; empty if nothing is. */
    public ObjectProperty<Region> selectionProperty() {
        return selection;
    }

    /** Selects the whole layout. */
    public void selectAll() {
        selection.set(Region.of(host.painter().canvas().bounds()));
    }

    @Override
    public ToolDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void press(Pointer pointer) {
        fromX = pointer.imageX();
        fromY = pointer.imageY();
        grabbed = selection.get();
        selecting = !grabbed.contains(pointer.column(), pointer.row());
        if (selecting) {
            circled = new double[] {fromX, fromY};
            selection.set(Region.EMPTY);
        } else {
            pickUp(pointer.alt() || pointer.control());
        }
    }

    private void pickUp(boolean copies) {
        floating =
                copies
                        ? host.painter().place(Texts.get("edit.copy"), host.painter().copy(grabbed))
                        : host.painter().lift(Texts.get("edit.move"), grabbed, LabelMap.VOID);
    }

    @Override
    public void drag(Pointer pointer) {
        if (selecting) {
            boolean circles = host.settings().selectLassoProperty().get();
            selection.set(circles ? circled(pointer) : box(pointer));
        } else if (floating != null) {
            moveTo(
                    (int) Math.round(pointer.imageX() - fromX),
                    (int) Math.round(pointer.imageY() - fromY));
        }
    }

    private Region box(Pointer pointer) {
        PixelRect box = ShapeRaster.box(fromX, fromY, pointer.imageX(), pointer.imageY());
        return Region.of(box.intersect(host.painter().canvas().bounds()));
    }

    private Region circled(Pointer pointer) {
        circled = Arrays.copyOf(circled, circled.length + 2);
        circled[circled.length - 2] = pointer.imageX();
        circled[circled.length - 1] = pointer.imageY();
        return host.painter().raster().polygon(circled);
    }

    private void moveTo(int byX, int byY) {
        if (floating != null) {
            host.changed(floating.moveTo(byX, byY));
            selection.set(grabbed.moved(byX, byY));
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
            selection.set(selection.get().clip(host.painter().canvas().bounds()));
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
        selection.set(Region.EMPTY);
        return had;
    }
}
