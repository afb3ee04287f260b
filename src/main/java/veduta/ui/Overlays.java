package veduta.ui;

import javafx.beans.InvalidationListener;
import javafx.scene.Cursor;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;
import veduta.file.document.ViewMode;
import veduta.image.PixelRect;
import veduta.ui.canvas.CanvasView;
import veduta.ui.canvas.Viewport;
import veduta.ui.tool.Hand;
import veduta.ui.tool.Pointer;
import veduta.ui.tool.ToolBench;
import veduta.ui.tool.ToolSettings;

/**
 * What lies over the pixels of a view: the brush in its true size, the selection, the wipe's edge.
 */
final class Overlays {
    private static final double DASH = 5;

    private final WorkArea area;
    private final ToolBench bench;
    private final ToolSettings settings;
    private final Hand hand;
    private final CanvasView view;
    private final Circle round = new Circle();
    private final Rectangle square = new Rectangle();
    private final Rectangle selection = new Rectangle();
    private final Line edge = new Line();

    Overlays(WorkArea area, CanvasView view, ToolBench bench, ToolSettings settings, Hand hand) {
        this.area = area;
        this.view = view;
        this.bench = bench;
        this.settings = settings;
        this.hand = hand;
        Pane overlay = view.overlay();
        for (Shape cursor : new Shape[] {round, square}) {
            cursor.getStyleClass().add("brush-cursor");
            cursor.setManaged(false);
        }
        selection.setFill(Color.TRANSPARENT);
        selection.getStyleClass().add("selection");
        selection.setStroke(Color.WHITE);
        selection.getStrokeDashArray().setAll(DASH, DASH);
        edge.getStyleClass().add("wipe-edge");
        overlay.getChildren().addAll(selection, edge, round, square);
        InvalidationListener update = observable -> update();
        hand.pointerProperty().addListener(update);
        settings.brushPxProperty().addListener(update);
        settings.squareProperty().addListener(update);
        bench.currentProperty().addListener(update);
        bench.select().selectionProperty().addListener(update);
        area.viewportProperty().addListener(update);
        area.wipeProperty().addListener(update);
        area.modeProperty().addListener(update);
        view.widthProperty().addListener(update);
        view.heightProperty().addListener(update);
        update();
    }

    private void update() {
        Viewport viewport = area.viewportProperty().get();
        boolean tip = bench.currentProperty().get().hasTip();
        @Nullable Pointer pointer = hand.pointerProperty().get();
        boolean shown = tip && pointer != null;
        round.setVisible(shown && !settings.squareProperty().get());
        square.setVisible(shown && settings.squareProperty().get());
        if (pointer != null) {
            double size = Math.max(1, settings.brushPxProperty().get() * viewport.scale());
            round.setCenterX(pointer.viewX());
            round.setCenterY(pointer.viewY());
            round.setRadius(size / 2);
            square.setX(pointer.viewX() - size / 2);
            square.setY(pointer.viewY() - size / 2);
            square.setWidth(size);
            square.setHeight(size);
        }
        view.setCursor(cursor());
        updateSelection(viewport);
        boolean wiping = area.modeProperty().get() == ViewMode.WIPE && view == area.pictureView();
        edge.setVisible(wiping);
        double x = area.wipeProperty().get() * view.getWidth();
        edge.setStartX(x);
        edge.setEndX(x);
        edge.setEndY(view.getHeight());
    }

    private void updateSelection(Viewport viewport) {
        PixelRect selected = bench.select().selectionProperty().get();
        selection.setVisible(!selected.isEmpty());
        selection.setX(viewport.viewX(selected.x()));
        selection.setY(viewport.viewY(selected.y()));
        selection.setWidth(selected.width() * viewport.scale());
        selection.setHeight(selected.height() * viewport.scale());
    }

    private Cursor cursor() {
        return switch (bench.currentProperty().get()) {
            case HAND -> Cursor.OPEN_HAND;
            case ZOOM, PICKER, FILL -> Cursor.HAND;
            default -> Cursor.CROSSHAIR;
        };
    }
}
