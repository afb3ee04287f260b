package veduta.ui.tool;

import org.kordamp.ikonli.material2.Material2AL;
import veduta.text.Texts;

/** Fills what a drag circles. */
final class LassoTool extends AreaTool {
    LassoTool(ToolHost host) {
        super(host, ToolDescriptor.of("lasso", "Q", 80, Material2AL.GESTURE));
    }

    @Override
    public void press(Pointer pointer) {
        path().add(Texts.get("edit.lasso"), pointer);
    }

    @Override
    public void drag(Pointer pointer) {
        path().add(pointer);
    }

    @Override
    public void release(Pointer pointer) {
        confirm();
    }
}
