package veduta.ui.train;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import veduta.api.compute.ComputeDevice;
import veduta.api.model.InstalledModel;
import veduta.api.training.LossKind;
import veduta.layout.Palette;
import veduta.text.Texts;
import veduta.ui.dialog.FolderField;
import veduta.ui.dialog.FormRows;
import veduta.ui.train.TrainingDraft.Scale;

/** The form of a new training. */
final class SetupPane extends VBox {
    private final SetupViewModel setup;
    private final FormRows basics = new FormRows();
    private final FormRows more = new FormRows();
    private final TextField title = new TextField(Texts.get("train.title.suggested"));

    SetupPane(
            SetupViewModel setup,
            TrainViewModel train,
            ObservableList<InstalledModel> models,
            List<Palette> palettes) {
        this.setup = setup;
        getStyleClass().add("train-setup");
        title.setId("train-title");
        basics.add("title", title);
        basics.add("pairs", pairs());
        basics.add("start", start(models));
        basics.add("objective", objective());
        basics.add("perceiver", perceptual());
        basics.add("scale", scales());
        basics.add(
                "steps",
                FormRows.whole(
                        setup.schedule().stepsProperty(), 1, ScheduleChoice.MOST_STEPS, 100));
        basics.add("epochs", epochs(setup.schedule()));
        NetworkRows rows = new NetworkRows(setup, more);
        rows.addNetwork(palettes);
        rows.addStep();
        schedule(setup.schedule());
        rows.addFreezing();
        more.add(
                "device",
                FormRows.choice(
                        setup.deviceProperty(),
                        List.of(ComputeDevice.values()),
                        device -> Texts.get("train.device." + device.name())));
        TitledPane folded = new TitledPane(Texts.get("train.more"), more);
        folded.setExpanded(false);
        getChildren().addAll(basics, folded, note(setup.costTextProperty(), "train-cost"));
        getChildren().addAll(proposals(), note(setup.obstacleProperty(), "train-obstacle"));
        getChildren().add(begin(train));
    }

    private void schedule(ScheduleChoice schedule) {
        more.add("rate", FormRows.number(schedule.rateProperty()));
        CheckBox constant = new CheckBox(Texts.get("train.constantRate"));
        constant.selectedProperty().bindBidirectional(schedule.constantRateProperty());
        more.add(constant);
        more.add("batch", FormRows.whole(schedule.batchProperty(), 1, 64, 1));
        more.add("accumulate", FormRows.whole(schedule.accumulateProperty(), 1, 64, 1));
        Spinner<Integer> compared = FormRows.whole(schedule.comparedProperty(), 0, 64, 1);
        compared.setTooltip(new Tooltip(Texts.get("train.compared.tip")));
        counted("compared", compared, new Label(Texts.get("train.compared.unit")));
        Label unit = new Label();
        unit.textProperty().bind(setup.rescaleTextProperty());
        counted("rescale", FormRows.whole(schedule.rescaleEpochsProperty(), 0, 10_000, 10), unit);
        Control scale = FormRows.number(schedule.scaleProperty());
        scale.setId("train-vary-scale");
        more.add("varyScale", scale);
        Control colour = FormRows.number(schedule.colourProperty());
        colour.setId("train-vary-colour");
        more.add("varyColour", colour);
        CheckBox mirrored = new CheckBox(Texts.get("train.mirrored"));
        mirrored.setId("train-mirrored");
        mirrored.setTooltip(new Tooltip(Texts.get("train.mirrored.tip")));
        mirrored.selectedProperty().bindBidirectional(schedule.mirroredProperty());
        more.add(mirrored);
        CheckBox vivid = new CheckBox(Texts.get("train.vivid"));
        vivid.setId("train-vivid");
        vivid.setTooltip(new Tooltip(Texts.get("train.vivid.tip")));
        vivid.selectedProperty().bindBidirectional(setup.vividProperty());
        more.add(vivid);
    }

    /** Adds a row with what its number counts beside it. */
    private void counted(String key, Spinner<Integer> number, Label unit) {
        number.setId("train-" + key);
        number.getEditor().setAccessibleText(Texts.get("train." + key));
        HBox line = new HBox(8, number, unit);
        line.setAlignment(Pos.BASELINE_LEFT);
        more.add(key, line);
    }

