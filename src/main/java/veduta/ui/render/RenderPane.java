package veduta.ui.render;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import veduta.text.Texts;
import veduta.ui.dialog.LateTooltip;

/**
 * The picture's view with what is to be said about it: older than the layout, under way, failed.
 */
public final class RenderPane extends StackPane {
    /**
     * A pane around {@code view}.
     *
     * @param picture whether the view shows a picture
     */
    public RenderPane(RenderViewModel model, Node view, ObservableBooleanValue picture) {
        getStyleClass().add("render-pane");
        getChildren().addAll(view, badge(model, picture), banner(model), bar(model));
    }

    private static Node badge(RenderViewModel model, ObservableBooleanValue picture) {
        Label badge = new Label("", new FontIcon(Material2MZ.UPDATE));
        badge.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> badgeText(model),
                                model.previewProperty(),
                                model.stateProperty()));
        badge.setId("render-outdated");
        badge.getStyleClass().add("outdated-badge");
        badge.visibleProperty().bind(model.outdatedProperty().and(picture));
        badge.setMouseTransparent(true);
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        return badge;
    }

    private static String badgeText(RenderViewModel model) {
        if (model.previewProperty().get() == null) {
            return Texts.get("render.outdated");
        }
        boolean paused = model.stateProperty().get() == RenderState.PAUSED;
        return Texts.get(paused ? "render.preview.paused" : "render.preview");
    }

    private static Node banner(RenderViewModel model) {
        Label text = new Label();
        text.setId("render-message");
        text.setWrapText(true);
        text.textProperty().bind(model.messageProperty());
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        Button render =
                new Button(Texts.get("command.render"), new FontIcon(Material2MZ.PLAY_ARROW));
        render.setId("render-now");
        render.getStyleClass().add("accent");
        render.setMinWidth(USE_PREF_SIZE);
        LateTooltip.on(render, Texts.get("render.now.tip"));
        render.setOnAction(event -> model.renderNow());
        render.visibleProperty()
                .bind(
                        model.stateProperty()
                                .isNotEqualTo(RenderState.NO_MODEL)
                                .and(model.stateProperty().isNotEqualTo(RenderState.RENDERING))
                                .and(model.outdatedProperty()));
        render.managedProperty().bind(render.visibleProperty());
        FontIcon icon = new FontIcon(Material2AL.INFO);
        icon.iconCodeProperty()
                .bind(
                        Bindings.createObjectBinding(
                                () ->
                                        model.stateProperty().get() == RenderState.FAILED
                                                ? Material2AL.ERROR_OUTLINE
                                                : Material2AL.INFO,
                                model.stateProperty()));
        HBox line = new HBox(icon, text, render);
        line.getStyleClass().add("render-banner");
        line.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(line);
        box.setMaxHeight(USE_PREF_SIZE);
        box.setPickOnBounds(false);
        box.visibleProperty().bind(model.messageProperty().isNotEmpty());
        StackPane.setAlignment(box, Pos.BOTTOM_CENTER);
        return box;
    }

    private static Node bar(RenderViewModel model) {
        ProgressBar bar = new ProgressBar();
        bar.setId("render-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        bar.progressProperty().bind(model.progressProperty());
        bar.visibleProperty().bind(model.stateProperty().isEqualTo(RenderState.RENDERING));
        bar.setMouseTransparent(true);
        StackPane.setAlignment(bar, Pos.TOP_CENTER);
        return bar;
    }
}
