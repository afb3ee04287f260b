package veduta.ui.tool;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import veduta.paint.shape.BrushTip;
import veduta.text.Texts;
import veduta.ui.dialog.LateTooltip;
import veduta.ui.dialog.WholeNumber;

/** The brush's size as a slider and as a number. */
final class BrushSizeControl extends ControlLine {
    BrushSizeControl(ToolSettings settings) {
        super(
                new Label(Texts.get("option.size")),
                slider(settings),
                number(settings),
                new Label("px"));
    }

    private static Spinner<Integer> number(ToolSettings settings) {
        Spinner<Integer> number =
                WholeNumber.field(settings.brushPxProperty(), 1, BrushTip.LARGEST, 1);
        number.setPrefWidth(86);
        number.setId("brush-size");
        number.setAccessibleText(Texts.get("option.size"));
        number.getEditor().setAccessibleText(Texts.get("option.size"));
        LateTooltip.on(number, Texts.get("option.size.tip"));
        return number;
    }

    private static Slider slider(ToolSettings settings) {
        Slider slider = sizeSlider("brush-slider", 1, BrushTip.LARGEST, Texts.get("option.size"));
        LateTooltip.on(slider, Texts.get("option.size.tip"));
        settings.brushPxProperty()
                .subscribe(
                        now -> {
                            // A slider that is at this size already keeps its fraction: keys
                            // would never leave 1 px.
                            if (pixels(slider) != now.intValue()) {
                                slider.setValue(Math.log(now.intValue()));
                            }
                        });
        slider.valueProperty()
                .addListener(
                        (property, old, now) -> settings.brushPxProperty().set(pixels(slider)));
        return slider;
    }

    private static int pixels(Slider slider) {
        return (int) Math.round(Math.exp(slider.getValue()));
    }
}
