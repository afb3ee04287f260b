package veduta.ui.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import veduta.ui.text.Texts;

/** The strip: locked picture, the collection, and past collections, from the left. */
public final class CollectionView extends HBox {
    private final CollectionViewModel model;
    private final PictureTiles tiles;
    private final HBox locked = new HBox();
    private final HBox present = new HBox();
    private final HBox past = new HBox();
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
        for (HBox part : List.of(locked, present, past)) {
            part.getStyleClass().add("tiles");
            part.setAlignment(Pos.CENTER_LEFT);
            part.setFillHeight(false);
        }
        empty.getStyleClass().add("hint");
        ScrollPane scroll = new ScrollPane(past);
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(locked, new StackPane(present, empty), separator(), scroll);
        model.presentProperty()
                .addListener(
                        observable -> {
                            showPresent(enlarge);
                            showPast(restore);
                        });
        model.chosenProperty().addListener(observable -> markChosen());
        model.favouriteProperty().addListener(observable -> showPresent(enlarge));
        model.history().addListener((ListChangeListener<PastRender>) change -> showPast(restore));
        showPresent(enlarge);
    }

    private static Node separator() {
        return new Separator(javafx.geometry.Orientation.VERTICAL);
    }

    private void showPresent(Runnable enlarge) {
        PastRender shown = model.presentProperty().get();
        empty.setVisible(shown == null);
        Favourite favourite = model.favouriteProperty().get();
        locked.getChildren().setAll(favourite == null ? List.of() : List.of(lockedTile(favourite)));
        present.getChildren().setAll(shown == null ? List.of() : presentTiles(shown, enlarge));
        markChosen();
    }

    private Node lockedTile(Favourite favourite) {
        Node tile = tiles.tile(favourite.picture(), Texts.get("collection.locked"));
        tile.getStyleClass().add("locked");
        tile.setOnMouseClicked(
                event -> {
                    model.show(favourite.render());
                    model.choose(favourite.index());
                });
        return tile;
    }

    private List<Node> presentTiles(PastRender shown, Runnable enlarge) {
        List<Node> made = new ArrayList<>();
        for (int i = 0; i < shown.pictures().size(); i++) {
            int index = i;
            Node tile =
                    tiles.tile(
                            shown.pictures().get(i),
                            Texts.get("collection.picture", i + 1, shown.pictures().size()));
            tile.setId("picture-" + (i + 1));
            tile.setOnMouseClicked(
                    event -> {
                        model.choose(index);
                        if (event.getClickCount() == 2) {
                            enlarge.run();
                        }
                    });
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

    private void showPast(Consumer<PastRender> restore) {
        List<Node> made = new ArrayList<>();
        @Nullable PastRender shown = model.presentProperty().get();
        for (PastRender render : model.history()) {
            Node tile = tiles.past(render, restore);
            tile.setOnMouseClicked(
                    event -> {
                        model.show(render);
                        if (event.getClickCount() == 2) {
                            restore.accept(render);
                        }
                    });
            tile.pseudoClassStateChanged(PictureTiles.CHOSEN, render.equals(shown));
            made.add(tile);
        }
        past.getChildren().setAll(made);
    }
}
