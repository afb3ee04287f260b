package veduta.ui.train;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import veduta.ui.dialog.FormRows;

/** A control, or in its place why it has no effect at present. */
final class ExplainedControl extends VBox {
    private static final Insets AS_HIGH_AS_A_CONTROL = new Insets(8, 0, 8, 0);

    /**
     * A control with its reason.
     *
     * @param reason why it has no effect; empty while it has one
     */
    ExplainedControl(Node control, ObservableValue<String> reason) {
        Label note = FormRows.note("");
        note.setPadding(AS_HIGH_AS_A_CONTROL);
        note.textProperty().bind(reason);
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        control.visibleProperty().bind(note.visibleProperty().not());
        control.managedProperty().bind(control.visibleProperty());
        control.disableProperty().bind(note.visibleProperty());
        getChildren().addAll(control, note);
    }
}
