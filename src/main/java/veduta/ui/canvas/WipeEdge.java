package veduta.ui.canvas;

import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Lets the edge of a wipe be dragged, before any tool sees the pointer. */
public final class WipeEdge {
    private static final double REACH = 10;

    private final DoubleProperty wipe;
    private final ObservableBooleanValue active;
    private boolean dragging;

    /** An edge at {@code wipe}, which can be dragged while {@code active} holds. */
    public WipeEdge(DoubleProperty wipe, ObservableBooleanValue active) {
        this.wipe = wipe;
        this.active = active;
    }

    /** Takes the pointer over {@code view}. */
    public void listenOn(Region view) {
        view.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    double edge = wipe.get() * view.getWidth();
                    dragging = active.get() && Math.abs(event.getX() - edge) <= REACH;
                    if (dragging) {
                        event.consume();
                    }
                });
        view.addEventFilter(
                MouseEvent.MOUSE_DRAGGED,
                event -> {
                    if (dragging) {
                        wipe.set(Math.max(0, Math.min(1, event.getX() / view.getWidth())));
                        event.consume();
                    }
                });
        view.addEventFilter(
                MouseEvent.MOUSE_RELEASED,
                event -> {
                    if (dragging) {
                        dragging = false;
                        event.consume();
                    }
                });
    }
}