    /** The same length as the steps say; not before the pairs are counted. */
    private static Control epochs(ScheduleChoice schedule) {
        Control epochs =
                FormRows.whole(schedule.epochsProperty(), 0, ScheduleChoice.MOST_STEPS, 10);
        epochs.setId("train-epochs");
        epochs.disableProperty().bind(schedule.pairsProperty().isEqualTo(0));
        return epochs;
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
        begin.setOnAction(event -> train.begin(title.getText(), setup.job()));
        return begin;
    }

    /** Only the sizes that the chosen kind of network can have. */
    private Node scales() {
        ComboBox<Scale> box = new ComboBox<>();
        box.setId("train-scale");
        box.setConverter(FormRows.shown(this::scale));
        box.getItems().setAll(setup.network().scales());
        box.valueProperty().bindBidirectional(setup.scaleProperty());
        InvalidationListener fill =
                observable -> offer(box, setup.network().scales().contains(Scale.GROWN));
        setup.startProperty().addListener(fill);
        setup.network().architectureProperty().addListener(fill);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    /** Offers growth or not; the others always stay, so that the box never holds nothing. */
    private static void offer(ComboBox<Scale> box, boolean growth) {
        if (!growth) {
            if (box.getValue() == Scale.GROWN) {
                box.setValue(Scale.WHOLE);
            }
            box.getItems().remove(Scale.GROWN);
        } else if (!box.getItems().contains(Scale.GROWN)) {
            box.getItems().add(0, Scale.GROWN);
        }
    }

    private Node pairs() {
        FolderField line =
                new FolderField(setup.pairsProperty(), setup::nameFolder, "train-folder");
        Button own = new Button(Texts.get("train.ownPairs"));
        own.setId("train-own-pairs");
        own.setMinWidth(USE_PREF_SIZE);
        own.setOnAction(event -> setup.useOwnPairs());
        line.getChildren().add(own);
        return new VBox(
                4,
                line,
                note(setup.pairsTextProperty(), "train-pairs-text"),
                new PairsCheckPane(setup));
    }

    /** All models, and first of all none. */
    private Node start(ObservableList<InstalledModel> models) {
        ComboBox<@Nullable InstalledModel> box = new ComboBox<>();
        box.setId("train-start");
        box.setConverter(
                FormRows.shown(
                        model ->
                                model == null
                                        ? Texts.get("train.start.new")
                                        : Texts.get(
                                                "train.start.model",
                                                model.name(),
                                                model.info().size())));
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
        Control objective =
                FormRows.choice(
                        setup.objectiveProperty(),
                        setup.network().kinds().losses().all().stream().map(LossKind::key).toList(),
                        key -> Texts.orElse("train.objective." + key, key));
        objective.setId("train-objective");
        return objective;
    }

    /** The network that the loss looks through: of one kind or the other, or why there is none. */
    private Node perceptual() {
        HBox looks = file(setup.perception(), "train-perceiver", "train.perceiver");
        setup.perception()
                .getter()
                .ifPresent(
                        action -> {
                            Button get = new Button(Texts.get("train.getPerceiver"));
                            get.setId("train-get-perceiver");
                            get.setMinWidth(USE_PREF_SIZE);
                            get.setOnAction(event -> action.run());
                            looks.getChildren().add(get);
                        });
        HBox reads = file(setup.segmenter(), "train-segmenter", "train.segmenter");
        reads.visibleProperty()
                .bind(setup.applicabilityProperty().map(Applicability::needsSegmenter));
        looks.visibleProperty().bind(reads.visibleProperty().not());
        for (HBox each : List.of(looks, reads)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        return new ExplainedControl(
                new VBox(looks, reads), setup.reason(Applicability::ofPerception));
    }

    /** A choice from the known files, or of any other. */
    private HBox file(PerceptualNetworkChoice choice, String id, String name) {
        ComboBox<@Nullable Path> box = new ComboBox<>(choice.known());
        box.setId(id);
        box.setAccessibleText(Texts.get(name));
        box.setConverter(FormRows.shown(file -> file == null ? "" : fileName(file)));
        box.valueProperty().bindBidirectional(choice.chosenProperty());
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
                        choice.choose(chosen.toPath());
                    }
                });
        choose.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, box, choose);
        line.setAlignment(Pos.BASELINE_LEFT);
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
                    for (EstimateViewModel.Proposal each : setup.proposals()) {
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

    private static Label note(javafx.beans.value.ObservableValue<String> text, String id) {
        Label label = FormRows.note("");
        label.setId(id);
        label.textProperty().bind(text);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }
}
