package veduta.ui.train.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import veduta.api.training.LoggedTraining;
import veduta.api.training.curve.Curves;

@Tag("fx")
final class CurveChartsTest {
    private static final LoggedTraining PLAIN =
            new LoggedTraining(
                    List.of("pixels"), List.of(new LoggedTraining.Step(1, 9, List.of(5.0))));
    private static final LoggedTraining OPPOSED =
            new LoggedTraining(
                    List.of("pixels", "adversarial", "discriminator", "score"),
                    List.of(
                            new LoggedTraining.Step(1, 40, List.of(30.0, 0.7, 1.4, 0.5)),
                            new LoggedTraining.Step(2, 38, List.of(15.0, 0.9, 1.2, 0.25))));

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }

    private static List<String> ids(CurveCharts charts) {
        return charts.getChildren().stream().map(Node::getId).toList();
    }

    private static List<String> names(StepChart chart) {
        return chart.getData().stream().map(XYChart.Series::getName).toList();
    }

    @Test
    void draw_trainingAgainstADiscriminator_showsBothLossesAndTheScore() throws Exception {
        CurveCharts charts = onFx(CurveCharts::new);
        onFx(
                () -> {
                    charts.draw(Curves.of(OPPOSED));
                    return true;
                });
        assertEquals(
                List.of("train-loss", "train-levels", "train-contest", "train-score"), ids(charts));
        StepChart levels = (StepChart) charts.getChildren().get(1);
        StepChart contest = (StepChart) charts.getChildren().get(2);
        StepChart score = (StepChart) charts.getChildren().get(3);
        assertEquals(List.of("pixels"), names(levels));
        assertEquals(List.of("Network against discriminator", "Discriminator"), names(contest));
        assertEquals(1.2, contest.getData().get(1).getData().get(1).getYValue());
        assertEquals(0.25, score.getData().get(0).getData().get(1).getYValue());
        NumberAxis shares = (NumberAxis) score.getYAxis();
        assertFalse(shares.isAutoRanging());
        assertEquals(1, shares.getUpperBound());
    }

    @Test
    void draw_otherTrainingAfterwards_showsNoDiscriminator() throws Exception {
        CurveCharts charts = onFx(CurveCharts::new);
        onFx(
                () -> {
                    charts.draw(Curves.of(OPPOSED));
                    charts.draw(Curves.of(PLAIN));
                    return true;
                });
        assertEquals(List.of("train-loss", "train-levels"), ids(charts));
    }
}
