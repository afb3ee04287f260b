package veduta.ui.collection;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.Separator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import veduta.text.Texts;

/** The strip: locked picture, the collection, and past collections, from the left or the top. */
public final class CollectionView extends BorderPane {
    private static final PseudoClass VERTICAL = PseudoClass.getPseudoClass("vertical");

    private static final double SEPARATOR_LENGTH = 96;

    /** Width of the hint in a strip at the side. */
    private static final double HINT_WIDTH = 170;

    private final CollectionViewModel model;
    private final PictureTiles tiles;
    private final TileLine locked = new TileLine();
    private final TileLine present = new TileLine();
    private final TileLine past = new TileLine();
    private final TileLine all = new TileLine();
    private final ScrollPane scroll = new ScrollPane(all);
    private final Separator separator = new Separator();
    private final BooleanProperty vertical = new SimpleBooleanProperty();
    private final IdentityHashMap<PastRender, Node> pastTiles = new IdentityHashMap<>();
    private final Label empty = new Label(Texts.get("collection.empty"));

    /**
     * A strip of the model's pictures.
     *
     * @param enlarge called when the chosen picture is to be seen large
     * @param restore called when a past collection's layout is to be taken up again
     * @param tiles makes the tiles
     */
    public CollectionView(
            CollectionViewModel model,
            PictureTiles tiles,
            Runnable enlarge,
            Consumer<PastRender> restore) {
        this.model = model;
        this.tiles = tiles;
        getStyleClass().add("collection-view");
        setId("collection");
        empty.getStyleClass().add("hint");
        empty.setWrapText(true);
        empty.managedProperty().bind(empty.visibleProperty());
        all.getChildren().addAll(locked, new StackPane(present, empty), separator, past);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFocusTraversable(false);
        new TileWalk(List.of(locked, present, past), scroll).listenOn(this);
        setCenter(scroll);
        vertical.addListener(observable -> turn());
        turn();
        model.presentProperty()
                .addListener(
                        observable -> {
                            showPresent(enlarge);
                            markPast();
                        });
        model.chosenProperty().addListener(observable -> markChosen());
        model.favouriteProperty().addListener(observable -> showLocked());
        model.history().addListener((ListChangeListener<PastRender>) change -> showPast(restore));
        showLocked();
        showPresent(enlarge);
        showPast(restore);
    }

    /** Whether the tiles are below each other, for a strip at the side. */
    public BooleanProperty verticalProperty() {
        return vertical;
    }

    private void turn() {
        boolean down = vertical.get();
        List.of(locked, present, past, all).forEach(part -> part.setVertical(down));
        separator.setOrientation(down ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        separator.setPrefSize(
                down ? SEPARATOR_LENGTH : USE_COMPUTED_SIZE,
                down ? USE_COMPUTED_SIZE : SEPARATOR_LENGTH);
        empty.setPrefWidth(down ? HINT_WIDTH : USE_COMPUTED_SIZE);
        scroll.setFitToHeight(!down);
        scroll.setFitToWidth(down);
        scroll.setVbarPolicy(down ? ScrollBarPolicy.AS_NEEDED : ScrollBarPolicy.NEVER);
        scroll.setHbarPolicy(down ? ScrollBarPolicy.NEVER : ScrollBarPolicy.AS_NEEDED);
        pseudoClassStateChanged(VERTICAL, down);
    }

    /** Gives the chosen picture the keyboard. */
    public void focusChosen() {
        int index = model.chosenProperty().get();
        if (index < present.getChildren().size()) {
            present.getChildren().get(index).requestFocus();
        }
    }

    private void showPresent(Runnable enlarge) {
        PastRender shown = model.presentProperty().get();
        boolean focused = present.getChildren().stream().anyMatch(Node::isFocused);
        empty.setVisible(shown == null);
        present.getChildren().setAll(shown == null ? List.of() : presentTiles(shown, enlarge));
        markChosen();
        if (focused) {
            focusChosen();
        }
    }

    private void showLocked() {
        Favourite favourite = model.favouriteProperty().get();
        locked.getChildren().setAll(favourite == null ? List.of() : List.of(lockedTile(favourite)));
    }

    private Node lockedTile(Favourite favourite) {
        Node tile =
                tiles.tile(favourite.render(), favourite.index(), Texts.get("collection.locked"));
        tile.getStyleClass().add("locked");
        PictureTiles.onUse(
                tile,
                () -> {
                    model.show(favourite.render());
                    model.choose(favourite.index());
                },
                () -> {});
        return tile;
    }

    private List<Node> presentTiles(PastRender shown, Runnable enlarge) {
        List<Node> made = new ArrayList<>();
        for (int i = 0; i < shown.pictures().size(); i++) {
            int index = i;
            Node tile =
                    tiles.tile(
                            shown,
                            i,
                            Texts.get("collection.picture", i + 1, shown.pictures().size()));
            tile.setId("picture-" + (i + 1));
            PictureTiles.onUse(tile, () -> model.choose(index), enlarge);
            made.add(tile);
        }
        return made;
    }

    private void markChosen() {
        for (int i = 0; i < present.getChildren().size(); i++) {
            present.getChildren()
                    .get(i)
                    .pseudoClassStateChanged(
                            PictureTiles.CHOSEN, i == model.chosenProperty().get());
        }
    }

    /**
     * One tile for each render, the same node as long as the render is in the history: a tile that
     * went away under the pointer would swallow the second click.
     */
    private void showPast(Consumer<PastRender> restore) {
        IdentityHashMap<PastRender, Node> before = new IdentityHashMap<>(pastTiles);
        pastTiles.clear();
        List<Node> shown = new ArrayList<>();
        for (PastRender render : model.history()) {
            Node known = before.get(render);
            Node tile = known == null ? pastTile(render, restore) : known;
            pastTiles.put(render, tile);
            shown.add(tile);
        }
        past.getChildren().setAll(shown);
        markPast();
    }

    private Node pastTile(PastRender render, Consumer<PastRender> restore) {
        Node tile = tiles.past(render, restore);
        PictureTiles.onUse(tile, () -> model.show(render), () -> restore.accept(render));
        return tile;
    }

    private void markPast() {
        @Nullable PastRender shown = model.presentProperty().get();
        pastTiles.forEach(
                (render, tile) ->
                        tile.pseudoClassStateChanged(PictureTiles.CHOSEN, render.equals(shown)));
    }
}
