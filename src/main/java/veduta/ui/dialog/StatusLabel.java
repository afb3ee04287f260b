package veduta.ui.dialog;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** A text of the status line. */
public final class StatusLabel extends Label {
    /**
     * A label that shows a text as it changes.
     *
     * @param minWidth it is never narrower, in pixels
     */
    public StatusLabel(String id, ObservableValue<String> text, double minWidth) {
        setId(id);
        setMinWidth(minWidth);
        textProperty().bind(text);
    }
}
