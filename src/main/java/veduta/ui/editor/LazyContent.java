package veduta.ui.editor;

import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/**
 * A place in a line for controls that are not always shown. They are made when they first are:
 * styling what nobody sees would take a noticeable part of the program's start.
 */
final class LazyContent extends HBox {
    private final Supplier<Node> content;

    /** Takes no room while {@code shown} does not hold. */
    LazyContent(ObservableBooleanValue shown, Supplier<Node> content) {
        this.content = content;
        setAlignment(Pos.CENTER_LEFT);
        visibleProperty().bind(shown);
        managedProperty().bind(shown);
        shown.addListener((property, old, now) -> fill(now));
        fill(shown.get());
    }

    private void fill(boolean now) {
        if (now && getChildren().isEmpty()) {
            getChildren().add(content.get());
        }
    }
}
