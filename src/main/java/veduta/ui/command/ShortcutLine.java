package veduta.ui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A line in the window of shortcuts.
 *
 * @param title what is done
 * @param keys by which keys
 * @param command what does it when the line is chosen; empty where only the keys do
 */
public record ShortcutLine(String title, String keys, Optional<Command> command) {
    /** Commands, and after them what the canvas does by itself. */
    static List<ShortcutLine> of(List<Command> commands) {
        List<ShortcutLine> lines = new ArrayList<>();
        for (Command command : commands) {
            lines.add(
                    new ShortcutLine(
                            command.title(), command.shortcutText(), Optional.of(command)));
        }
        for (KeyHint hint : KeyHint.values()) {
            lines.add(new ShortcutLine(hint.title(), hint.keys(), Optional.empty()));
        }
        return lines;
    }

    /** Whether these lower-case words occur in it. */
    boolean has(String words) {
        return (title + ' ' + keys).toLowerCase(Locale.ROOT).contains(words);
    }
}
