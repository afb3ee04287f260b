package planted.house.ui.palette;

import planted.javafx.scene.Node;

/** A view model that holds a node. */
public final class PaletteViewModel {
    final Node node = new Node();
}
