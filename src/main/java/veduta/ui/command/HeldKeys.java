package veduta.ui.command;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Distinguishes the first press of a key from those that a display repeats while it is held. A
 * repetition must not run a command again: it would undo a second stroke, or show panels that were
 * hidden just now.
 */
public final class HeldKeys {
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
    private final ListChangeListener<Window> windows = this::windowsChanged;
    private boolean repeated;

    /** Listens to the keys of a window before anything in it does. */
    public void listenOn(Stage stage, Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event.getCode()));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> held.remove(event.getCode()));
        // What is let go over another window is not heard here; not every display notifies the
        // window
        // below that it has lost the focus.
        stage.focusedProperty().addListener(observable -> held.clear());
        Window.getWindows().addListener(new WeakListChangeListener<>(windows));
    }

    /** Popups take no keys, so a tooltip that comes up ends no repetition. */
    private void windowsChanged(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            if (Stream.concat(change.getAddedSubList().stream(), change.getRemoved().stream())
                    .anyMatch(Stage.class::isInstance)) {
                held.clear();
            }
        }
    }

    private void pressed(KeyCode key) {
        // Keys without a name of their own share this one.
        repeated = key != KeyCode.UNDEFINED && !held.add(key);
    }

    /** Whether the last press that was heard was of a key that was held already. */
    public boolean isRepeated() {
        return repeated;
    }
}
