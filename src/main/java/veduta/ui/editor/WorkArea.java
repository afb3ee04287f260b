package veduta.ui.editor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import veduta.image.PixelRect;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.document.ViewMode;
import veduta.io.settings.PanePlacement;
import veduta.layout.LabelMap;
import veduta.layout.LayoutDifference;
import veduta.paint.FixedLayout;
import veduta.paint.LabelCanvas;
import veduta.text.Texts;
import veduta.ui.canvas.CanvasView;
import veduta.ui.canvas.ChangedLayer;
import veduta.ui.canvas.Composition;
import veduta.ui.canvas.Layer;
import veduta.ui.canvas.LayoutLayer;
import veduta.ui.canvas.PictureLayer;
import veduta.ui.canvas.Viewport;
import veduta.ui.canvas.WipeEdge;
import veduta.ui.document.DocumentListener;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.render.RenderPane;
import veduta.ui.render.RenderViewModel;

/** Layout and picture in one of the view modes; both views move together. */
public final class WorkArea extends StackPane {
    private static final double CHANGED_OPACITY = 0.7;

    private final DocumentViewModel document;
    private final CanvasView layoutView = new CanvasView();
    private final CanvasView pictureView = new CanvasView();
    private final RenderPane renderPane;
    private final SplitPane split = new SplitPane();
    private final ObjectProperty<Viewport> viewport =
            new SimpleObjectProperty<>(new Viewport(1, 0, 0));
    private final ObjectProperty<ViewMode> mode = new SimpleObjectProperty<>(ViewMode.SIDE_BY_SIDE);
    private final DoubleProperty layoutOpacity = new SimpleDoubleProperty(0.5);
    private final DoubleProperty referenceOpacity = new SimpleDoubleProperty(0.5);
    private final DoubleProperty wipe = new SimpleDoubleProperty(0.5);
    private final ObjectProperty<@Nullable RgbImage> picture = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LabelMap> renderedLayout = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable RgbImage> reference = new SimpleObjectProperty<>();
    private PixelRect changedSinceRender = PixelRect.NONE;
    private final DoubleProperty divider = new SimpleDoubleProperty(0.5);
    private final ObjectProperty<PanePlacement> placement =
            new SimpleObjectProperty<>(PanePlacement.AUTO);
    private final BooleanProperty stacked = new SimpleBooleanProperty();

