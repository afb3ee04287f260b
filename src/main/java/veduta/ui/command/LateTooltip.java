package veduta.ui.command;

import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * A tooltip that is made when the pointer first comes near: each is a window of its own, and making
 * those of all buttons takes a noticeable part of the program's start.
 */
final class LateTooltip implements EventHandler<MouseEvent> {
    private final Control control;
    private final String text;

    private LateTooltip(Control control, String text) {
        this.control = control;
        this.text = text;
    }

    /** Gives a control a tooltip; assistive technology reads its text at once. */
    static void on(Control control, String text) {
        control.setAccessibleHelp(text);
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, new LateTooltip(control, text));
    }

    @Override
    public void handle(MouseEvent entered) {
        control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
        control.setTooltip(new Tooltip(text));
    }
}
