package veduta.ui.create;

import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import veduta.layout.Palette;
import veduta.text.Texts;
import veduta.ui.dialog.Form;
import veduta.ui.dialog.WholeNumber;

/** Asks for palette and size of a new layout. */
public final class NewLayoutForm implements Form {
    private static final double WIDTH = 300;

    private final NewLayoutViewModel model;

    /** A form of the model. */
    public NewLayoutForm(NewLayoutViewModel model) {
        this.model = model;
    }

    @Override
    public String title() {
        return Texts.get("create.title");
    }

    @Override
    public String agree() {
        return Texts.get("create.agree");
    }

    @Override
    public Node content() {
        GridPane grid = new GridPane();
        grid.setId("new-layout");
        grid.getStyleClass().add("settings-grid");
        Label about = new Label();
        about.setId("new-layout-model");
        about.getStyleClass().add("settings-hint");
        about.setWrapText(true);
        about.setMaxWidth(WIDTH);
        about.textProperty().bind(model.modelProperty());
        ComboBox<Palette> palettes = palettes();
        ComboBox<SizePreset> presets = new ComboBox<>(model.presets());
        presets.setId("new-layout-preset");
        presets.setPrefWidth(WIDTH);
        presets.setPromptText(Texts.get("create.free"));
        // The toolkit's own cell does not say so again once something was chosen.
        presets.setButtonCell(
                new ListCell<>() {
                    @Override
                    protected void updateItem(@Nullable SizePreset preset, boolean empty) {
                        super.updateItem(preset, empty);
                        setText(
                                empty || preset == null
                                        ? Texts.get("create.free")
                                        : preset.toString());
                    }
                });
        presets.setAccessibleText(Texts.get("create.size"));
        presets.valueProperty().bindBidirectional(model.presetProperty());
        HBox sides =
                new HBox(
                        8,
                        side("width", model.widthProperty()),
                        new Label("\u00d7"),
                        side("height", model.heightProperty()),
                        new Label("px"));
        sides.setAlignment(Pos.CENTER_LEFT);
        grid.addRow(0, new Label(Texts.get("create.palette")), palettes);
        grid.add(about, 1, 1);
        grid.addRow(2, new Label(Texts.get("create.size")), presets);
        grid.add(sides, 1, 3);
        return grid;
    }

    private ComboBox<Palette> palettes() {
        ComboBox<Palette> box = new ComboBox<>();
        box.getItems().setAll(model.palettes());
        box.setId("new-layout-palette");
        box.setPrefWidth(WIDTH);
        box.setAccessibleText(Texts.get("create.palette"));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Palette palette) {
                        return palette == null
                                ? ""
                                : Texts.get("create.classes", palette.title(), palette.size());
                    }

                    @Override
                    public Palette fromString(String text) {
                        return model.paletteProperty().get();
                    }
                });
        box.valueProperty().bindBidirectional(model.paletteProperty());
        return box;
    }

    private static Spinner<Integer> side(String name, IntegerProperty property) {
        Spinner<Integer> spinner =
                WholeNumber.field(
                        property,
                        NewLayoutViewModel.MIN_SIDE,
                        NewLayoutViewModel.MAX_SIDE,
                        NewLayoutViewModel.MIN_SIDE);
        spinner.setId("new-layout-" + name);
        spinner.setPrefWidth(116);
        spinner.setAccessibleText(Texts.get("create." + name));
        spinner.getEditor().setAccessibleText(Texts.get("create." + name));
        return spinner;
    }
}
