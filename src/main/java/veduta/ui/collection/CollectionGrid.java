package veduta.ui.collection;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.text.Texts;
import veduta.ui.picture.FxImages;

/**
 * All pictures of the collection as large as there is room. A click or Space chooses one; a
 * double-click, Enter or Escape gives the room back to the canvas.
 */
public final class CollectionGrid extends Pane {
    /** Border and padding of a tile, and half of the gap between two. */
    private static final double MARGIN = 8;

    private final CollectionViewModel model;
    private final LargeCollectionViewModel large;
    private int columns = 1;

    /** A grid of the model's pictures, there while they are shown large. */
    public CollectionGrid(CollectionViewModel model, LargeCollectionViewModel large) {
        this.model = model;
        this.large = large;
        setId("collection-grid");
        getStyleClass().add("picture-grid");
        visibleProperty().bind(large.shown());
        managedProperty().bind(large.shown());
        visibleProperty().addListener(observable -> fill());
        model.presentProperty().addListener(observable -> fill());
        model.chosenProperty().addListener(observable -> mark());
        model.favouriteProperty().addListener(observable -> mark());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        fill();
    }

    private void fill() {
        @Nullable PastRender shown = model.presentProperty().get();
        boolean focused = getChildren().stream().anyMatch(Node::isFocused);
        List<Node> tiles = new ArrayList<>();
        if (shown != null && isVisible()) {
            for (int i = 0; i < shown.pictures().size(); i++) {
                tiles.add(tile(shown, i));
            }
        }
        getChildren().setAll(tiles);
        mark();
        if (focused) {
            focusChosen();
        }
    }

    private Node tile(PastRender shown, int index) {
        ImageView view = new ImageView(FxImages.of(shown.pictures().get(index)));
        view.setPreserveRatio(true);
        StackPane tile = new StackPane(view);
        tile.getStyleClass().add("tile");
        tile.setAccessibleRole(AccessibleRole.BUTTON);
        tile.setAccessibleText(Texts.get("collection.picture", index + 1, shown.pictures().size()));
        tile.setFocusTraversable(true);
        tile.setId("grid-picture-" + (index + 1));
        PictureTiles.onUse(
                tile, () -> model.choose(index), () -> large.wantedProperty().set(false));
        return tile;
    }

    private void mark() {
        @Nullable Favourite locked = model.favouriteProperty().get();
        for (int i = 0; i < getChildren().size(); i++) {
            Node tile = getChildren().get(i);
            tile.pseudoClassStateChanged(PictureTiles.CHOSEN, i == model.chosenProperty().get());
            tile.getStyleClass().remove("locked");
            if (locked != null
                    && locked.render().equals(model.presentProperty().get())
                    && locked.index() == i) {
                tile.getStyleClass().add("locked");
            }
        }
    }

    /** Gives the chosen picture the keyboard. */
    public void focusChosen() {
        int chosen = model.chosenProperty().get();
        if (chosen < getChildren().size()) {
            getChildren().get(chosen).requestFocus();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            large.wantedProperty().set(false);
            return;
        }
        int step =
                switch (event.getCode()) {
                    case RIGHT -> 1;
                    case LEFT -> -1;
                    case DOWN -> columns;
                    case UP -> -columns;
                    default -> 0;
                };
        int from = event.getTarget() instanceof Node node ? getChildren().indexOf(node) : -1;
        if (step != 0 && from >= 0) {
            event.consume();
            int to = from + step;
            if (to >= 0 && to < getChildren().size()) {
                getChildren().get(to).requestFocus();
            }
        }
    }

    @Override
    protected void layoutChildren() {
        @Nullable PastRender shown = model.presentProperty().get();
        if (shown == null || getChildren().isEmpty()) {
            return;
        }
        Insets insets = getInsets();
        double width = getWidth() - insets.getLeft() - insets.getRight();
        double height = getHeight() - insets.getTop() - insets.getBottom();
        RgbImage first = shown.pictures().get(0);
        Size size = first.size();
        GridFit fit = GridFit.of(getChildren().size(), size, width, height, MARGIN);
        columns = fit.columns();
        double scale = Math.max(0, fit.scale(size, width, height, MARGIN));
        double cellWidth = width / fit.columns();
        double cellHeight = height / fit.rows();
        for (int i = 0; i < getChildren().size(); i++) {
            StackPane tile = (StackPane) getChildren().get(i);
            ImageView view = (ImageView) tile.getChildren().get(0);
            view.setFitWidth(Math.max(1, scale * size.width()));
            view.setFitHeight(Math.max(1, scale * size.height()));
            double tileWidth = tile.prefWidth(-1);
            double tileHeight = tile.prefHeight(-1);
            int row = i / fit.columns();
            double left = insets.getLeft() + (i % fit.columns() + 0.5) * cellWidth;
            double top = insets.getTop() + (row + 0.5) * cellHeight;
            tile.resizeRelocate(
                    snapPositionX(left - tileWidth / 2),
                    snapPositionY(top - tileHeight / 2),
                    tileWidth,
                    tileHeight);
        }
    }

    /** It takes what room there is, and asks for none. */
    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
