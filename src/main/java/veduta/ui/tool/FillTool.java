package veduta.ui.tool;

import veduta.image.PixelRect;
import veduta.text.Texts;

/** Fills the pixels of the class under the pointer. */
final class FillTool implements Tool {
    private final ToolHost host;
    private final ToolSettings settings;

    FillTool(ToolHost host, ToolSettings settings) {
        this.host = host;
        this.settings = settings;
    }

    @Override
    public ToolKind kind() {
        return ToolKind.FILL;
    }

    @Override
    public void press(Pointer pointer) {
        if (!host.painter().canvas().contains(pointer.column(), pointer.row())) {
            return;
        }
        PixelRect changed =
                host.painter()
                        .fill(
                                Texts.get("edit.fill"),
                                pointer.column(),
                                pointer.row(),
                                host.label(),
                                settings.contiguousProperty().get());
        host.changed(changed);
        host.ended();
    }

    @Override
    public void drag(Pointer pointer) {}

    @Override
    public void release(Pointer pointer) {}
}
