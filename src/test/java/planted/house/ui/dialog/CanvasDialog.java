package planted.house.ui.dialog;

import planted.house.ui.canvas.CanvasView;

/** Something shared that knows a feature. */
public final class CanvasDialog {
    final CanvasView canvas = new CanvasView();
}
