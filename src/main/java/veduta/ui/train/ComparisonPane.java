package veduta.ui.train;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.CheckBoxTableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import veduta.api.training.StoredRun;
import veduta.api.training.TrainingConfig;
import veduta.api.training.curve.Curves;
import veduta.text.Texts;
import veduta.ui.dialog.FormRows;
import veduta.ui.train.chart.StepChart;

/** One chart of several trainings, and a table of what they were ordered to do. */
final class ComparisonPane extends VBox {
    private final ComparisonViewModel comparison;
    private final StepChart chart = StepChart.of("");
    private final TableView<ComparisonViewModel.Entry> table = new TableView<>();

    ComparisonPane(ComparisonViewModel comparison) {
        super(10);
        this.comparison = comparison;
        getStyleClass().addAll("train-progress", "train-charts");
        chart.setId("train-compare-chart");
        chart.setMinSize(300, 200);
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(choices(), chart, table());
        comparison.drawingsProperty().addListener(observable -> draw());
    }

    private void draw() {
        int number = 0;
        for (ComparisonViewModel.Line line : comparison.lines()) {
            chart.line(number++, line.title(), line.points());
        }
        chart.trim(number);
        table.refresh();
    }

    private Node choices() {
        Label title = new Label(Texts.get("train.compare"));
        title.getStyleClass().add("panel-title");
        ComboBox<String> measure = new ComboBox<>(comparison.measures());
        measure.setId("train-compare-measure");
        measure.setAccessibleText(Texts.get("train.compare.measure"));
        measure.setConverter(
                FormRows.shown(
                        key ->
                                ComparisonViewModel.LOSS.equals(key)
                                        ? Texts.get("train.chart.loss")
                                        : Curves.title(key)));
        measure.valueProperty().bindBidirectional(comparison.measureProperty());
        CheckBox percent = new CheckBox(Texts.get("train.compare.percent"));
        percent.selectedProperty().bindBidirectional(comparison.percentProperty());
        CheckBox smooth = new CheckBox(Texts.get("train.compare.smooth"));
        smooth.selectedProperty().bindBidirectional(comparison.smoothProperty());
        HBox line = new HBox(12, title, measure, percent, smooth);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node table() {
        table.setId("train-compare-table");
        table.setAccessibleText(Texts.get("train.list"));
        table.setItems(comparison.entries());
        table.setEditable(true);
        table.setPlaceholder(new Label(Texts.get("train.none")));
        table.setPrefHeight(210);
        TableColumn<ComparisonViewModel.Entry, Boolean> shown =
                new TableColumn<>(Texts.get("train.compare.shown"));
        shown.setCellValueFactory(row -> row.getValue().shownProperty());
        shown.setCellFactory(column -> new ShownCell());
        shown.setEditable(true);
        shown.setPrefWidth(70);
        table.getColumns().add(shown);
        column("title", 110, entry -> entry.run().title());
        column("begun", 155, ComparisonViewModel::begun);
        column("steps", 90, entry -> steps(entry.run()));
        column("last", 78, comparison::last);
        column("pairs", 105, entry -> fileName(entry.run().job().data().pairs()));
        column("start", 80, entry -> start(entry.run()));
        column("objective", 150, entry -> objective(entry.run()));
        column("size", 75, entry -> config(entry).network().size().toString());
        column(
                "rate",
                60,
                entry -> Texts.get("train.compare.value", config(entry).schedule().rate()));
        column("batch", 60, entry -> String.valueOf(config(entry).pairsAStep()));
        return table;
    }

    private void column(
            String key, double width, Function<ComparisonViewModel.Entry, String> text) {
        TableColumn<ComparisonViewModel.Entry, String> column =
                new TableColumn<>(Texts.get("train.compare." + key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setEditable(false);
        table.getColumns().addAll(List.of(column));
    }

    private static TrainingConfig config(ComparisonViewModel.Entry entry) {
        return entry.run().job().config();
    }

    private static String steps(StoredRun run) {
        return Texts.get(
                "train.compare.stepsOf", run.stepsDone(), run.job().config().schedule().steps());
    }

    private static String start(StoredRun run) {
        return run.job()
                .initialWeights()
                .model()
                .map(file -> fileName(file).replace(".safetensors", ""))
                .orElse(Texts.get("train.start.new"));
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String objective(StoredRun run) {
        String key = run.job().config().loss().objective();
        return Texts.orElse("train.objective." + key, key);
    }

    /** A check box that says to assistive technology what it shows. */
    private static final class ShownCell
            extends CheckBoxTableCell<ComparisonViewModel.Entry, Boolean> {
        @Override
        public void updateItem(@Nullable Boolean shown, boolean empty) {
            super.updateItem(shown, empty);
            if (!empty && getGraphic() != null) {
                getGraphic().setAccessibleText(Texts.get("train.compare.shown"));
            }
        }
    }
}
