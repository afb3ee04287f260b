package veduta.ui.shell;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.HiddenSidesPane;
import veduta.ui.collection.CollectionView;

/**
 * Places the panels around the canvas. While they are hidden, each comes in over the canvas where
 * the pointer touches its side, and goes when the pointer leaves it.
 */
final class WindowFrame extends StackPane {
    /** Height of the strip of pictures below the canvas. */
    static final double STRIP_HEIGHT = 126;

    /** Width of the strip of pictures at the side. */
    static final double STRIP_WIDTH = 204;

    private static final double PALETTE_AT = 0.8;

    private final Node tools;
    private final Node palette;
    private final CollectionView strip;
    private final BorderPane body = new BorderPane();
    private final SplitPane split = new SplitPane();
    private final HiddenSidesPane sides = new HiddenSidesPane();
    private final BooleanProperty panels = new SimpleBooleanProperty(true);
    private final BooleanProperty stripAtSide = new SimpleBooleanProperty();
    private final BooleanProperty stripKeptAtSide = new SimpleBooleanProperty();
    private final DoubleProperty divider = new SimpleDoubleProperty(PALETTE_AT);

    /**
     * A frame.
     *
     * @param banner shown above the canvas
     */
    WindowFrame(Node area, Node banner, Node tools, Node palette, CollectionView strip) {
        this.tools = tools;
        this.palette = palette;
        this.strip = strip;
        VBox centre = new VBox(banner, area);
        VBox.setVgrow(area, javafx.scene.layout.Priority.ALWAYS);
        split.getStyleClass().add("frame-split");
        split.getItems().add(centre);
        SplitPane.setResizableWithParent(palette, false);
        body.setCenter(split);
        // It is no control itself, although it says so.
        sides.setFocusTraversable(false);
        sides.setContent(body);
        sides.setAnimationDelay(javafx.util.Duration.millis(120));
        sides.setTriggerDistance(6);
        getChildren().add(sides);
        panels.addListener(observable -> arrange());
        stripAtSide.addListener(observable -> placeStrip());
        divider.addListener((property, old, now) -> place(now.doubleValue()));
        arrange();
    }

    /** Whether the panels are there all the time. */
    BooleanProperty panelsProperty() {
        return panels;
    }

    /** Whether the strip of pictures is at the right side, else below the canvas. */
    BooleanProperty stripAtSideProperty() {
        return stripAtSide;
    }

    /** Whether the user wants the strip of pictures at the side, however the panes are placed. */
    BooleanProperty stripKeptAtSideProperty() {
        return stripKeptAtSide;
    }

    /** Width of the room for the canvas and a strip at its side. */
    double roomWidth() {
        if (!panels.get()) {
            return getWidth();
        }
        double beside = getWidth() - tools.getLayoutBounds().getWidth();
        double ownStrip = stripAtSide.get() ? STRIP_WIDTH : 0;
        return (beside - ownStrip) * divider.get() + ownStrip;
    }

    private void placeStrip() {
        strip.verticalProperty().set(stripAtSide.get() && panels.get());
        if (panels.get()) {
            body.setBottom(null);
            body.setRight(null);
            if (stripAtSide.get()) {
                body.setRight(strip);
            } else {
                body.setBottom(strip);
            }
        }
    }

    /** Where the palette's divider is, 0..1. */
    DoubleProperty dividerProperty() {
        return divider;
    }

    private void arrange() {
        if (panels.get()) {
            sides.setLeft(null);
            sides.setRight(null);
            sides.setBottom(null);
            // The pane that slid them in has left them hidden and without a place.
            for (Node panel : List.of(tools, palette, strip)) {
                panel.setVisible(true);
                panel.setManaged(true);
            }
            body.setLeft(tools);
            placeStrip();
            double position = divider.get();
            split.getItems().add(palette);
            // Only a pane that has its width and its divider puts the divider where it is set.
            applyCss();
            layout();
            split.setDividerPositions(position);
            split.getDividers()
                    .get(0)
                    .positionProperty()
                    .addListener((property, old, now) -> divider.set(now.doubleValue()));
        } else {
            body.setLeft(null);
            body.setBottom(null);
            body.setRight(null);
            placeStrip();
            double position = divider.get();
            split.getItems().remove(palette);
            divider.set(position);
            sides.setLeft(tools);
            sides.setRight(palette);
            sides.setBottom(strip);
        }
    }

    private void place(double position) {
        if (panels.get()) {
            split.setDividerPositions(position);
        }
    }
}
