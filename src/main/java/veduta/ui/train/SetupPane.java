package veduta.ui.train;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.Property;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import veduta.layout.Palette;
import veduta.synthesis.ComputeDevice;
import veduta.synthesis.InstalledModel;
import veduta.ui.text.Texts;
import veduta.ui.train.TrainingDraft.Scale;

/** The form of a new training. */
final class SetupPane extends VBox {
    private final SetupViewModel setup;
    private final GridPane basics = grid();
    private final GridPane more = grid();
    private final TextField title = new TextField(Texts.get("train.title.suggested"));

    SetupPane(
            SetupViewModel setup,
            TrainViewModel train,
            ObservableList<InstalledModel> models,
            List<Palette> palettes) {
        this.setup = setup;
        getStyleClass().add("train-setup");
        title.setId("train-title");
        row(basics, "title", title);
        row(basics, "pairs", pairs());
        row(basics, "start", start(models));
        row(basics, "objective", objective());
        row(basics, "perceiver", perceiver());
        row(basics, "scale", combo(setup.scaleProperty(), List.of(Scale.values()), this::scale));
        row(basics, "steps", whole(setup.stepsProperty(), 1, 1_000_000, 100));
        newNetwork(palettes);
        row(more, "rate", number(setup.rateProperty()));
        CheckBox constant = new CheckBox(Texts.get("train.constantRate"));
        constant.selectedProperty().bindBidirectional(setup.constantRateProperty());
        more.add(constant, 1, more.getRowCount());
        row(more, "batch", whole(setup.batchProperty(), 1, 64, 1));
        row(more, "accumulate", whole(setup.accumulateProperty(), 1, 64, 1));
        Control freeze = whole(setup.freezeBelowProperty(), 0, 4096, 16);
        freeze.disableProperty().bind(setup.startProperty().isNull());
        row(more, "freeze", freeze);
        row(
                more,
                "device",
                combo(
                        setup.deviceProperty(),
                        List.of(ComputeDevice.values()),
                        device -> Texts.get("train.device." + device.name())));
        TitledPane folded = new TitledPane(Texts.get("train.more"), more);
        folded.setExpanded(false);
        getChildren().addAll(basics, folded, told(setup.costTextProperty(), "train-cost"));
        getChildren().addAll(proposals(), told(setup.obstacleProperty(), "train-obstacle"));
        getChildren().add(begin(train));
    }

    private Node begin(TrainViewModel train) {
        Button begin = new Button(Texts.get("train.begin"));
        begin.setId("train-begin");
        begin.getStyleClass().add("accent");
        begin.disableProperty()
                .bind(
                        setup.obstacleProperty()
                                .isNotEmpty()
                                .or(train.runningProperty().isNotNull()));
        begin.setOnAction(event -> train.begin(title.getText(), setup.order()));
        return begin;
    }

    private void newNetwork(List<Palette> palettes) {
        Control preset =
                combo(
                        setup.presetProperty(),
                        List.of(Preset.values()),
                        each -> Texts.get("train.preset." + each.name()));
        Control palette = combo(setup.paletteProperty(), palettes, Palette::title);
        Control images = whole(setup.imagesProperty(), 1, 9, 1);
        for (Control each : List.of(preset, palette, images)) {
            each.disableProperty().bind(setup.startProperty().isNotNull());
        }
        row(more, "preset", preset);
        row(more, "palette", palette);
        row(more, "images", images);
    }

    private Node pairs() {
        Button choose = new Button(Texts.get("train.chooseFolder"));
        choose.setId("train-pairs");
        choose.setOnAction(
                event -> {
                    DirectoryChooser chooser = new DirectoryChooser();
                    chooser.setTitle(Texts.get("train.pairs"));
                    File chosen = chooser.showDialog(getScene().getWindow());
                    if (chosen != null) {
                        setup.pairsProperty().set(chosen.toPath());
                    }
                });
        TextField folder = new TextField();
        folder.setId("train-folder");
        folder.setAccessibleText(Texts.get("train.pairs"));
        folder.setPromptText(Texts.get("train.pairs.prompt"));
        HBox.setHgrow(folder, Priority.ALWAYS);
        folder.textProperty().addListener((property, old, now) -> setup.nameFolder(now));
        setup.pairsProperty()
                .addListener(
                        (property, old, now) -> {
                            if (now != null && !now.toString().equals(folder.getText())) {
                                folder.setText(now.toString());
                            }
                        });
        Button own = new Button(Texts.get("train.ownPairs"));
        own.setId("train-own-pairs");
        own.setOnAction(event -> setup.useOwnPairs());
        HBox line = new HBox(8, folder, choose, own);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return new VBox(
                4,
                line,
                told(setup.pairsTextProperty(), "train-pairs-text"),
                new PairsCheckPane(setup));
    }

