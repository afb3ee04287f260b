package veduta.ui.tool;

import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import veduta.image.Size;

/**
 * The pointer over a view: hands what it does to the tool, except what is the same for all tools.
 * Space or the middle button held moves the view, Alt- or Ctrl-click picks a class, Shift-drag
 * changes the size of the brush.
 */
public final class PointerController {
    private enum Doing {
        NOTHING,
        TOOL,
        PANNING,
        SIZING,
        PICKING
    }

    private final ToolRegistry bench;
    private final ToolHost host;
    private final ToolSettings settings;
    private final BiFunction<Double, Double, double[]> imageOfView;
    private final ReadOnlyObjectWrapper<@Nullable Pointer> pointer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private Doing doing = Doing.NOTHING;
    private boolean spaceHeld;
    private MouseButton button = MouseButton.NONE;
    private boolean byKeyboard;
    private double lastX;
    private double lastY;

    /**
     * A hand.
     *
     * @param imageOfView position in the layout of a position in the view
     */
    public PointerController(
            ToolRegistry bench,
            ToolHost host,
            ToolSettings settings,
            BiFunction<Double, Double, double[]> imageOfView) {
        this.bench = bench;
        this.host = host;
        this.settings = settings;
        this.imageOfView = imageOfView;
    }

    /** Where the pointer is; null while it is over no view. */
    public ReadOnlyObjectProperty<@Nullable Pointer> pointerProperty() {
        return pointer.getReadOnlyProperty();
    }

    /** Whether the space bar is held. */
    public void setSpaceHeld(boolean held) {
        spaceHeld = held;
    }

