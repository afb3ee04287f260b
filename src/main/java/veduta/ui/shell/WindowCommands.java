package veduta.ui.shell;

import java.util.List;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import veduta.io.settings.Theme;
import veduta.ui.command.Command;
import veduta.ui.theme.Appearance;
import veduta.ui.train.TrainFeature;

/** The commands of the window itself. */
final class WindowCommands {
    private final WindowPanels panels;
    private final WindowStage stage;
    private final Appearance appearance;

    WindowCommands(WindowPanels panels, WindowStage stage, Appearance appearance) {
        this.panels = panels;
        this.stage = stage;
        this.appearance = appearance;
    }

    /** How much of the screen is used for what. */
    List<Command> places() {
        return List.of(
                Command.toggle("panels", null, "Tab", panels.shownProperty()),
                Command.toggle(
                        "full-screen", Material2AL.FULLSCREEN, "F11", stage.fullScreenProperty()));
    }

    /** Switches between painting and training. */
    static Command train(TrainFeature training) {
        return Command.toggle("train", Material2MZ.SCHOOL, "F8", training.shownProperty());
    }

    /** Light and dark. */
    List<Command> themes() {
        return List.of(
                theme("theme-system", "Shortcut+F9", Theme.SYSTEM),
                theme("theme-light", "F9", Theme.LIGHT),
                theme("theme-dark", "Shift+F9", Theme.DARK));
    }

    private Command theme(String id, String key, Theme theme) {
        return Command.choiceOf(id, null, key, appearance.choiceProperty(), theme);
    }
}
