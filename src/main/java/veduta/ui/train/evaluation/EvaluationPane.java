package veduta.ui.train.evaluation;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import veduta.api.model.InstalledModel;
import veduta.text.Texts;
import veduta.ui.dialog.FolderField;
import veduta.ui.dialog.FormRows;

/** The form of an evaluation, and its figures. */
public final class EvaluationPane extends VBox {
    private final EvaluationViewModel evaluation;

    /**
     * A pane.
     *
     * @param models all models
     * @param known perceptual networks that may be chosen
     * @param opener shows a report
     */
    public EvaluationPane(
            EvaluationViewModel evaluation,
            ObservableList<InstalledModel> models,
            ObservableList<Path> known,
            Consumer<Path> opener) {
        super(12);
        this.evaluation = evaluation;
        getStyleClass().add("train-setup");
        Label title = new Label(Texts.get("train.evaluate"));
        title.getStyleClass().add("panel-title");
        Label sentence = FormRows.note(Texts.get("train.evaluate.about"));
        // The pane is as high as its parts need; this one needs all of its lines.
        sentence.setMinHeight(USE_PREF_SIZE);
        FormRows form = new FormRows();
        form.add("evaluate.model", model(models));
        form.add(
                "pairs",
                new FolderField(
                        evaluation.pairsProperty(), evaluation::nameFolder, "evaluate-folder"));
        form.add("perceiver", perceptual(known));
        form.add("evaluate.limit", FormRows.whole(evaluation.limitProperty(), 0, 100_000, 10));
        getChildren().addAll(title, sentence, form, actions(opener), message(), figures());
    }

    private Node model(ObservableList<InstalledModel> models) {
        ComboBox<@Nullable InstalledModel> box = new ComboBox<>(models);
        box.setId("evaluate-model");
        box.setConverter(
                FormRows.shown(
                        model ->
                                model == null
                                        ? ""
                                        : Texts.get(
                                                "train.start.model",
                                                model.name(),
                                                model.info().size())));
        box.valueProperty().bindBidirectional(evaluation.modelProperty());
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    /** The networks that are known, and first of all the one that suits the palette. */
    private Node perceptual(ObservableList<Path> known) {
        ComboBox<@Nullable Path> box = new ComboBox<>();
        box.setId("evaluate-perceiver");
        StringConverter<@Nullable Path> names =
                FormRows.shown(
                        file ->
                                file == null
                                        ? Texts.get("train.evaluate.ownPerceiver")
                                        : String.valueOf(file.getFileName()));
        box.setConverter(names);
        InvalidationListener fill =
                observable -> {
                    Path chosen = evaluation.perceptualProperty().get();
                    box.getItems().clear();
                    box.getItems().add(null);
                    box.getItems().addAll(known);
                    box.setValue(chosen);
                };
        known.addListener(fill);
        fill.invalidated(known);
        box.valueProperty().bindBidirectional(evaluation.perceptualProperty());
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private Node actions(Consumer<Path> opener) {
        Button go = new Button(Texts.get("train.evaluate.go"));
        go.setId("evaluate-go");
        go.getStyleClass().add("accent");
        go.disableProperty()
                .bind(
                        evaluation
                                .runningProperty()
                                .or(evaluation.modelProperty().isNull())
                                .or(evaluation.pairsProperty().isNull()));
        go.setOnAction(event -> evaluation.measure());
        ProgressBar bar = new ProgressBar(0);
        bar.setPrefWidth(220);
        bar.progressProperty().bind(evaluation.shareProperty());
        bar.visibleProperty().bind(evaluation.runningProperty());
        Button stop = new Button(Texts.get("train.check.stop"));
        stop.setId("evaluate-stop");
        stop.visibleProperty().bind(evaluation.runningProperty());
        stop.setOnAction(event -> evaluation.stop());
        Button open = new Button(Texts.get("train.evaluate.open"));
        open.setId("evaluate-open");
        open.disableProperty().bind(evaluation.reportProperty().isNull());
        open.setOnAction(
                event -> {
                    Path file = evaluation.reportProperty().get();
                    if (file != null) {
                        opener.accept(file);
                    }
                });
        HBox line = new HBox(8, go, open, bar, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node message() {
        Label label = FormRows.note("");
        label.setId("evaluate-message");
        label.textProperty().bind(evaluation.messageProperty());
        return label;
    }

    private Node figures() {
        ListView<String> list = new ListView<>(evaluation.lines());
        list.setId("evaluate-figures");
        list.setAccessibleText(Texts.get("train.evaluate.figures"));
        list.setCellFactory(view -> new FigureCell());
        list.setMinHeight(220);
        list.visibleProperty().bind(evaluation.reportProperty().isNotNull());
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    /** A figure in as many lines as it needs. */
    private static final class FigureCell extends ListCell<String> {
        FigureCell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable String line, boolean empty) {
            super.updateItem(line, empty);
            setText(line == null ? "" : line);
        }
    }
}
