package veduta.ui.editor;

import javafx.beans.InvalidationListener;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import veduta.io.document.ViewMode;
import veduta.paint.shape.Region;
import veduta.ui.canvas.CanvasView;
import veduta.ui.canvas.Viewport;
import veduta.ui.tool.Pointer;
import veduta.ui.tool.PointerController;
import veduta.ui.tool.SelectTool;
import veduta.ui.tool.ToolRegistry;
import veduta.ui.tool.ToolSettings;

/**
 * What lies over the pixels of a view: the brush in its true size, the selection, the wipe's edge.
 */
final class Overlays {
    private final WorkArea area;
    private final ToolRegistry tools;
    private final SelectTool select;
    private final ToolSettings settings;
    private final PointerController pointerController;
    private final CanvasView view;
    private final BrushCursor cursor = new BrushCursor();
    private final RegionBorder selection = new RegionBorder("selection");
    private final RegionBorder ghost = new RegionBorder("stamp-ghost");
    private final Line edge = new Line();

    Overlays(
            WorkArea area,
            CanvasView view,
            ToolRegistry tools,
            SelectTool select,
            ToolSettings settings,
            PointerController pointerController) {
        this.area = area;
        this.view = view;
        this.tools = tools;
        this.select = select;
        this.settings = settings;
        this.pointerController = pointerController;
        Pane overlay = view.overlay();
        edge.getStyleClass().add("wipe-edge");
        overlay.getChildren().addAll(selection, ghost, edge, cursor);
        InvalidationListener update = observable -> update();
        pointerController.pointerProperty().addListener(update);
        pointerController.busyProperty().addListener(update);
        settings.brushPxProperty().addListener(update);
        settings.squareProperty().addListener(update);
        tools.currentProperty().addListener(update);
        settings.stampProperty().addListener(update);
        settings.stampSizeProperty().addListener(update);
        settings.stampMirroredProperty().addListener(update);
        select.selectionProperty().addListener(observable -> updateSelection());
        area.viewportProperty().addListener(observable -> updateSelection());
        area.viewportProperty().addListener(update);
        area.wipeProperty().addListener(update);
        area.modeProperty().addListener(update);
        view.widthProperty().addListener(update);
        view.heightProperty().addListener(update);
        update();
        updateSelection();
    }

    private void update() {
        Viewport viewport = area.viewportProperty().get();
        boolean tip = tools.tool().descriptor().hasTip();
        @Nullable Pointer pointer = pointerController.pointerProperty().get();
        cursor.setVisible(tip && pointer != null);
        if (pointer != null) {
            cursor.show(
                    pointer.viewX(),
                    pointer.viewY(),
                    Math.max(1, settings.brushPxProperty().get() * viewport.scale()),
                    settings.squareProperty().get());
        }
        view.setCursor(tools.tool().descriptor().cursor());
        updateGhost(viewport, pointer);
        boolean wiping = area.modeProperty().get() == ViewMode.WIPE && view == area.pictureView();
        edge.setVisible(wiping);
        double x = area.wipeProperty().get() * view.getWidth();
        edge.setStartX(x);
        edge.setEndX(x);
        edge.setEndY(view.getHeight());
    }

    private void updateSelection() {
        selection.show(select.selectionProperty().get(), area.viewportProperty().get());
    }

    /** What a press would paint; from the press on it is painted itself. */
    private void updateGhost(Viewport viewport, @Nullable Pointer pointer) {
        Region preview =
                pointer == null || pointerController.busyProperty().get()
                        ? Region.EMPTY
                        : tools.tool().preview(pointer);
        ghost.show(preview, viewport);
    }
}