    WorkArea(DocumentViewModel document, RenderViewModel render) {
        this.document = document;
        layoutView.setId("layout-view");
        pictureView.setId("picture-view");
        layoutView.setAccessibleText(Texts.get("view.layout"));
        pictureView.setAccessibleText(Texts.get("view.picture"));
        layoutView.viewportProperty().bind(viewport);
        pictureView.viewportProperty().bind(viewport);
        renderPane = new RenderPane(render, pictureView, picture.isNotNull());
        getChildren().add(split);
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, this::keepDivider);
        // Before the panes have their width, the divider is where that allows it.
        split.widthProperty().addListener(observable -> placeDivider());
        split.heightProperty().addListener(observable -> placeDivider());
        stacked.addListener(observable -> arrange());
        mode.addListener(observable -> arrange());
        for (var shown :
                new javafx.beans.Observable[] {
                    layoutOpacity, referenceOpacity, wipe, picture, renderedLayout, reference
                }) {
            shown.addListener(observable -> compose());
        }
        document.addListener(
                new DocumentListener() {
                    @Override
                    public void changed(PixelRect rect) {
                        changedSinceRender = changedSinceRender.union(rect);
                        layoutView.repaint(rect);
                        pictureView.repaint(rect);
                    }

                    @Override
                    public void replaced() {
                        compose();
                    }
                });
        divider.addListener(
                (property, old, now) -> {
                    if (mode.get() == ViewMode.SIDE_BY_SIDE) {
                        split.setDividerPositions(now.doubleValue());
                    }
                });
        new WipeEdge(wipe, mode.isEqualTo(ViewMode.WIPE)).listenOn(pictureView);
        arrange();
    }

    /** The view of the layout. */
    public CanvasView layoutView() {
        return layoutView;
    }

    /** The view of the picture. */
    public CanvasView pictureView() {
        return pictureView;
    }

    /** Which part of the layout both views show, and how large. */
    public ObjectProperty<Viewport> viewportProperty() {
        return viewport;
    }

    /** How layout and picture are shown together. */
    public ObjectProperty<ViewMode> modeProperty() {
        return mode;
    }

    /** How the panes of layout and picture are to be placed when both are seen. */
    public ObjectProperty<PanePlacement> placementProperty() {
        return placement;
    }

    /** Whether the panes are above each other, else beside each other; set by the window. */
    public BooleanProperty stackedProperty() {
        return stacked;
    }

    /** Opacity of the layout in the overlay mode. */
    public DoubleProperty layoutOpacityProperty() {
        return layoutOpacity;
    }

    /** How much of the reference photo is seen. */
    public DoubleProperty referenceOpacityProperty() {
        return referenceOpacity;
    }

    /** Where the wipe's edge is, 0..1. */
    public DoubleProperty wipeProperty() {
        return wipe;
    }

    /** The picture that is shown, and the layout it was made from. */
    void show(@Nullable RgbImage shown, @Nullable LabelMap madeFrom) {
        renderedLayout.set(madeFrom);
        picture.set(shown);
    }

    /** The photo to trace. */
    public ObjectProperty<@Nullable RgbImage> referenceProperty() {
        return reference;
    }

    /** Where the divider between layout and picture is, 0..1. */
    public DoubleProperty dividerProperty() {
        return divider;
    }

    private void placeDivider() {
        if (mode.get() == ViewMode.SIDE_BY_SIDE) {
            split.setDividerPositions(divider.get());
        }
    }

    /** Only the user moves the divider for good; a narrow window does for a while. */
    private void keepDivider(MouseEvent event) {
        if (mode.get() == ViewMode.SIDE_BY_SIDE
                && event.getTarget() instanceof Node node
                && (isDivider(node) || isDivider(node.getParent()))) {
            divider.set(split.getDividerPositions()[0]);
        }
    }

    private static boolean isDivider(Node node) {
        return node.getStyleClass().contains("split-pane-divider");
    }

    private void arrange() {
        split.setOrientation(stacked.get() ? Orientation.VERTICAL : Orientation.HORIZONTAL);
        if (mode.get() == ViewMode.SIDE_BY_SIDE) {
            split.getItems().setAll(layoutView, renderPane);
            split.setDividerPositions(divider.get());
        } else {
            split.getItems().setAll(renderPane);
        }
        // What had the focus may be gone; keys belong to the canvas.
        if (getScene() != null) {
            focus();
        }
        compose();
    }

    /** Gives the keyboard to the view that is painted on. */
    public void focus() {
        (mode.get() == ViewMode.SIDE_BY_SIDE ? layoutView : pictureView).requestFocus();
    }

    private void compose() {
        LabelCanvas canvas = document.painter().canvas();
        Size area = canvas.size();
        LayoutLayer layout =
                new LayoutLayer(canvas, LayoutLayer.coloursOf(document.paletteProperty().get()));
        RgbImage shown = picture.get();
        RgbImage traced = reference.get();
        Layer pictureLayer = shown == null ? Layer.EMPTY : new PictureLayer(shown, area);
        Layer referenceLayer = traced == null ? Layer.EMPTY : new PictureLayer(traced, area);
        Composition plain =
                new Composition(Layer.EMPTY, referenceLayer, layout, referenceOpacity.get(), 1, -1);
        layoutView.compositionProperty().set(plain);
        pictureView
                .compositionProperty()
                .set(
                        switch (mode.get()) {
                            case SIDE_BY_SIDE, PICTURE_ONLY ->
                                    new Composition(
                                            pictureLayer,
                                            Layer.EMPTY,
                                            changes(layout, shown),
                                            0,
                                            CHANGED_OPACITY,
                                            -1);
                            case OVERLAY ->
                                    new Composition(
                                            pictureLayer,
                                            referenceLayer,
                                            layout,
                                            traced == null ? 0 : referenceOpacity.get(),
                                            layoutOpacity.get(),
                                            -1);
                            case WIPE ->
                                    new Composition(
                                            pictureLayer, Layer.EMPTY, layout, 0, 1, wipe.get());
                        });
    }

    /** What was painted since the picture was made. */
    private Layer changes(LayoutLayer now, @Nullable RgbImage shown) {
        LabelMap before = renderedLayout.get();
        if (shown == null) {
            return mode.get() == ViewMode.PICTURE_ONLY ? now : Layer.EMPTY;
        }
        if (before == null || !before.size().equals(now.layout().size())) {
            return Layer.EMPTY;
        }
        changedSinceRender = LayoutDifference.around(before, document.layout());
        return new ChangedLayer(
                now,
                new LayoutLayer(new FixedLayout(before), now.colours()),
                () -> changedSinceRender);
    }
}
