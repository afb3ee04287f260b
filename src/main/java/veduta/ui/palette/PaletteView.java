package veduta.ui.palette;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import veduta.text.Texts;

/** The palette as a list with swatches, categories, locks and a search field. */
public final class PaletteView extends VBox {
    private final PaletteViewModel model;
    private final ListView<PaletteRow> list = new ListView<>();
    private final TextField search;

    /** A list of the model's classes. */
    public PaletteView(PaletteViewModel model) {
        this.model = model;
        getStyleClass().add("palette-view");
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(model.paletteProperty().map(palette -> palette.title()));
        search = searchField(model);
        list.setItems(model.rows());
        list.setId("palette-list");
        list.setAccessibleText(Texts.get("palette.list"));
        list.setPlaceholder(new Label(Texts.get("palette.nothingFound")));
        list.setCellFactory(view -> new PaletteCell(model));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((observable, old, now) -> choose(now));
        model.currentProperty().addListener(observable -> showCurrent());
        model.rows().addListener((ListChangeListener<PaletteRow>) change -> showCurrent());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, search, list);
        showCurrent();
    }

    private static TextField searchField(PaletteViewModel model) {
        TextField field = TextFields.createClearableTextField();
        if (field instanceof CustomTextField custom) {
            custom.setLeft(new FontIcon(Material2MZ.SEARCH));
        }
        field.setId("palette-search");
        field.setPromptText(Texts.get("palette.search"));
        field.setAccessibleText(Texts.get("palette.search"));
        field.textProperty().bindBidirectional(model.searchProperty());
        return field;
    }

    /** Gives the search field the keyboard. */
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /** Calls {@code then} when a class was chosen by a click; keys belong to the canvas again. */
    public void onClicked(Runnable then) {
        list.setOnMouseReleased(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY) {
                        then.run();
                    }
                });
    }

    private void choose(PaletteRow row) {
        if (row != null && !row.isHeading()) {
            model.currentProperty().set(row.label());
        }
    }

    private void showCurrent() {
        for (PaletteRow row : model.rows()) {
            if (row.label() == model.currentProperty().get()) {
                list.getSelectionModel().select(row);
                list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 4));
                return;
            }
        }
        list.getSelectionModel().clearSelection();
    }

    /** The icons of locked and open classes. */
    static FontIcon lockIcon(boolean locked) {
        return new FontIcon(locked ? Material2AL.LOCK : Material2AL.LOCK_OPEN);
    }
}
