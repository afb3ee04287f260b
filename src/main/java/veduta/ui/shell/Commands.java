package veduta.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import veduta.ui.command.Command;

/** All commands of a window, by menu. */
final class Commands {
    private final Map<String, List<Command>> byMenu = new LinkedHashMap<>();
    private final List<Command> besides = new ArrayList<>();

    /** Adds commands at the end of a menu; a new menu comes after the others. */
    void put(String menu, List<Command> commands) {
        byMenu.computeIfAbsent(menu, name -> new ArrayList<>()).addAll(commands);
    }

    /** Adds one command at the end of a menu. */
    void put(String menu, Command command) {
        put(menu, List.of(command));
    }

    /** Adds commands that no menu has as its entries. */
    void putBesides(List<Command> commands) {
        besides.addAll(commands);
    }

    /** What changes the painting does nothing while something else is shown. */
    void disablePaintingWhile(ObservableBooleanValue elsewhere) {
        for (String menu : List.of("edit", "tools", "collection")) {
            byMenu.getOrDefault(menu, List.of()).forEach(each -> each.alsoDisabledWhile(elsewhere));
        }
        find("history").alsoDisabledWhile(elsewhere);
    }

    /** Commands by the name of their menu, in order. */
    Map<String, List<Command>> byMenu() {
        return byMenu;
    }

    /** All of them, also those that no menu has. */
    List<Command> all() {
        return Stream.concat(byMenu.values().stream().flatMap(List::stream), besides.stream())
                .toList();
    }

    /** A command by its name. */
    Command find(String id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }
}
