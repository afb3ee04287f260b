package planted.house.rendering;

import planted.javafx.scene.Node;

/** Needs a display outside the window. */
public final class NodeHolder {
    final Node node = new Node();
}
