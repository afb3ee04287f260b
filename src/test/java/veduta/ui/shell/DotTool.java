package veduta.ui.shell;

import javafx.scene.Cursor;
import javafx.scene.control.Label;
import org.kordamp.ikonli.material2.Material2AL;
import veduta.image.PixelRect;
import veduta.paint.shape.Region;
import veduta.ui.tool.Pointer;
import veduta.ui.tool.Tool;
import veduta.ui.tool.ToolDescriptor;
import veduta.ui.tool.ToolHost;
import veduta.ui.tool.ToolOption;

/** A tool that the program does not have: paints the pixel that is pressed. */
final class DotTool implements Tool {
    /** Between eraser and fill. */
    private static final int ORDER = 25;

    private final ToolDescriptor descriptor =
            ToolDescriptor.named("dot", "Dot", "Paints one pixel.", "D", ORDER, Material2AL.ADJUST)
                    .withCursor(Cursor.MOVE)
                    .withTip()
                    .withOptions(new ToolOption.Control("option-dot", DotTool::control));
    private final ToolHost host;

    DotTool(ToolHost host) {
        this.host = host;
    }

    private static Label control() {
        Label label = new Label("One pixel");
        label.setId("dot-option");
        return label;
    }

    @Override
    public ToolDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void press(Pointer pointer) {
        Region pixel = Region.of(new PixelRect(pointer.column(), pointer.row(), 1, 1));
        host.changed(host.painter().paint("Dot", pixel, host.label()));
        host.ended();
    }

    @Override
    public void drag(Pointer pointer) {}

    @Override
    public void release(Pointer pointer) {}
}
