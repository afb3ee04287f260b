package veduta.ui.tool;

import javafx.scene.Cursor;
import org.kordamp.ikonli.material2.Material2AL;

/** Chooses the class under the pointer. */
public final class PickerTool implements Tool {
    private final ToolDescriptor descriptor =
            ToolDescriptor.of("picker", "I", 110, Material2AL.COLORIZE).withCursor(Cursor.HAND);
    private final ToolHost host;

    PickerTool(ToolHost host) {
        this.host = host;
    }

    @Override
    public ToolDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void press(Pointer pointer) {
        if (host.painter().canvas().contains(pointer.column(), pointer.row())) {
            host.pick(host.painter().canvas().label(pointer.column(), pointer.row()));
        }
    }

    @Override
    public void drag(Pointer pointer) {
        press(pointer);
    }

    @Override
    public void release(Pointer pointer) {}
}
