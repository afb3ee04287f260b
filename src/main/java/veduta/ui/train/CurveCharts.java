package veduta.ui.train;

import java.util.List;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import veduta.ui.text.Texts;

/** The loss, and the distances at every level in percent of their beginning. */
final class CurveCharts extends HBox {
    private final LineChart<Number, Number> loss = chart("train.chart.loss");
    private final LineChart<Number, Number> levels = chart("train.chart.levels");

    CurveCharts() {
        getStyleClass().add("train-charts");
        loss.setLegendVisible(false);
        loss.setId("train-loss");
        levels.setId("train-levels");
        for (LineChart<Number, Number> each : List.of(loss, levels)) {
            HBox.setHgrow(each, Priority.ALWAYS);
            each.setMinSize(200, 160);
            each.setPrefSize(400, 260);
        }
        getChildren().addAll(loss, levels);
    }

    private static LineChart<Number, Number> chart(String title) {
        NumberAxis steps = new NumberAxis();
        steps.setForceZeroInRange(false);
        NumberAxis values = new NumberAxis();
        values.setForceZeroInRange(false);
        LineChart<Number, Number> chart = new LineChart<>(steps, values);
        chart.setTitle(Texts.get(title));
        chart.setCreateSymbols(false);
        chart.setAnimated(false);
        return chart;
    }

    void draw(Curves curves) {
        fill(loss, 0, "", curves.loss().points());
        int number = 0;
        for (var entry : curves.levels().entrySet()) {
            fill(levels, number++, entry.getKey(), entry.getValue().percent());
        }
        trim(loss, 1);
        trim(levels, number);
    }

    private static void fill(
            LineChart<Number, Number> chart, int number, String name, List<Curve.Point> points) {
        if (chart.getData().size() <= number) {
            chart.getData().add(new XYChart.Series<>());
        }
        XYChart.Series<Number, Number> series = chart.getData().get(number);
        series.setName(name);
        List<XYChart.Data<Number, Number>> data =
                points.stream()
                        .map(point -> new XYChart.Data<Number, Number>(point.step(), point.value()))
                        .toList();
        series.getData().setAll(data);
    }

    private static void trim(LineChart<Number, Number> chart, int count) {
        if (chart.getData().size() > count) {
            chart.getData().remove(count, chart.getData().size());
        }
    }
}
