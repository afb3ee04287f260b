package veduta.ui.tool;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;

/** Controls of one option beside each other. */
public class ControlLine extends HBox {
    private static final double GAP = 6;
    private static final double SLIDER_WIDTH = 140;

    /** So much a key changes a size at its slider. */
    private static final double KEY_FACTOR = 1.2;

    /** A line of these controls. */
    public ControlLine(Node... nodes) {
        super(GAP, nodes);
        for (Node node : nodes) {
            if (node instanceof Label label) {
                // Where the line is short, sliders give way, not words.
                label.setMinWidth(USE_PREF_SIZE);
            }
        }
        setAlignment(Pos.CENTER_LEFT);
    }

    /** A slider whose value is the logarithm of a size. */
    static Slider sizeSlider(String id, double smallest, double largest, String name) {
        Slider slider = new Slider(Math.log(smallest), Math.log(largest), 0);
        slider.setPrefWidth(SLIDER_WIDTH);
        slider.setId(id);
        slider.setBlockIncrement(Math.log(KEY_FACTOR));
        slider.setAccessibleText(name);
        return slider;
    }
}
