package veduta.ui.tool;

import javafx.scene.Cursor;
import org.kordamp.ikonli.material2.Material2MZ;

/** Zooms the view around the pointer, with Alt or Shift away. */
final class ZoomTool implements Tool {
    private static final double STEP = 2;

    private final ToolDescriptor descriptor =
            ToolDescriptor.of("zoom", "Z", 130, Material2MZ.ZOOM_IN)
                    .withCursor(Cursor.HAND)
                    .withShift()
                    .withModifiers();
    private final ToolHost host;

    ZoomTool(ToolHost host) {
        this.host = host;
    }

    @Override
    public ToolDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void press(Pointer pointer) {
        boolean out = pointer.alt() || pointer.shift();
        host.zoomAt(pointer.viewX(), pointer.viewY(), out ? 1 / STEP : STEP);
    }

    @Override
    public void drag(Pointer pointer) {}

    @Override
    public void release(Pointer pointer) {}
}
