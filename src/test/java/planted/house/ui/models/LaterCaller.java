package planted.house.ui.models;

import planted.javafx.application.Platform;

/** Goes back to the JavaFX thread on its own. */
public final class LaterCaller {
    void call() {
        Platform.runLater(() -> {});
    }
}
