package veduta.ui.shell;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.SeparatorMenuItem;
import veduta.ui.command.Command;
import veduta.ui.dialog.Chooser;
import veduta.ui.files.SampleMenu;
import veduta.ui.models.ModelMenu;
import veduta.ui.tool.ToolRegistry;

/** Menu entries that change: recent files, samples, history, models. */
final class MenuParts {
    private final RecentMenu recent;
    private final SampleMenu samples;
    private final HistoryMenu history;
    private final ModelMenu models;
    private final ToolRegistry tools;

    /**
     * The parts.
     *
     * @param tools the tools of the tool bar, whose choices come first in their menu
     */
    MenuParts(
            RecentMenu recent,
            SampleMenu samples,
            HistoryMenu history,
            ModelMenu models,
            ToolRegistry tools) {
        this.tools = tools;
        this.recent = recent;
        this.samples = samples;
        this.history = history;
        this.models = models;
    }

    /** Adds what belongs into the menu of this name. */
    void extend(String name, Menu menu) {
        switch (name) {
            case "file" -> menu.getItems().addAll(2, List.of(recent.menu(), samples.menu()));
            case "tools" -> menu.getItems().add(tools.tools().size(), new SeparatorMenuItem());
            case "edit" -> menu.getItems().add(2, history.menu());
            case "model" -> models.extend(menu);
            default -> {
                // All its entries are commands.
            }
        }
    }

    /** Commands that ask for one of the entries, for those who choose by the keyboard. */
    List<Command> choices(Chooser chooser) {
        return List.of(
                Command.of("open-recent", null, "Shortcut+Shift+R", () -> recent.choose(chooser)),
                Command.of("samples", null, "Shortcut+Shift+N", () -> samples.choose(chooser)),
                Command.of("history", null, "Shortcut+H", () -> history.choose(chooser)),
                Command.of("choose-model", null, "Shortcut+Shift+C", () -> models.choose(chooser)));
    }
}
