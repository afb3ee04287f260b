package veduta.ui.tool;

import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The pointer over a view: hands what it does to the tool, except what is the same for all tools.
 * Space or the middle button held moves the view, Alt- or Ctrl-click picks a class, Shift-drag
 * changes the size of the brush.
 */
public final class Hand {
    private enum Doing {
        NOTHING,
        TOOL,
        PANNING,
        SIZING,
        PICKING
    }

    private final ToolBench bench;
    private final ToolHost host;
    private final ToolSettings settings;
    private final BiFunction<Double, Double, double[]> imageOfView;
    private final ReadOnlyObjectWrapper<@Nullable Pointer> pointer = new ReadOnlyObjectWrapper<>();
    private Doing doing = Doing.NOTHING;
    private boolean spaceHeld;
    private double lastX;
    private double lastY;

    /**
     * A hand.
     *
     * @param imageOfView position in the layout of a position in the view
     */
    public Hand(
            ToolBench bench,
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
        Pointer now = new Pointer(image[0], image[1], x, y, shift, control, alt);
        pointer.set(now);
        return now;
    }

    private void press(Region view, MouseEvent event) {
        view.requestFocus();
        Pointer now = at(event);
        lastX = event.getX();
        lastY = event.getY();
        ToolKind kind = bench.currentProperty().get();
        boolean paints = kind != ToolKind.HAND && kind != ToolKind.ZOOM && kind != ToolKind.SELECT;
        if (event.getButton() == MouseButton.MIDDLE || spaceHeld) {
            doing = Doing.PANNING;
        } else if (event.getButton() == MouseButton.SECONDARY
                || (paints && (now.alt() || now.control()))) {
            doing = Doing.PICKING;
            bench.tool(ToolKind.PICKER).press(now);
        } else if (kind.hasTip() && kind != ToolKind.LINE && now.shift()) {
            doing = Doing.SIZING;
        } else if (event.getButton() == MouseButton.PRIMARY) {
            doing = Doing.TOOL;
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
        if (doing == Doing.TOOL) {
            bench.tool().release(now);
        }
        doing = Doing.NOTHING;
        event.consume();
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
        } else if (event.isShortcutDown()) {
            settings.growBrush(steps);
            event.consume();
        }
    }

    /** Whether a stroke or another drag of the tool is going on. */
    public boolean isBusy() {
        return doing == Doing.TOOL;
    }
}
