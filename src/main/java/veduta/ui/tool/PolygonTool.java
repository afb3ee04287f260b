package veduta.ui.tool;

import org.kordamp.ikonli.material2.Material2AL;
import veduta.text.Texts;

/** Polygons: each click adds a corner, a double-click or Enter finishes. */
final class PolygonTool extends AreaTool {
    PolygonTool(ToolHost host) {
        super(host, ToolDescriptor.of("polygon", "P", 70, Material2AL.CHANGE_HISTORY));
    }

    @Override
    public void press(Pointer pointer) {
        path().add(Texts.get("edit.polygon"), pointer);
    }

    @Override
    public void drag(Pointer pointer) {
        path().showWith(pointer);
    }

    @Override
    public void move(Pointer pointer) {
        path().showWith(pointer);
    }

    @Override
    public void release(Pointer pointer) {}

    @Override
    public void doubleClick(Pointer pointer) {
        confirm();
    }
}
