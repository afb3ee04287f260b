package veduta.ui.tool;

import javafx.scene.Cursor;
import org.kordamp.ikonli.material2.Material2MZ;

/** Moves the view. */
final class HandTool implements Tool {
    private final ToolDescriptor descriptor =
            ToolDescriptor.of("hand", "H", 120, Material2MZ.PAN_TOOL)
                    .withCursor(Cursor.OPEN_HAND)
                    .withModifiers();
    private final ToolHost host;
    private double lastX;
    private double lastY;

    HandTool(ToolHost host) {
        this.host = host;
    }

    @Override
    public ToolDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void press(Pointer pointer) {
        lastX = pointer.viewX();
        lastY = pointer.viewY();
    }

    @Override
    public void drag(Pointer pointer) {
        host.pan(pointer.viewX() - lastX, pointer.viewY() - lastY);
        press(pointer);
    }

    @Override
    public void release(Pointer pointer) {}
}
