package veduta.ui.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Listens to the keyboard for commands. Keys without Ctrl, Alt or Meta belong to the text field
 * that has the focus, and Tab to what has the focus, unless that is the canvas. A key that is held
 * runs its command once, unless the command repeats.
 */
public final class Shortcuts {
    private static final KeyCombination FIRST_MENU = KeyCombination.keyCombination("F10");

    private final Map<KeyCombination, Command> commands = new LinkedHashMap<>();
    private final Predicate<EventTarget> canvas;
    private final HeldKeys held;

    /**
     * Shortcuts of these commands.
     *
     * @param canvas whether something is the canvas, where Tab is a key like others
     * @param held knows which keys are held
     * @throws IllegalArgumentException if two share a shortcut
     */
    public Shortcuts(List<Command> all, Predicate<EventTarget> canvas, HeldKeys held) {
        this.canvas = canvas;
        this.held = held;
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

    /**
     * Listens to keys that nothing inside {@code scene} has used, in place of the menus: they would
     * hear what is typed into text fields. F10, which opens the first menu, stays theirs. To be
     * called when the menus are shown.
     */
    public void listenOn(Scene scene) {
        scene.getAccelerators().keySet().removeIf(each -> !each.equals(FIRST_MENU));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::handle);
    }

    private void handle(KeyEvent event) {
        boolean moves = event.getCode() == KeyCode.TAB && !canvas.test(event.getTarget());
        if (moves || isTyping(event)) {
            return;
        }
        for (Map.Entry<KeyCombination, Command> entry : commands.entrySet()) {
            if (entry.getKey().match(event)) {
                event.consume();
                if (!held.isRepeated() || entry.getValue().repeats()) {
                    entry.getValue().run();
                }
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
