package veduta.ui.tool;

import org.kordamp.ikonli.material2.Material2AL;
import veduta.text.Texts;

/** Fills what a drag circles. */
final class LassoTool implements Tool {
    private final ToolDescriptor descriptor =
            ToolDescriptor.of("lasso", "Q", 80, Material2AL.GESTURE);
    private final PathEdit path;

    LassoTool(ToolHost host) {
        path = new PathEdit(host);
    }

    @Override
    public ToolDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void press(Pointer pointer) {
        path.add(Texts.get("edit.lasso"), pointer);
    }

    @Override
    public void drag(Pointer pointer) {
        path.add(pointer);
    }

    @Override
    public void release(Pointer pointer) {
        confirm();
    }

    @Override
    public void confirm() {
        path.finish();
    }

    @Override
    public boolean cancel() {
        return path.cancel();
    }
}
