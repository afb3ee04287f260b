package planted.house.ui.canvas;

import planted.house.ui.tool.ToolView;

/** A feature that knows another. */
public final class CanvasView {
    final ToolView other = new ToolView();
}
