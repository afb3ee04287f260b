package planted.house.ui.weights;

import planted.house.ui.tool.ToolView;

/** A feature that no list names and that knows another. */
public final class DownloadView {
    final ToolView other = new ToolView();
}
