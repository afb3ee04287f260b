package veduta.ui.dialog;

import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import veduta.text.Texts;

/** The cross at the end of a line above the canvas. */
public final class CloseButton {
    private CloseButton() {}

    /**
     * A button that keeps its width.
     *
     * @param id of the node
     * @param close hides the line
     */
    public static Button of(String id, Runnable close) {
        Button button = new Button("", new FontIcon(Material2AL.CLOSE));
        button.setId(id);
        button.getStyleClass().addAll("flat", "button-icon", "small");
        button.setAccessibleText(Texts.get("recognition.close"));
        LateTooltip.on(button, Texts.get("recognition.close"));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> close.run());
        return button;
    }
}
