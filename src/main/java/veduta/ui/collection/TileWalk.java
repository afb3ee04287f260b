package veduta.ui.collection;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/**
 * Walks from tile to tile with the arrow keys, across the parts of the strip, and scrolls to the
 * tile where it stops. A scroll pane by itself would use the keys to scroll.
 */
final class TileWalk {
    private final List<Pane> parts;
    private final ScrollPane scroll;

    /**
     * A walk.
     *
     * @param parts hold the tiles, from the left
     * @param scroll shows them
     */
    TileWalk(List<? extends Pane> parts, ScrollPane scroll) {
        this.parts = List.copyOf(parts);
        this.scroll = scroll;
    }

    void listenOn(Node strip) {
        strip.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        int step = step(event.getCode());
        List<Node> tiles = new ArrayList<>();
        parts.forEach(part -> tiles.addAll(part.getChildren()));
        int from = event.getTarget() instanceof Node node ? tiles.indexOf(node) : -1;
        if (step == 0 || from < 0) {
            return;
        }
        event.consume();
        int to = from + step;
        if (to >= 0 && to < tiles.size()) {
            tiles.get(to).requestFocus();
            reveal(tiles.get(to));
        }
    }

    private static int step(KeyCode code) {
        return switch (code) {
            case RIGHT, DOWN -> 1;
            case LEFT, UP -> -1;
            default -> 0;
        };
    }

    private void reveal(Node tile) {
        Bounds place = scroll.getContent().sceneToLocal(tile.localToScene(tile.getBoundsInLocal()));
        Bounds room = scroll.getViewportBounds();
        Bounds content = scroll.getContent().getLayoutBounds();
        reveal(
                scroll.hvalueProperty(),
                content.getWidth(),
                room.getWidth(),
                place.getMinX(),
                place.getMaxX());
        reveal(
                scroll.vvalueProperty(),
                content.getHeight(),
                room.getHeight(),
                place.getMinY(),
                place.getMaxY());
    }

    private static void reveal(
            DoubleProperty value, double content, double room, double from, double to) {
        double hidden = content - room;
        if (hidden > 0) {
            double first = value.get() * hidden;
            value.set(Math.min(Math.max(first, to - room), from) / hidden);
        }
    }
}
