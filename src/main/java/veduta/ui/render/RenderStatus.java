package veduta.ui.render;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import veduta.api.model.InstalledModel;
import veduta.text.Texts;
import veduta.ui.command.Command;
import veduta.ui.dialog.LateTooltip;
import veduta.ui.dialog.StatusLabel;

/** What the status line shows of renders: progress, device, time and model. */
public final class RenderStatus {
    private final RenderFeature rendering;
    private final ObservableValue<@Nullable InstalledModel> model;
    private final ObservableValue<?> shown;
    private final Command cancel;

    /**
     * The status of renders.
     *
     * @param model the model that renders; null if there is none
     * @param shown the render that is shown; null if there is none
     * @param cancel stops a render
     */
    public RenderStatus(
            RenderFeature rendering,
            ObservableValue<@Nullable InstalledModel> model,
            ObservableValue<?> shown,
            Command cancel) {
        this.rendering = rendering;
        this.model = model;
        this.shown = shown;
        this.cancel = cancel;
    }

    /** Its parts, from the left. */
    public List<Node> nodes() {
        ObservableValue<String> time =
                rendering.viewModel().lastSecondsProperty().map(RenderStatus::time);
        return List.of(
                progress(),
                new StatusLabel("status-device", whileAnyIsShown(rendering.engineUsed()), 0),
                new StatusLabel("status-time", whileAnyIsShown(time), 0),
                modelLabel());
    }

    /** The model, and on coming near what its next render will take. */
    private Node modelLabel() {
        ObservableValue<String> text =
                model.map(each -> Texts.get("status.model", each.name(), each.info().size()))
                        .orElse(Texts.get("status.noModel"));
        StatusLabel label = new StatusLabel("status-model", text, 0);
        LateTooltip.on(
                label,
                () ->
                        rendering
                                .outlook()
                                .map(
                                        next ->
                                                Texts.get(
                                                        "status.model.tip",
                                                        next.secondsText(),
                                                        next.memoryText()))
                                .orElse(""));
        return label;
    }

    /** What is said of the last render says nothing of a document without one. */
    private ObservableValue<String> whileAnyIsShown(ObservableValue<String> text) {
        return Bindings.createStringBinding(
                () -> shown.getValue() == null ? "" : text.getValue(), shown, text);
    }

    private static String time(Number seconds) {
        return Double.isNaN(seconds.doubleValue())
                ? ""
                : Texts.get("status.time", seconds.doubleValue());
    }

    private Node progress() {
        RenderViewModel render = rendering.viewModel();
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("small");
        bar.progressProperty().bind(render.progressProperty());
        Button stop = new Button("", new FontIcon(Material2AL.CLOSE));
        stop.getStyleClass().addAll("flat", "button-icon", "small");
        stop.setId("cancel-render");
        stop.setAccessibleText(cancel.title());
        LateTooltip.on(stop, cancel.tip());
        stop.setOnAction(event -> render.cancel());
        HBox box = new HBox(4, bar, stop);
        box.setAlignment(Pos.CENTER);
        box.visibleProperty().bind(render.stateProperty().isEqualTo(RenderState.RENDERING));
        return box;
    }
}
