package veduta.ui.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Listens to the keyboard for commands. Keys without Ctrl, Alt or Meta belong to the text field
 * that has the focus.
 */
public final class Shortcuts {
    private final Map<KeyCombination, Command> commands = new LinkedHashMap<>();

    /**
     * Shortcuts of these commands.
     *
     * @throws IllegalArgumentException if two share a shortcut
     */
    public Shortcuts(List<Command> all) {
        for (Command command : all) {
            for (KeyCombination keys : command.shortcuts()) {
                Command other = commands.putIfAbsent(keys, command);
                if (other != null) {
                    throw new IllegalArgumentException(
                            keys
                                    + " is a shortcut of "
                                    + other.id()
                                    + " and "
                                    + command.id()
                                    + ".");
                }
            }
        }
    }

    /** Listens to keys that nothing inside {@code root} has used. */
    public void listenOn(Node root) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::handle);
    }

    private void handle(KeyEvent event) {
        if (isTyping(event)) {
            // Menu items listen at the scene, above this: they must not see what is typed.
            event.consume();
            return;
        }
        for (Map.Entry<KeyCombination, Command> entry : commands.entrySet()) {
            if (entry.getKey().match(event)) {
                event.consume();
                entry.getValue().run();
                return;
            }
        }
    }

    private static boolean isTyping(KeyEvent event) {
        boolean plain =
                !event.isShortcutDown()
                        && !event.isAltDown()
                        && !event.isMetaDown()
                        && !event.getCode().isFunctionKey();
        return plain && event.getTarget() instanceof TextInputControl;
    }
}
