package veduta.ui.collection;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/**
 * Walks from tile to tile with the left and right arrow keys, across the parts of the strip, and
 * scrolls to the tile where it stops. A scroll pane by itself would use the keys to scroll.
 */
final class TileWalk {
    private final List<HBox> parts;
    private final ScrollPane scroll;

    /**
     * A walk.
     *
     * @param parts hold the tiles, from the left
     * @param scroll shows them
     */
    TileWalk(List<HBox> parts, ScrollPane scroll) {
        this.parts = List.copyOf(parts);
        this.scroll = scroll;
    }

    void listenOn(Node strip) {
        strip.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
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

    private void reveal(Node tile) {
        Bounds place = scroll.getContent().sceneToLocal(tile.localToScene(tile.getBoundsInLocal()));
        double room = scroll.getViewportBounds().getWidth();
        double hidden = scroll.getContent().getLayoutBounds().getWidth() - room;
        if (hidden > 0) {
            double left = scroll.getHvalue() * hidden;
            double wanted = Math.min(Math.max(left, place.getMaxX() - room), place.getMinX());
            scroll.setHvalue(wanted / hidden);
        }
    }
}
