package veduta.ui.dialog;

import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * A tooltip that is made when the pointer first comes near: each is a window of its own, and making
 * those of all buttons and classes takes a noticeable part of the program's start.
 */
public final class LateTooltip {
    private LateTooltip() {}

    /** Gives a control a tooltip; assistive technology reads its text at once. */
    public static void on(Control control, String text) {
        control.setAccessibleHelp(text);
        on(control, () -> text);
    }

    /** Gives a control a tooltip whose text is asked for whenever the pointer comes near. */
    public static void on(Control control, Supplier<String> text) {
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, entered -> show(control, text.get()));
    }

    private static void show(Control control, String text) {
        Tooltip made = control.getTooltip();
        if (text.isEmpty()) {
            control.setTooltip(null);
        } else if (made == null) {
            control.setTooltip(new Tooltip(text));
        } else {
            made.setText(text);
        }
    }
}
