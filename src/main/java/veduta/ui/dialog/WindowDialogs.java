package veduta.ui.dialog;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceDialog;
import javafx.scene.control.Dialog;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.action.Action;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.text.Texts;

/** Dialogs over a window. */
public final class WindowDialogs implements Dialogs {
    private static final Logger LOG = LoggerFactory.getLogger(WindowDialogs.class);
    private static final Duration SHORT = Duration.seconds(5);
    private static final Duration LONG = Duration.seconds(12);

    private static final int LONGEST_LINE = 76;
    private static final int SIGN_PX = 32;
    private static final double QUESTION_WIDTH = 520;

    private final Window owner;
    private final Runnable showLog;
    private Consumer<Path> visited = chosen -> {};
    private Consumer<Path> opener = file -> {};
    private @Nullable File folder;

    /**
     * Dialogs over {@code owner}.
     *
     * @param folder where file dialogs begin; may be null
     * @param showLog opens the log
     */
    public WindowDialogs(Window owner, @Nullable Path folder, Runnable showLog) {
        this.owner = owner;
        this.showLog = showLog;
        this.folder = folder == null ? null : folder.toFile();
    }

    /** Notifies {@code listener} of the folder of files that are chosen. */
    public void onVisited(Consumer<Path> listener) {
        visited = listener;
    }

    /** Has files that are shown opened by {@code program}. */
    public void onShown(Consumer<Path> program) {
        opener = program;
    }

    @Override
    public void showLog() {
        showLog.run();
    }

    @Override
    public void show(Path file) {
        opener.accept(file);
    }

    @Override
    public void inform(String sentence) {
        note(sentence, SHORT, Material2AL.INFO).show();
    }

    @Override
    public void warn(String sentence) {
        // The notification goes after a while, and a failure may have reported its reason only
        // here.
        LOG.warn("{}", sentence);
        note(sentence, LONG, Material2MZ.WARNING)
                .action(new Action(Texts.get("dialog.showLog"), event -> showLog.run()))
                .show();
        leaveKeys();
    }

    /** A button in a notification would take the keys from the window below. */
    private static void leaveKeys() {
        for (Window window : Window.getWindows()) {
            Node root = window.getScene() == null ? null : window.getScene().getRoot();
            if (root != null && root.lookup(".notification-bar") != null) {
                root.lookupAll(".button").forEach(each -> each.setFocusTraversable(false));
            }
        }
    }

    private Notifications note(String sentence, Duration time, Ikon icon) {
        return Notifications.create()
                .owner(owner)
                .graphic(new FontIcon(icon))
                .text(lines(sentence))
                .position(Pos.BOTTOM_RIGHT)
                .hideAfter(time)
                .threshold(4, several());
    }

    /** A notification is as wide as its longest line, and would leave the window on the left. */
    private static String lines(String sentence) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String word : sentence.split(" ", -1)) {
            if (column > 0 && column + word.length() > LONGEST_LINE) {
                text.append('\n');
                column = 0;
            } else if (column > 0) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += word.length();
        }
        return text.toString();
    }

    /** In place of many: they stand in the log. */
    private Notifications several() {
        return Notifications.create()
                .graphic(new FontIcon(Material2AL.INFO))
                .text(Texts.get("dialog.several"))
                .hideAfter(LONG)
                .action(new Action(Texts.get("dialog.showLog"), event -> showLog.run()));
    }

    @Override
    public Unsaved askUnsaved(String documentTitle) {
        ButtonType save = new ButtonType(Texts.get("dialog.save"), ButtonData.YES);
        ButtonType discard = new ButtonType(Texts.get("dialog.discard"), ButtonData.NO);
        Alert alert =
                new Alert(
                        Alert.AlertType.CONFIRMATION,
                        Texts.get("dialog.unsaved.text"),
                        save,
                        discard,
                        ButtonType.CANCEL);
        alert.setTitle(Texts.get("app.title"));
        alert.setHeaderText(Texts.get("dialog.unsaved", documentTitle));
        ButtonType answer = ask(alert).orElse(ButtonType.CANCEL);
        if (answer == save) {
            return Unsaved.SAVE;
        }
        return answer == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    @Override
    public Optional<String> choose(
            String title, String question, List<String> answers, String suggested) {
        ChoiceDialog<String> dialog = new ChoiceDialog<>(suggested, answers);
        dialog.setTitle(title);
        dialog.setHeaderText(question);
        dialog.getDialogPane()
                .lookupAll(".combo-box")
                .forEach(box -> box.setAccessibleText(question));
        return ask(dialog);
    }

    @Override
    public boolean confirm(String title, String question, String yes) {
        ButtonType agreed = new ButtonType(yes, ButtonData.OK_DONE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, question, agreed, ButtonType.CANCEL);
        alert.setTitle(title);
        alert.setHeaderText(null);
        return ask(alert).filter(answer -> answer == agreed).isPresent();
    }

    @Override
    public boolean fill(Form form) {
        Dialog<ButtonType> dialog = new Dialog<>();
        ButtonType agreed = new ButtonType(form.agree(), ButtonData.OK_DONE);
        dialog.setTitle(form.title());
        dialog.setResizable(true);
        StackPane content = new StackPane(form.content());
        content.getStyleClass().add("form");
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(agreed);
        if (form.canBeRefused()) {
            dialog.getDialogPane().getButtonTypes().add(ButtonType.CANCEL);
        }
        if (owner.getScene() != null) {
            dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        }
        return ask(dialog).filter(answer -> answer == agreed).isPresent();
    }

    private <T> Optional<T> ask(Dialog<T> dialog) {
        dialog.initOwner(owner);
        if (dialog.getGraphic() != null || dialog.getHeaderText() != null) {
            FontIcon sign = new FontIcon(Material2AL.HELP_OUTLINE);
            sign.setIconSize(SIGN_PX);
            dialog.setGraphic(sign);
            // A long name makes lines, not a dialog that is wider than the screen.
            dialog.getDialogPane().setPrefWidth(QUESTION_WIDTH);
            dialog.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        }
        return dialog.showAndWait();
    }

    @Override
    public List<Path> open(String title, List<FileType> types, boolean several) {
        FileChooser chooser = chooser(title, types);
        List<File> chosen;
        if (several) {
            chosen = chooser.showOpenMultipleDialog(owner);
        } else {
            File one = chooser.showOpenDialog(owner);
            chosen = one == null ? null : List.of(one);
        }
        if (chosen == null) {
            return List.of();
        }
        chosen.stream().findFirst().ifPresent(this::remember);
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> save(String title, String suggestedName, List<FileType> types) {
        FileChooser chooser = chooser(title, types);
        chooser.setInitialFileName(suggestedName);
        File chosen = chooser.showSaveDialog(owner);
        if (chosen == null) {
            return Optional.empty();
        }
        remember(chosen);
        return Optional.of(chosen.toPath());
    }

    private void remember(File chosen) {
        folder = chosen.getParentFile();
        if (folder != null) {
            visited.accept(folder.toPath());
        }
    }

    private FileChooser chooser(String title, List<FileType> types) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        for (FileType type : types) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(type.title(), type.patterns()));
        }
        return chooser;
    }
}
