package veduta.ui.train.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.chart.NumberAxis;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Tag("fx")
final class StepChartTest {
    @Test
    void steps_axisOfFewSteps_isLabelledAtWholeOnesOnly() throws Exception {
        FxToolkit.registerPrimaryStage();
        NumberAxis steps =
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000, () -> (NumberAxis) StepChart.of("loss").getXAxis());
        assertEquals("2", steps.getTickLabelFormatter().toString(2.0));
        assertEquals("", steps.getTickLabelFormatter().toString(2.5));
        assertEquals("12,000", steps.getTickLabelFormatter().toString(12_000.0));
    }
}
