package veduta.ui.canvas;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Line;
import javafx.stage.Stage;
import javafx.stage.Window;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.text.Texts;
import veduta.ui.dialog.OwnedWindow;

/** Two pictures, one left and one right of a movable edge. */
public final class CompareWindow {
    private static final double WIDTH = 1040;
    private static final double HEIGHT = 580;
    private static final double MARGIN = 8;
    private static final double KEY_STEP = 0.05;

    private final Stage stage = new Stage();
    private final CanvasView view = new CanvasView();
    private final DoubleProperty wipe = new SimpleDoubleProperty(0.5);
    private final Size area;

    /** Compares two pictures. */
    public CompareWindow(List<RgbImage> pair, Window owner, String css) {
        area = pair.get(0).size();
        Layer left = new PictureLayer(pair.get(0), area);
        Layer right = new PictureLayer(pair.get(1), area);
        Slider slider = new Slider(0, 1, wipe.get());
        slider.setId("compare-wipe");
        slider.setBlockIncrement(KEY_STEP);
        slider.valueProperty().bindBidirectional(wipe);
        slider.setAccessibleText(Texts.get("view.wipe"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox bar =
                new HBox(
                        8,
                        new Label(Texts.get("compare.left")),
                        slider,
                        new Label(Texts.get("compare.right")));
        bar.getStyleClass().add("tool-options");
        view.setId("compare-view");
        view.setAccessibleText(Texts.get("compare.title"));
        BorderPane root = new BorderPane(view);
        root.setBottom(bar);
        wipe.addListener(observable -> compose(left, right));
        view.widthProperty().addListener(observable -> fit());
        view.heightProperty().addListener(observable -> fit());
        new WipeEdge(wipe, new SimpleBooleanProperty(true)).listenOn(view);
        view.overlay().getChildren().add(edge());
        compose(left, right);
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.getStylesheets().add(css);
        root.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        stage.close();
                    }
                });
        OwnedWindow.over(owner, stage);
        stage.setTitle(Texts.get("compare.title"));
        stage.setScene(scene);
    }

    private Line edge() {
        Line edge = new Line();
        edge.getStyleClass().add("wipe-edge");
        edge.startXProperty().bind(wipe.multiply(view.widthProperty()));
        edge.endXProperty().bind(edge.startXProperty());
        edge.endYProperty().bind(view.heightProperty());
        return edge;
    }

    private void compose(Layer left, Layer right) {
        view.compositionProperty().set(new Composition(right, Layer.EMPTY, left, 0, 1, wipe.get()));
    }

    private void fit() {
        view.viewportProperty().set(Viewport.fit(area, view.getWidth(), view.getHeight(), MARGIN));
    }

    /** Shows the window. */
    public void show() {
        stage.show();
    }
}
