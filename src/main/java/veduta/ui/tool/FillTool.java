package veduta.ui.tool;

import javafx.scene.Cursor;
import org.kordamp.ikonli.material2.Material2AL;
import veduta.image.PixelRect;
import veduta.text.Texts;

/** Fills the pixels of the class under the pointer. */
final class FillTool implements Tool {
    private final ToolDescriptor descriptor;
    private final ToolHost host;

    FillTool(ToolHost host) {
        this.host = host;
        this.descriptor =
                ToolDescriptor.of("fill", "G", 30, Material2AL.FORMAT_COLOR_FILL)
                        .withCursor(Cursor.HAND)
                        .withOptions(
                                new ToolOption.Toggle(
                                        "option-contiguous",
                                        Texts.get("option.contiguous"),
                                        "Shift+J",
                                        null,
                                        host.settings().contiguousProperty()));
    }

    @Override
    public ToolDescriptor descriptor() {
        return descriptor;
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
                                host.settings().contiguousProperty().get());
        host.changed(changed);
        host.ended();
    }

    @Override
    public void drag(Pointer pointer) {}

    @Override
    public void release(Pointer pointer) {}
}
