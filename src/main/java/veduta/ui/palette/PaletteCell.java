package veduta.ui.palette;

import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import veduta.layout.LabelMap;
import veduta.text.Texts;
import veduta.ui.dialog.LateTooltip;

/** A class with its swatch and lock, or a heading. */
final class PaletteCell extends ListCell<PaletteRow> {
    private final PaletteViewModel model;
    private final Region swatch = new Region();
    private final Label name = new Label();
    private final ToggleButton lock = new ToggleButton();
    private final HBox line;
    // Held here, for the model holds it weakly: cells come and go.
    private final SetChangeListener<Integer> onLock = change -> lockChanged();

    PaletteCell(PaletteViewModel model) {
        this.model = model;
        swatch.getStyleClass().add("swatch");
        lock.getStyleClass().addAll("lock", "flat");
        // From the list, Tab goes to the lock of the chosen class, not to all of them.
        lock.focusTraversableProperty().bind(selectedProperty());
        model.locked().addListener(new WeakSetChangeListener<>(onLock));
        lock.setOnAction(event -> model.toggleLock(getItem().label()));
        LateTooltip.on(lock, lock::getAccessibleText);
        LateTooltip.on(this, this::tip);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        line = new HBox(swatch, name, lock);
        line.getStyleClass().add("class-line");
        line.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable PaletteRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(null);
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("heading"), false);
        setDisable(false);
        if (empty || row == null) {
            return;
        }
        if (row.isHeading()) {
            setText(row.title());
            setDisable(true);
            pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("heading"), true);
            return;
        }
        name.setText(row.title());
        swatch.setStyle(String.format("-fx-background-color: #%06x;", row.rgb()));
        swatch.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("void"), row.label() == LabelMap.VOID);
        setAccessibleText(row.title());
        setGraphic(line);
        showLock(row);
    }

    private String tip() {
        PaletteRow row = getItem();
        if (row == null || row.isHeading()) {
            return "";
        }
        boolean locked = model.locked().contains(row.label());
        return Texts.get(locked ? "palette.locked" : "palette.row", row.title());
    }

    private void showLock(PaletteRow row) {
        boolean locked = model.locked().contains(row.label());
        String offer = Texts.get(locked ? "palette.unlock" : "palette.lock", row.title());
        lock.setGraphic(PaletteView.lockIcon(locked));
        lock.setSelected(locked);
        lock.setAccessibleText(offer);
    }

    private void lockChanged() {
        PaletteRow row = getItem();
        if (row != null && !row.isHeading()) {
            showLock(row);
        }
    }
}