    /** All models, and first of all none. */
    private Node start(ObservableList<InstalledModel> models) {
        ComboBox<@Nullable InstalledModel> box = new ComboBox<>();
        box.setId("train-start");
        box.setConverter(
                shown(
                        model ->
                                model == null
                                        ? Texts.get("train.start.new")
                                        : Texts.get(
                                                "train.start.model",
                                                model.name(),
                                                model.card().size())));
        InvalidationListener fill =
                observable -> {
                    InstalledModel chosen = setup.startProperty().get();
                    box.getItems().clear();
                    box.getItems().add(null);
                    box.getItems().addAll(models);
                    box.setValue(chosen != null && models.contains(chosen) ? chosen : null);
                };
        models.addListener(fill);
        fill.invalidated(models);
        box.valueProperty().bindBidirectional(setup.startProperty());
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private Node objective() {
        return combo(
                setup.objectiveProperty(),
                List.of("diversity", "feature-matching", "pixels"),
                key -> Texts.get("train.objective." + key));
    }

    private Node perceiver() {
        ComboBox<@Nullable Path> box = new ComboBox<>(setup.perception().known());
        box.setId("train-perceiver");
        box.setAccessibleText(Texts.get("train.perceiver"));
        box.setConverter(shown(file -> file == null ? "" : fileName(file)));
        box.valueProperty().bindBidirectional(setup.perceiverProperty());
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        Button choose = new Button(Texts.get("train.chooseFile"));
        choose.setOnAction(
                event -> {
                    FileChooser chooser = new FileChooser();
                    chooser.getExtensionFilters()
                            .add(
                                    new FileChooser.ExtensionFilter(
                                            Texts.get("train.perceivers"), "*.safetensors"));
                    File chosen = chooser.showOpenDialog(getScene().getWindow());
                    if (chosen != null) {
                        setup.perception().choose(chosen.toPath());
                    }
                });
        HBox line = new HBox(8, box, choose);
        setup.perception()
                .getter()
                .ifPresent(
                        action -> {
                            Button get = new Button(Texts.get("train.getPerceiver"));
                            get.setId("train-get-perceiver");
                            get.setOnAction(event -> action.run());
                            line.getChildren().add(get);
                        });
        return line;
    }

    private String scale(Scale scale) {
        return Texts.get("train.scale." + scale.name());
    }

    private Node proposals() {
        VBox box = new VBox(2);
        box.setId("train-proposals");
        InvalidationListener fill =
                observable -> {
                    box.getChildren().clear();
                    for (SetupViewModel.Proposal each : setup.proposals()) {
                        Hyperlink link = new Hyperlink(each.title());
                        link.setOnAction(event -> each.apply().run());
                        box.getChildren().add(link);
                    }
                };
        setup.proposals().addListener(fill);
        return box;
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static <T> Control combo(
            Property<T> property, List<T> values, Function<T, String> text) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(shown(text));
        box.valueProperty().bindBidirectional(property);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private static <T> StringConverter<T> shown(Function<T, String> text) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return text.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new IllegalStateException("A choice from a list is not typed.");
            }
        };
    }

    private static Control whole(IntegerProperty property, int least, int most, int step) {
        SpinnerValueFactory.IntegerSpinnerValueFactory values =
                new SpinnerValueFactory.IntegerSpinnerValueFactory(
                        least, most, property.get(), step);
        property.addListener((observable, old, now) -> values.setValue(now.intValue()));
        values.valueProperty()
                .addListener(
                        (observable, old, now) -> {
                            if (now != null) {
                                property.set(now);
                            }
                        });
        Spinner<Integer> spinner = new Spinner<>(values);
        spinner.setEditable(true);
        spinner.setMaxWidth(Double.MAX_VALUE);
        return spinner;
    }

    private static Control number(DoubleProperty property) {
        TextField field = new TextField(shortest(property.get()));
        field.textProperty().addListener((observable, old, now) -> property.set(typedNumber(now)));
        property.addListener(
                (observable, old, now) -> {
                    if (typedNumber(field.getText()) != now.doubleValue()) {
                        field.setText(shortest(now.doubleValue()));
                    }
                });
        return field;
    }

    private static String shortest(double value) {
        return String.format(Locale.ROOT, "%.2g", value);
    }

    /** The number of a text; 0 if it is none. */
    private static double typedNumber(String text) {
        return text.matches("[0-9]*\\.?[0-9]+(e-?[0-9]{1,2})?") ? Double.parseDouble(text) : 0;
    }

    private static Label told(javafx.beans.value.ObservableValue<String> text, String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.getStyleClass().add("train-told");
        label.textProperty().bind(text);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.setHgap(10);
        grid.setVgap(8);
        ColumnConstraints names = new ColumnConstraints(96);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        return grid;
    }

    private static void row(GridPane grid, String key, Node value) {
        Label name = new Label(Texts.get("train." + key));
        name.setLabelFor(value);
        if (value instanceof Spinner<?> spinner) {
            spinner.getEditor().setAccessibleText(name.getText());
        }
        int row = grid.getRowCount();
        grid.add(name, 0, row);
        grid.add(value, 1, row);
    }
}
