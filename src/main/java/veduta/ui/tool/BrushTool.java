package veduta.ui.tool;

import org.jspecify.annotations.Nullable;
import veduta.layout.LabelMap;
import veduta.paint.Stroke;
import veduta.ui.text.Texts;

/** Brush and eraser. */
final class BrushTool implements Tool {
    private final ToolHost host;
    private final ToolSettings settings;
    private final ToolKind kind;
    private @Nullable Stroke stroke;

    BrushTool(ToolHost host, ToolSettings settings, ToolKind kind) {
        this.host = host;
        this.settings = settings;
        this.kind = kind;
    }

    @Override
    public ToolKind kind() {
        return kind;
    }

    @Override
    public void press(Pointer pointer) {
        boolean erases = kind == ToolKind.ERASER;
        int label = erases ? LabelMap.VOID : host.label();
        Stroke begun =
                host.painter()
                        .stroke(
                                Texts.get(erases ? "edit.erase" : "edit.stroke"),
                                settings.tip(),
                                label);
        stroke = begun;
        host.changed(begun.to(pointer.imageX(), pointer.imageY()));
    }

    @Override
    public void drag(Pointer pointer) {
        if (stroke != null) {
            host.changed(stroke.to(pointer.imageX(), pointer.imageY()));
        }
    }

    @Override
    public void release(Pointer pointer) {
        if (stroke != null) {
            stroke.end();
            stroke = null;
            host.ended();
        }
    }

    @Override
    public boolean cancel() {
        if (stroke == null) {
            return false;
        }
        host.changed(stroke.cancel());
        stroke = null;
        host.ended();
        return true;
    }
}
