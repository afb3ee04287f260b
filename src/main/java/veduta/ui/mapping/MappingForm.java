package veduta.ui.mapping;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;
import veduta.text.Texts;
import veduta.ui.dialog.Form;
import veduta.ui.mapping.MappedClass.Target;

/** The mapping as a table of class and class, each of which can be changed. */
public final class MappingForm implements Form {
    private final MappingViewModel model;
    private final Wording wording;

    /**
     * What the form says.
     *
     * @param title title of its dialog
     * @param why what it is for
     * @param kept that no class becomes void
     * @param agree what the button says that agrees
     */
    public record Wording(String title, String why, String kept, String agree) {
        /** For changing classes of a layout that keeps its palette. */
        public static Wording ofClasses() {
            return new Wording(
                    Texts.get("mapping.classes.title"),
                    Texts.get("mapping.classes.why"),
                    Texts.get("mapping.classes.kept"),
                    Texts.get("mapping.classes.change"));
        }

        /** For a model that reads another palette. */
        public static Wording ofModel(String model, String its, String present) {
            return new Wording(
                    Texts.get("mapping.title"),
                    Texts.get("mapping.why", model, its, present),
                    Texts.get("mapping.nothingLost"),
                    Texts.get("mapping.convert"));
        }
    }

    /** A form. */
    public MappingForm(MappingViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
    }

    @Override
    public String title() {
        return wording.title();
    }

    @Override
    public String agree() {
        return wording.agree();
    }

    @Override
    public Node content() {
        Label why = new Label(wording.why());
        why.setWrapText(true);
        TableView<MappedClass> table = new TableView<>(model.shown());
        table.setId("mapping-table");
        table.setAccessibleText(wording.title());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(Texts.get("palette.nothingFound")));
        table.setPrefSize(560, 380);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.getColumns().add(column("mapping.class", 210, MappedClassCell::new));
        table.getColumns().add(column("mapping.share", 92, ShareCell::new));
        table.getColumns().add(column("mapping.becomes", 240, () -> new TargetCell(model)));
        Label lost = new Label();
        lost.setId("mapping-lost");
        lost.getStyleClass().add("settings-hint");
        lost.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.lostProperty().get() == 0
                                                ? wording.kept()
                                                : Texts.get(
                                                        "mapping.lost", model.lostProperty().get()),
                                model.lostProperty()));
        VBox box = new VBox(10, why, search(), table, lost);
        box.setId("mapping");
        return box;
    }

    private TextField search() {
        TextField field = TextFields.createClearableTextField();
        if (field instanceof CustomTextField custom) {
            custom.setLeft(new FontIcon(Material2MZ.SEARCH));
        }
        field.setId("mapping-search");
        field.setPromptText(Texts.get("palette.search"));
        field.setAccessibleText(Texts.get("palette.search"));
        field.textProperty().bindBidirectional(model.searchProperty());
        return field;
    }

    private interface Cells {
        TableCell<MappedClass, MappedClass> make();
    }

    private static TableColumn<MappedClass, MappedClass> column(
            String key, double width, Cells cells) {
        TableColumn<MappedClass, MappedClass> column = new TableColumn<>(Texts.get(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue()).getReadOnlyProperty());
        column.setCellFactory(view -> cells.make());
        return column;
    }

    private static final class MappedClassCell extends TableCell<MappedClass, MappedClass> {
        private final Region swatch = new Region();

        MappedClassCell() {
            swatch.getStyleClass().add("swatch");
        }

        @Override
        protected void updateItem(@Nullable MappedClass row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(null);
            if (!empty && row != null) {
                setText(row.own().title());
                setGraphic(swatch);
                swatch.setStyle(String.format("-fx-background-color: #%06x;", row.own().rgb()));
            }
        }
    }

    private static final class ShareCell extends TableCell<MappedClass, MappedClass> {
        @Override
        protected void updateItem(@Nullable MappedClass row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            if (!empty && row != null && row.share() > 0) {
                setText(Texts.get("mapping.percent", row.share()));
            }
        }
    }

    /** A choice of the class it becomes, with a search field inside. */
    private static final class TargetCell extends TableCell<MappedClass, MappedClass> {
        private final SearchableComboBox<Target> box = new SearchableComboBox<>();
        private @Nullable MappedClass bound;

        TargetCell(MappingViewModel model) {
            box.getItems().setAll(model.targets());
            box.setMaxWidth(Double.MAX_VALUE);
            box.valueProperty()
                    .addListener(
                            (property, old, now) -> {
                                if (bound != null && now != null) {
                                    bound.targetProperty().set(now);
                                }
                            });
        }

        @Override
        protected void updateItem(@Nullable MappedClass row, boolean empty) {
            super.updateItem(row, empty);
            bound = null;
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            box.setValue(row.targetProperty().get());
            box.setAccessibleText(Texts.get("mapping.becomesOf", row.own().title()));
            bound = row;
            setGraphic(box);
        }
    }
}
