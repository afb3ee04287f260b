package veduta.ui.command;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;
import veduta.text.Texts;
import veduta.ui.dialog.OwnedWindow;

/**
 * All commands with their shortcuts, and the keys that the canvas has besides; searchable. Enter or
 * a double-click runs a command.
 */
public final class ShortcutsWindow {
    private final FilteredList<ShortcutLine> shown;
    private final TableView<ShortcutLine> table;
    private final Stage stage = new Stage();

    /** A window of these commands over {@code owner}; {@code css} is its style sheet. */
    public ShortcutsWindow(List<Command> commands, Window owner, String css) {
        shown = new FilteredList<>(FXCollections.observableArrayList(ShortcutLine.of(commands)));
        table = new TableView<>(shown);
        table.setId("shortcuts-table");
        table.setAccessibleText(Texts.get("shortcuts.title"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(Texts.get("shortcuts.none")));
        table.getColumns().add(column("shortcuts.command", 300, ShortcutLine::title));
        table.getColumns().add(column("shortcuts.keys", 180, ShortcutLine::keys));
        TextField search = TextFields.createClearableTextField();
        if (search instanceof CustomTextField custom) {
            custom.setLeft(new FontIcon(Material2MZ.SEARCH));
        }
        search.setId("shortcuts-search");
        search.setAccessibleText(Texts.get("shortcuts.search"));
        search.setPromptText(Texts.get("shortcuts.search"));
        search.textProperty().addListener((property, old, now) -> filter(now));
        VBox root = new VBox(search, table);
        root.getStyleClass().add("shortcuts");
        VBox.setVgrow(table, Priority.ALWAYS);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        runSelected();
                    }
                });
        Scene scene = new Scene(root, 560, 560);
        scene.getStylesheets().add(css);
        OwnedWindow.over(owner, stage);
        stage.setTitle(Texts.get("shortcuts.title"));
        stage.setScene(scene);
    }

    private interface Value {
        String of(ShortcutLine line);
    }

    private static TableColumn<ShortcutLine, String> column(String key, double width, Value value) {
        TableColumn<ShortcutLine, String> column = new TableColumn<>(Texts.get(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(value.of(cell.getValue())).getReadOnlyProperty());
        return column;
    }

    private void filter(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(line -> line.has(wanted));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            stage.hide();
        } else if (event.getCode() == KeyCode.ENTER) {
            runSelected();
        } else if (event.getCode() == KeyCode.DOWN && event.getTarget() instanceof TextField) {
            table.requestFocus();
            table.getSelectionModel().selectFirst();
            event.consume();
        }
    }

    private void runSelected() {
        ShortcutLine selected = table.getSelectionModel().getSelectedItem();
        if (selected == null && shown.size() == 1) {
            selected = shown.get(0);
        }
        if (selected != null) {
            selected.command()
                    .ifPresent(
                            command -> {
                                stage.hide();
                                command.run();
                            });
        }
    }

    /** Shows it, in front. */
    public void show() {
        stage.show();
        stage.toFront();
    }
}
