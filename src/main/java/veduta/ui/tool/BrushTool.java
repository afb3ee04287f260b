package veduta.ui.tool;

import veduta.layout.LabelMap;
import veduta.paint.Stroke;
import veduta.ui.text.Texts;

/** Brush and eraser. */
final class BrushTool implements Tool {
    private final ToolHost host;
    private final ToolSettings settings;
    private final ToolKind kind;
    private final HeldEdit<Stroke> stroke;

    BrushTool(ToolHost host, ToolSettings settings, ToolKind kind) {
        this.host = host;
        this.settings = settings;
        this.kind = kind;
        this.stroke = new HeldEdit<>(host);
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
        stroke.begin(begun);
        host.changed(begun.to(pointer.imageX(), pointer.imageY()));
    }

    @Override
    public void drag(Pointer pointer) {
        stroke.get().ifPresent(edit -> host.changed(edit.to(pointer.imageX(), pointer.imageY())));
    }

    @Override
    public void release(Pointer pointer) {
        stroke.end();
    }

    @Override
    public boolean cancel() {
        return stroke.cancel();
    }
}