    /** Listens to the pointer over a view. */
    public void listenOn(Region view) {
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press(view, event));
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        view.addEventHandler(MouseEvent.MOUSE_ENTERED, this::move);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> left());
        view.addEventFilter(ScrollEvent.SCROLL, this::wheel);
    }

    private Pointer at(MouseEvent event) {
        return at(
                event.getX(),
                event.getY(),
                event.isShiftDown(),
                event.isShortcutDown(),
                event.isAltDown());
    }

    private Pointer at(double x, double y, boolean shift, boolean control, boolean alt) {
        double[] image = imageOfView.apply(x, y);
        byKeyboard = false;
        Pointer now = new Pointer(image[0], image[1], x, y, shift, control, alt);
        pointer.set(now);
        return now;
    }

    private void press(Region view, MouseEvent event) {
        if (doing != Doing.NOTHING && isDown(event, button)) {
            // Another button changes nothing about what goes on.
            event.consume();
            return;
        }
        if (doing != Doing.NOTHING) {
            end(at(event));
        }
        button = event.getButton();
        view.requestFocus();
        Pointer now = at(event);
        lastX = event.getX();
        lastY = event.getY();
        ToolKind kind = bench.currentProperty().get();
        boolean paints = kind != ToolKind.HAND && kind != ToolKind.ZOOM && kind != ToolKind.SELECT;
        if (event.getButton() == MouseButton.MIDDLE || spaceHeld) {
            begin(Doing.PANNING);
        } else if (event.getButton() == MouseButton.SECONDARY
                || (paints && (now.alt() || now.control()))) {
            begin(Doing.PICKING);
            bench.tool(ToolKind.PICKER).press(now);
        } else if (kind.hasTip() && kind != ToolKind.LINE && now.shift()) {
            begin(Doing.SIZING);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            begin(Doing.TOOL);
            if (event.getClickCount() == 2 && kind == ToolKind.POLYGON) {
                bench.tool().doubleClick(now);
            } else {
                bench.tool().press(now);
            }
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        Pointer now = at(event);
        double byX = event.getX() - lastX;
        double byY = event.getY() - lastY;
        switch (doing) {
            case TOOL -> bench.tool().drag(now);
            case PICKING -> bench.tool(ToolKind.PICKER).drag(now);
            case PANNING -> host.pan(byX, byY);
            case SIZING ->
                    settings.brushPxProperty()
                            .set(settings.brushPxProperty().get() + (int) Math.round(byX));
            case NOTHING -> {
                // The press went elsewhere.
            }
        }
        lastX = event.getX();
        lastY = event.getY();
        event.consume();
    }

    private void release(MouseEvent event) {
        Pointer now = at(event);
        if (event.getButton() == button) {
            end(now);
        }
        event.consume();
    }

    private void end(Pointer now) {
        if (doing == Doing.TOOL) {
            bench.tool().release(now);
        }
        begin(Doing.NOTHING);
    }

    private static boolean isDown(MouseEvent event, MouseButton button) {
        return switch (button) {
            case PRIMARY -> event.isPrimaryButtonDown();
            case MIDDLE -> event.isMiddleButtonDown();
            case SECONDARY -> event.isSecondaryButtonDown();
            default -> false;
        };
    }

    private void move(MouseEvent event) {
        bench.tool().move(at(event));
    }

    private void left() {
        if (doing == Doing.NOTHING) {
            pointer.set(null);
        }
    }

    private void wheel(ScrollEvent event) {
        int steps = (int) Math.signum(event.getDeltaY());
        Pointer now =
                at(
                        event.getX(),
                        event.getY(),
                        event.isShiftDown(),
                        event.isShortcutDown(),
                        event.isAltDown());
        if (steps != 0 && bench.tool().wheel(steps, now)) {
            event.consume();
        } else if (event.isShortcutDown() && bench.currentProperty().get().hasTip()) {
            settings.growBrush(steps);
            event.consume();
        }
    }

    /**
     * Moves the pointer by the keyboard: it stands in for the mouse for everything but free-hand
     * strokes.
     *
     * @param viewOfImage position in the view of a position in the layout
     */
    public void step(
            double imageX, double imageY, BiFunction<Double, Double, double[]> viewOfImage) {
        Pointer before = pointer.get();
        Size size = host.painter().canvas().size();
        double fromX = before == null ? size.width() / 2.0 : before.imageX();
        double fromY = before == null ? size.height() / 2.0 : before.imageY();
        double toX = Math.max(0, Math.min(size.width() - 0.5, Math.floor(fromX + imageX) + 0.5));
        double toY = Math.max(0, Math.min(size.height() - 0.5, Math.floor(fromY + imageY) + 0.5));
        double[] view = viewOfImage.apply(toX, toY);
        Pointer now = new Pointer(toX, toY, view[0], view[1], false, false, false);
        pointer.set(now);
        byKeyboard = true;
        if (doing == Doing.TOOL) {
            bench.tool().drag(now);
        } else {
            bench.tool().move(now);
        }
    }

    /**
     * Takes up that the view was moved, zoomed or shows another document: a resting mouse is over
     * another place of the layout then, while a place chosen by the keyboard stays chosen.
     *
     * @param viewOfImage position in the view of a position in the layout
     */
    public void viewMoved(BiFunction<Double, Double, double[]> viewOfImage) {
        Pointer before = pointer.get();
        if (before == null) {
            return;
        }
        double[] image =
                byKeyboard
                        ? new double[] {before.imageX(), before.imageY()}
                        : imageOfView.apply(before.viewX(), before.viewY());
        double[] view = viewOfImage.apply(image[0], image[1]);
        pointer.set(
                new Pointer(
                        image[0],
                        image[1],
                        view[0],
                        view[1],
                        before.shift(),
                        before.control(),
                        before.alt()));
    }

    /** Whether the pointer was last moved by the keyboard. */
    public boolean isByKeyboard() {
        return byKeyboard;
    }

    /** Presses the button by the keyboard, or releases it if it is held. */
    public void pressOrRelease() {
        Pointer now = pointer.get();
        if (now == null) {
            return;
        }
        if (doing == Doing.TOOL) {
            begin(Doing.NOTHING);
            bench.tool().release(now);
        } else if (doing == Doing.NOTHING) {
            begin(Doing.TOOL);
            bench.tool().press(now);
        }
    }

    private void begin(Doing next) {
        doing = next;
        busy.set(next == Doing.TOOL);
    }

    /** Whether a stroke or another drag of the tool is going on. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
