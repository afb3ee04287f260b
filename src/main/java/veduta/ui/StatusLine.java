package veduta.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import veduta.ui.render.RenderState;
import veduta.ui.render.RenderViewModel;
import veduta.ui.text.Texts;

/** The lowest line: what is under the pointer, zoom, sizes, device, time, progress. */
final class StatusLine extends HBox {
    StatusLine(
            ObservableValue<String> under,
            ObservableValue<String> zoom,
            ObservableValue<String> size,
            ObservableValue<String> model,
            RenderViewModel render) {
        getStyleClass().add("status-line");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        label("status-under", under, 260),
                        label("status-zoom", zoom, 50),
                        label("status-size", size, 0),
                        gap,
                        progress(render),
                        label("status-time", render.lastSecondsProperty().map(StatusLine::time), 0),
                        label("status-model", model, 0));
    }

    private static String time(Number seconds) {
        return Double.isNaN(seconds.doubleValue())
                ? ""
                : Texts.get("status.time", seconds.doubleValue());
    }

    private static Label label(String id, ObservableValue<String> text, double minWidth) {
        Label label = new Label();
        label.setId(id);
        label.setMinWidth(minWidth);
        label.textProperty().bind(text);
        return label;
    }

    private static Node progress(RenderViewModel render) {
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("small");
        bar.progressProperty().bind(render.progressProperty());
        Button cancel = new Button("", new FontIcon(Material2AL.CLOSE));
        cancel.getStyleClass().addAll("flat", "button-icon", "small");
        cancel.setId("cancel-render");
        cancel.setAccessibleText(Texts.get("status.cancel"));
        cancel.setTooltip(new Tooltip(Texts.get("status.cancel")));
        cancel.setOnAction(event -> render.cancel());
        HBox box = new HBox(4, bar, cancel);
        box.setAlignment(javafx.geometry.Pos.CENTER);
        box.visibleProperty().bind(render.stateProperty().isEqualTo(RenderState.RENDERING));
        return box;
    }
}
