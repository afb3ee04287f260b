package veduta.ui.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import veduta.text.Texts;
import veduta.ui.canvas.CompareWindow;
import veduta.ui.collection.CollectionViewModel;
import veduta.ui.command.Command;
import veduta.ui.command.ShortcutsWindow;
import veduta.ui.dialog.Dialogs;
import veduta.ui.settings.SettingsDialog;
import veduta.ui.settings.SettingsViewModel;
import veduta.ui.theme.StyleSheets;

/** The windows that a window opens beside itself. */
final class OwnedWindows {
    private final Stage owner;
    private final CollectionViewModel collection;
    private final Dialogs dialogs;
    private @Nullable ShortcutsWindow shortcuts;
    private @Nullable SettingsDialog settings;

    OwnedWindows(Stage owner, CollectionViewModel collection, Dialogs dialogs) {
        this.owner = owner;
        this.collection = collection;
        this.dialogs = dialogs;
    }

    /** Shows the keys of all commands. */
    void showShortcuts(List<Command> commands) {
        ShortcutsWindow shown = shortcuts;
        if (shown == null) {
            shown = new ShortcutsWindow(commands, owner, StyleSheets.ofWindows());
            shortcuts = shown;
        }
        shown.show();
    }

    /**
     * Shows the preferences.
     *
     * @param engineUsed where and how the last render was computed
     */
    void showSettings(SettingsViewModel preferences, ObservableValue<String> engineUsed) {
        SettingsDialog shown = settings;
        if (shown == null) {
            shown = new SettingsDialog(preferences, engineUsed, owner, StyleSheets.ofWindows());
            settings = shown;
        }
        shown.show();
    }

    /** Compares the chosen picture with the locked one, or else with the next. */
    void compare() {
        collection
                .pairToCompare()
                .ifPresentOrElse(
                        pair -> new CompareWindow(pair, owner, StyleSheets.ofWindows()).show(),
                        () -> dialogs.inform(Texts.get("compare.nothing")));
    }
}
