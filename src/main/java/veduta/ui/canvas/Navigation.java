package veduta.ui.canvas;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import veduta.image.Size;

/** Panning and zooming of one or several views that move together. */
public final class Navigation {
    private static final double WHEEL_STEP = 1.15;
    private static final double KEY_STEP = 1.5;
    private static final double MARGIN = 16;

    private final ObjectProperty<Viewport> viewport;
    private final Supplier<Size> image;
    private final CanvasView main;
    private final CanvasView other;
    private final ReadOnlyBooleanWrapper fitted = new ReadOnlyBooleanWrapper(true);
    private Runnable lookAgain = () -> {};

    /**
     * Navigation by the size of {@code main}.
     *
     * @param viewport shared by all views
     * @param image size of what is shown
     * @param other beside it at times; what is fitted fits there, too
     */
    public Navigation(
            ObjectProperty<Viewport> viewport,
            Supplier<Size> image,
            CanvasView main,
            CanvasView other) {
        this.viewport = viewport;
        this.image = image;
        this.main = main;
        this.other = other;
        for (CanvasView view : List.of(main, other)) {
            view.widthProperty().addListener(observable -> keepFitted());
            view.heightProperty().addListener(observable -> keepFitted());
        }
    }

    /** Lets wheel and pinch over a view zoom. */
    public void listenOn(CanvasView view) {
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.addEventHandler(
                ZoomEvent.ZOOM, event -> zoomAt(event.getX(), event.getY(), event.getZoomFactor()));
    }

    /** Whether the image is kept as large as the view. */
    public ReadOnlyBooleanProperty fittedProperty() {
        return fitted.getReadOnlyProperty();
    }

    private void scroll(ScrollEvent event) {
        if (event.isShiftDown()) {
            pan(event.getDeltaX() + event.getDeltaY(), 0);
        } else if (event.getDeltaY() != 0) {
            double steps = event.getDeltaY() / 40;
            zoomAt(event.getX(), event.getY(), Math.pow(WHEEL_STEP, steps));
        }
        event.consume();
    }

    /** Moves the image by view pixels. */
    public void pan(double viewX, double viewY) {
        set(viewport.get().moved(viewX, viewY));
    }

    /** Zooms around a point of the view. */
    public void zoomAt(double viewX, double viewY, double factor) {
        set(viewport.get().zoomedAt(viewX, viewY, factor));
    }

    /** One step nearer. */
    public void zoomIn() {
        zoomAt(main.getWidth() / 2, main.getHeight() / 2, KEY_STEP);
    }

    /** One step further away. */
    public void zoomOut() {
        zoomAt(main.getWidth() / 2, main.getHeight() / 2, 1 / KEY_STEP);
    }

    /** One image pixel on one pixel of the view. */
    public void actualSize() {
        fitted.set(false);
        viewport.set(Viewport.centred(image.get(), main.getWidth(), main.getHeight(), 1));
    }

    /** The whole image, and again whenever the view's size changes. */
    public void fit() {
        fitted.set(true);
        double width = lesser(main.getWidth(), other.getWidth());
        double height = lesser(main.getHeight(), other.getHeight());
        viewport.set(Viewport.fit(image.get(), width, height, MARGIN));
    }

    /** A side of the smaller view; that of the main one where they are about equal. */
    private double lesser(double own, double others) {
        boolean smaller = other.getScene() != null && others > 0 && others < own - MARGIN;
        return smaller ? others : own;
    }

    /**
     * Shows a part of the image: so many view pixels a pixel, this place in the middle. That holds
     * when the view's size changes, until the user looks elsewhere.
     */
    public void look(double scale, double centreImageX, double centreImageY) {
        double kept = new Viewport(scale, 0, 0).scale();
        set(
                new Viewport(
                        kept,
                        Math.rint(main.getWidth() / 2 - centreImageX * kept),
                        Math.rint(main.getHeight() / 2 - centreImageY * kept)));
        Viewport looked = viewport.get();
        lookAgain =
                () -> {
                    if (looked.equals(viewport.get())) {
                        look(scale, centreImageX, centreImageY);
                    }
                };
    }

    /** The image's column and row in the middle of the view. */
    public double[] centre() {
        Viewport now = viewport.get();
        return new double[] {now.imageX(main.getWidth() / 2), now.imageY(main.getHeight() / 2)};
    }

    private void keepFitted() {
        if (fitted.get()) {
            fit();
        } else {
            lookAgain.run();
        }
    }

    private void set(Viewport wanted) {
        fitted.set(false);
        viewport.set(wanted.keptInside(image.get(), main.getWidth(), main.getHeight()));
    }
}
