package veduta.ui.canvas;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import veduta.image.PixelRect;

/**
 * Shows a {@link Composition} through a {@link Viewport}. All drawing of one pulse is done
 * together, and only what changed is drawn.
 *
 * <p>The pixels are looked up straight into a buffer as large as the view and shown one for one: a
 * frame costs the same at every zoom, which scaled nodes do not give on the software pipeline.
 */
public final class CanvasView extends Region {
    private final Screen screen = new Screen();
    private final ImageView shown = new ImageView();
    private final Pane overlay = new Pane();
    private final ObjectProperty<Viewport> viewport =
            new SimpleObjectProperty<>(this, "viewport", new Viewport(1, 0, 0));
    private final ObjectProperty<Composition> composition =
            new SimpleObjectProperty<>(this, "composition", Composition.EMPTY);
    private @Nullable PixelRect dirty;
    private boolean allDirty = true;

    /** An empty view that can have the keyboard's focus. */
    public CanvasView() {
        getStyleClass().add("canvas-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        shown.setManaged(false);
        shown.setMouseTransparent(true);
        // One for one there is nothing to smooth, and looking for it takes time at every pixel.
        shown.setSmooth(false);
        overlay.setManaged(false);
        overlay.setMouseTransparent(true);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(shown, overlay);
        viewport.addListener(observable -> repaintAll());
        composition.addListener(observable -> repaintAll());
        setMinSize(120, 90);
        setPrefSize(512, 256);
    }

    /** Where the image lies in this view. */
    public ObjectProperty<Viewport> viewportProperty() {
        return viewport;
    }

    /** What is shown. */
    public ObjectProperty<Composition> compositionProperty() {
        return composition;
    }

    /** The nodes above the pixels, in view coordinates: previews, cursors. */
    public Pane overlay() {
        return overlay;
    }

    /** Draws a part of the image again in the next pulse. */
    public void repaint(PixelRect imagePart) {
        if (!imagePart.isEmpty()) {
            dirty = dirty == null ? imagePart : dirty.union(imagePart);
            requestLayout();
        }
    }

    /** Draws everything again in the next pulse. */
    public void repaintAll() {
        allDirty = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double density = density();
        int width = Math.max(1, (int) Math.ceil(getWidth() * density));
        int height = Math.max(1, (int) Math.ceil(getHeight() * density));
        overlay.resizeRelocate(0, 0, getWidth(), getHeight());
        WritableImage fresh = screen.resize(width, height);
        if (fresh != null) {
            shown.setImage(fresh);
            allDirty = true;
        }
        shown.setFitWidth(width / density);
        shown.setFitHeight(height / density);
        draw(viewport.get().times(density));
    }

    private void draw(Viewport devicePixels) {
        PixelRect part = allDirty || dirty == null ? screen.area() : devicePixels.viewRect(dirty);
        if (!allDirty && dirty == null) {
            return;
        }
        PixelRect visible = part.intersect(screen.area());
        allDirty = false;
        dirty = null;
        if (!visible.isEmpty()) {
            int[] argb = Composition.room(visible);
            composition.get().draw(devicePixels, visible, screen.area().width(), argb);
            screen.show(visible, argb);
        }
    }

    private double density() {
        Window window = getScene() == null ? null : getScene().getWindow();
        double scale = window == null ? 1 : window.getRenderScaleX();
        return scale > 0 ? scale : 1;
    }
}
