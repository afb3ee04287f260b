package veduta.ui.train.chart;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import veduta.api.training.curve.Curves;
import veduta.text.Texts;

/** The loss, and the distances at every level in percent of their beginning. */
public final class CurveCharts extends HBox {
    private final StepChart loss = StepChart.of(Texts.get("train.chart.loss"));
    private final StepChart levels = StepChart.of(Texts.get("train.chart.levels"));

    /** Charts without curves. */
    public CurveCharts() {
        getStyleClass().add("train-charts");
        loss.setLegendVisible(false);
        loss.setId("train-loss");
        levels.setId("train-levels");
        for (StepChart each : List.of(loss, levels)) {
            HBox.setHgrow(each, Priority.ALWAYS);
            each.setMinSize(200, 160);
            each.setPrefSize(400, 260);
        }
        getChildren().addAll(loss, levels);
    }

    /** Draws these instead of the curves before. */
    public void draw(Curves curves) {
        loss.line(0, "", curves.loss().points());
        int number = 0;
        for (var entry : curves.levels().entrySet()) {
            levels.line(number++, entry.getKey(), entry.getValue().percent());
        }
        loss.trim(1);
        levels.trim(number);
    }
}
