package veduta.ui.settings;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.Precision;
import veduta.io.settings.RenderMoment;
import veduta.io.settings.Settings;
import veduta.io.settings.Theme;
import veduta.text.Texts;
import veduta.ui.dialog.OwnedWindow;
import veduta.ui.dialog.WholeNumber;

/** The preferences in a window of their own; every change holds at once. */
public final class SettingsDialog {
    private static final double CONTROL_WIDTH = 260;
    private static final int STEP_MB = 16;

    private final Stage stage = new Stage();
    private final GridPane grid = new GridPane();
    private int rows;

    /**
     * A dialog.
     *
     * @param used where and how the last render was computed
     * @param css the style sheet
     */
    public SettingsDialog(
            SettingsViewModel model, ObservableValue<String> used, Window owner, String css) {
        grid.getStyleClass().add("settings-grid");
        add("theme", choice("theme", Theme.values(), model.themeProperty()));
        add("device", choice("device", ComputeDevice.values(), model.deviceProperty()));
        add("precision", choice("precision", Precision.values(), model.precisionProperty()));
        Label usedNow = new Label();
        usedNow.setId("settings-used");
        usedNow.getStyleClass().add("settings-hint");
        usedNow.textProperty()
                .bind(used.map(now -> now.isEmpty() ? "" : Texts.get("settings.used", now)));
        grid.add(usedNow, 1, rows++);
        add(
                "renderMoment",
                choice("renderMoment", RenderMoment.values(), model.renderMomentProperty()));
        add("history", history(model));
        Button close = new Button(Texts.get("settings.close"));
        close.setDefaultButton(true);
        close.setOnAction(event -> stage.hide());
        HBox buttons = new HBox(close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox root = new VBox(grid, buttons);
        root.setId("settings");
        root.getStyleClass().add("settings");
        root.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        stage.hide();
                    }
                });
        Scene scene = new Scene(root);
        scene.getStylesheets().add(css);
        OwnedWindow.over(owner, stage);
        stage.setTitle(Texts.get("settings.title"));
        stage.setResizable(false);
        stage.setScene(scene);
    }

    private void add(String name, Control control) {
        Label label = new Label(Texts.get("settings." + name));
        label.setLabelFor(control);
        control.setId("settings-" + name);
        control.setPrefWidth(CONTROL_WIDTH);
        control.setAccessibleText(Texts.get("settings." + name));
        if (control instanceof Spinner<?> spinner) {
            spinner.getEditor().setAccessibleText(Texts.get("settings." + name));
        }
        Label hint = new Label(Texts.get("settings." + name + ".hint"));
        hint.getStyleClass().add("settings-hint");
        hint.setWrapText(true);
        hint.setMaxWidth(CONTROL_WIDTH);
        label.getStyleClass().add("settings-label");
        GridPane.setValignment(label, VPos.TOP);
        grid.add(label, 0, rows);
        grid.add(new VBox(2, control, hint), 1, rows);
        rows++;
    }

    private static <E extends Enum<E>> ComboBox<E> choice(
            String name, E[] values, ObjectProperty<E> property) {
        ComboBox<E> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable E value) {
                        return value == null
                                ? ""
                                : Texts.get(
                                        "settings."
                                                + name
                                                + "."
                                                + value.name().toLowerCase(Locale.ROOT));
                    }

                    @Override
                    public E fromString(String text) {
                        return property.get();
                    }
                });
        box.valueProperty().bindBidirectional(property);
        return box;
    }

    private static Spinner<Integer> history(SettingsViewModel model) {
        return WholeNumber.field(
                model.historyMegabytesProperty(),
                Settings.MIN_HISTORY_MB,
                Settings.MAX_HISTORY_MB,
                STEP_MB);
    }

    /** Shows it, in front. */
    public void show() {
        stage.show();
        stage.toFront();
    }
}
