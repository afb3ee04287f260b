package veduta.ui.editor;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import veduta.io.document.ViewMode;
import veduta.text.Texts;
import veduta.ui.command.Command;
import veduta.ui.dialog.LateTooltip;

/** How layout, picture and reference photo are mixed; only what matters in the present mode. */
public final class ViewOptions extends HBox {
    /** So far a key moves a slider; by itself the toolkit moves it by 10. */
    private static final double KEY_STEP = 0.05;

    private final WorkArea area;
    private final Command removeReference;

    /** Options of a working area. */
    public ViewOptions(WorkArea area, Command removeReference) {
        this.area = area;
        this.removeReference = removeReference;
        getStyleClass().add("view-options");
        getChildren()
                .addAll(
                        slider("layoutOpacity", area.layoutOpacityProperty(), in(ViewMode.OVERLAY)),
                        slider("wipe", area.wipeProperty(), in(ViewMode.WIPE)),
                        slider(
                                "referenceOpacity",
                                area.referenceOpacityProperty(),
                                area.referenceProperty()
                                        .isNotNull()
                                        .and(in(ViewMode.SIDE_BY_SIDE).or(in(ViewMode.OVERLAY)))),
                        removeReference());
    }

    private BooleanBinding in(ViewMode mode) {
        return area.modeProperty().isEqualTo(mode);
    }

    private static Node slider(String name, DoubleProperty value, BooleanBinding shown) {
        return new LazyContent(shown, () -> slider(name, value));
    }

    private static Node slider(String name, DoubleProperty value) {
        Slider slider = new Slider(0, 1, value.get());
        slider.setId("view-" + name);
        slider.setPrefWidth(130);
        slider.setBlockIncrement(KEY_STEP);
        slider.setAccessibleText(Texts.get("view." + name));
        LateTooltip.on(slider, Texts.get("view." + name + ".tip"));
        slider.valueProperty().bindBidirectional(value);
        Label label = new Label(Texts.get("view." + name));
        label.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(6, label, slider);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private Node removeReference() {
        return new LazyContent(
                Bindings.createBooleanBinding(
                        () -> area.referenceProperty().get() != null, area.referenceProperty()),
                this::removeButton);
    }

    private Node removeButton() {
        Button remove = new Button("", new FontIcon(Material2AL.CLOSE));
        remove.getStyleClass().addAll("flat", "button-icon", "small");
        remove.setAccessibleText(removeReference.title());
        LateTooltip.on(remove, removeReference.tip());
        remove.setOnAction(event -> removeReference.run());
        return remove;
    }
}
