package veduta.ui.train.chart;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import veduta.api.training.curve.Curve;
import veduta.api.training.curve.Curves;
import veduta.text.Texts;

/**
 * The loss, and the distances at every level in percent of their beginning; of a training against a
 * discriminator also the losses of both, and the score that it gives to the pictures.
 */
public final class CurveCharts extends HBox {
    private final StepChart loss = StepChart.of(Texts.get("train.chart.loss"));
    private final StepChart levels = StepChart.of(Texts.get("train.chart.levels"));
    private final StepChart contest = StepChart.of(Texts.get("train.chart.contest"));
    private final StepChart score = StepChart.ofShare(Texts.get("train.chart.score"));

    /** Charts without curves. */
    public CurveCharts() {
        getStyleClass().add("train-charts");
        loss.setLegendVisible(false);
        score.setLegendVisible(false);
        loss.setId("train-loss");
        levels.setId("train-levels");
        contest.setId("train-contest");
        score.setId("train-score");
        for (StepChart each : List.of(loss, levels, contest, score)) {
            HBox.setHgrow(each, Priority.ALWAYS);
            each.setMinSize(160, 160);
            each.setPrefSize(400, 260);
        }
        getChildren().addAll(loss, levels);
    }

    /** Draws these instead of the curves before. */
    public void draw(Curves curves) {
        loss.line(0, "", curves.loss().points());
        loss.trim(1);
        draw(levels, curves.distances(), Curve::percent);
        draw(contest, curves.contest(), Curve::points);
        curves.score().ifPresent(curve -> score.line(0, "", curve.points()));
        boolean opposed = curves.score().isPresent();
        List<StepChart> shown =
                opposed ? List.of(loss, levels, contest, score) : List.of(loss, levels);
        if (!getChildren().equals(shown)) {
            getChildren().setAll(shown);
        }
    }

    private static void draw(
            StepChart chart, Map<String, Curve> curves, Function<Curve, List<Curve.Point>> points) {
        int number = 0;
        for (var entry : curves.entrySet()) {
            chart.line(number++, Curves.title(entry.getKey()), points.apply(entry.getValue()));
        }
        chart.trim(number);
    }
}
