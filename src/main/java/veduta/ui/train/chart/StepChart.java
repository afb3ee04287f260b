package veduta.ui.train.chart;

import java.util.List;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import veduta.api.training.curve.Curve;
import veduta.text.Texts;

/** A chart of lines over steps. */
public final class StepChart extends LineChart<Number, Number> {
    private StepChart(NumberAxis steps, NumberAxis values) {
        super(steps, values);
    }

    /** An empty chart of this title. */
    public static StepChart of(String title) {
        NumberAxis values = new NumberAxis();
        values.setForceZeroInRange(false);
        return of(title, values);
    }

    /** An empty chart of this title, of values in 0..1. */
    public static StepChart ofShare(String title) {
        return of(title, new NumberAxis(0, 1, 0.25));
    }

    private static StepChart of(String title, NumberAxis values) {
        NumberAxis steps = new NumberAxis();
        steps.setForceZeroInRange(false);
        steps.setTickLabelFormatter(new WholeSteps(steps));
        StepChart chart = new StepChart(steps, values);
        chart.setTitle(title);
        chart.setCreateSymbols(false);
        chart.setAnimated(false);
        return chart;
    }

    /** There is no half step: a short axis is labelled at whole ones only. */
    private static final class WholeSteps extends NumberAxis.DefaultFormatter {
        WholeSteps(NumberAxis axis) {
            super(axis);
        }

        @Override
        public String toString(Number step) {
            double value = step.doubleValue();
            return value == Math.rint(value) ? Texts.get("train.chart.step", (long) value) : "";
        }
    }

    /** Draws line {@code number}, of this name. */
    public void line(int number, String name, List<Curve.Point> points) {
        if (getData().size() <= number) {
            getData().add(new XYChart.Series<>());
        }
        XYChart.Series<Number, Number> series = getData().get(number);
        series.setName(name);
        List<XYChart.Data<Number, Number>> data =
                points.stream()
                        .map(point -> new XYChart.Data<Number, Number>(point.step(), point.value()))
                        .toList();
        series.getData().setAll(data);
    }

    /** Leaves so many lines. */
    public void trim(int count) {
        if (getData().size() > count) {
            getData().remove(count, getData().size());
        }
    }
}
