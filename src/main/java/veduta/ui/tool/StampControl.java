package veduta.ui.tool;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.util.StringConverter;
import veduta.layout.Stamp;
import veduta.text.Texts;
import veduta.ui.dialog.LateTooltip;

/** Which stamp, and how large. */
final class StampControl extends ControlLine {
    StampControl(ToolSettings settings, List<Stamp> stamps) {
        super(
                new Label(Texts.get("option.stamp")),
                choice(settings, stamps),
                new Label(Texts.get("option.size")),
                size(settings));
    }

    private static ComboBox<Stamp> choice(ToolSettings settings, List<Stamp> stamps) {
        ComboBox<Stamp> choice = new ComboBox<>(FXCollections.observableArrayList(stamps));
        choice.setId("stamps");
        choice.setAccessibleText(Texts.get("option.stamp"));
        LateTooltip.on(choice, Texts.get("option.stamp.tip"));
        choice.setVisibleRowCount(14);
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Stamp stamp) {
                        return stamp == null ? "" : stamp.title();
                    }

                    @Override
                    public Stamp fromString(String text) {
                        return stamps.get(0);
                    }
                });
        choice.valueProperty().bindBidirectional(settings.stampProperty());
        return choice;
    }

    private static Slider size(ToolSettings settings) {
        Slider slider =
                sizeSlider(
                        "stamp-slider",
                        ToolSettings.SMALLEST_STAMP,
                        ToolSettings.LARGEST_STAMP,
                        Texts.get("option.size"));
        LateTooltip.on(slider, Texts.get("option.stampSize.tip"));
        DoubleProperty size = settings.stampSizeProperty();
        size.subscribe(now -> slider.setValue(Math.log(now.doubleValue())));
        slider.valueProperty()
                .addListener(
                        (property, old, now) -> {
                            // What the slider only repeats keeps its last bits.
                            if (now.doubleValue() != Math.log(size.get())) {
                                size.set(Math.exp(now.doubleValue()));
                            }
                        });
        return slider;
    }
}
