package veduta.ui.tool;

import javafx.beans.property.IntegerProperty;
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
    private enum Gesture {
        NOTHING,
        TOOL,
        PANNING,
        SIZING,
        PICKING
    }

    private final ToolRegistry tools;
    private final PickerTool picker;
    private final ToolHost host;
    private final IntegerProperty brushPx;
    private final ViewTransform view;
    private final ReadOnlyObjectWrapper<@Nullable Pointer> pointer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private Gesture doing = Gesture.NOTHING;
    private boolean spaceHeld;
    private MouseButton button = MouseButton.NONE;
    private boolean byKeyboard;
    private double lastX;
    private double lastY;

    /**
     * A pointer that works with these tools.
     *
     * @param picker picks classes whichever tool is in use
     * @param view which positions of the view and of the layout belong together
     */
    public PointerController(
            ToolRegistry tools, PickerTool picker, ToolHost host, ViewTransform view) {
        this.tools = tools;
        this.picker = picker;
        this.host = host;
        this.brushPx = host.settings().brushPxProperty();
        this.view = view;
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
    public void listenOn(Region canvas) {
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press(canvas, event));
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        canvas.addEventHandler(MouseEvent.MOUSE_ENTERED, this::move);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> left());
        canvas.addEventFilter(ScrollEvent.SCROLL, this::wheel);
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
        byKeyboard = false;
        Pointer now = new Pointer(view.imageX(x), view.imageY(y), x, y, shift, control, alt);
        pointer.set(now);
        return now;
    }

    private void press(Region canvas, MouseEvent event) {
        if (doing != Gesture.NOTHING && isDown(event, button)) {
            // Another button changes nothing about what goes on.
            event.consume();
            return;
        }
        if (doing != Gesture.NOTHING) {
            end(at(event));
        }
        button = event.getButton();
        canvas.requestFocus();
        Pointer now = at(event);
        lastX = event.getX();
        lastY = event.getY();
        Tool tool = tools.tool();
        ToolDescriptor offer = tool.descriptor();
        if (event.getButton() == MouseButton.MIDDLE || spaceHeld) {
            begin(Gesture.PANNING);
        } else if (event.getButton() == MouseButton.SECONDARY
                || (offer.picksWithModifier() && (now.alt() || now.control()))) {
            begin(Gesture.PICKING);
            picker.press(now);
        } else if (offer.hasTip() && !offer.usesShift() && now.shift()) {
            begin(Gesture.SIZING);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            begin(Gesture.TOOL);
            if (event.getClickCount() == 2) {
                tool.doubleClick(now);
            } else {
                tool.press(now);
            }
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        Pointer now = at(event);
        double byX = event.getX() - lastX;
        double byY = event.getY() - lastY;
        switch (doing) {
            case TOOL -> tools.tool().drag(now);
            case PICKING -> picker.drag(now);
            case PANNING -> host.pan(byX, byY);
            case SIZING -> brushPx.set(brushPx.get() + (int) Math.round(byX));
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
        if (doing == Gesture.TOOL) {
            tools.tool().release(now);
        }
        begin(Gesture.NOTHING);
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
        tools.tool().move(at(event));
    }

    private void left() {
        if (doing == Gesture.NOTHING) {
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
        if (steps != 0 && tools.tool().wheel(steps, now)) {
            event.consume();
        } else if (event.isShortcutDown() && tools.tool().descriptor().hasTip()) {
            host.settings().growBrush(steps);
            event.consume();
        }
    }

    /**
     * Moves the pointer by the keyboard: it stands in for the mouse for everything but free-hand
     * strokes.
     */
    public void step(double imageX, double imageY) {
        Pointer before = pointer.get();
        Size size = host.painter().canvas().size();
        double fromX = before == null ? size.width() / 2.0 : before.imageX();
        double fromY = before == null ? size.height() / 2.0 : before.imageY();
        double toX = Math.max(0, Math.min(size.width() - 0.5, Math.floor(fromX + imageX) + 0.5));
        double toY = Math.max(0, Math.min(size.height() - 0.5, Math.floor(fromY + imageY) + 0.5));
        Pointer now = new Pointer(toX, toY, view.viewX(toX), view.viewY(toY), false, false, false);
        pointer.set(now);
        byKeyboard = true;
        if (doing == Gesture.TOOL) {
            tools.tool().drag(now);
        } else {
            tools.tool().move(now);
        }
    }

    /**
     * Takes up that the view was moved, zoomed or shows another document: a resting mouse is over
     * another place of the layout then, while a place chosen by the keyboard stays chosen.
     */
    public void viewMoved() {
        Pointer before = pointer.get();
        if (before == null) {
            return;
        }
        double imageX = byKeyboard ? before.imageX() : view.imageX(before.viewX());
        double imageY = byKeyboard ? before.imageY() : view.imageY(before.viewY());
        pointer.set(
                new Pointer(
                        imageX,
                        imageY,
                        view.viewX(imageX),
                        view.viewY(imageY),
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
        if (doing == Gesture.TOOL) {
            begin(Gesture.NOTHING);
            tools.tool().release(now);
        } else if (doing == Gesture.NOTHING) {
            begin(Gesture.TOOL);
            tools.tool().press(now);
        }
    }

    private void begin(Gesture next) {
        doing = next;
        busy.set(next == Gesture.TOOL);
    }

    /** Whether a stroke or another drag of the tool is going on. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
