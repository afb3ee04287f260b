package veduta.ui.tool;

import java.util.SplittableRandom;
import veduta.layout.LabelMap;
import veduta.paint.Stroke;
import veduta.text.Texts;

/** Brush and eraser. */
final class BrushTool implements Tool {
    private final ToolHost host;
    private final ToolSettings settings;
    private final ToolKind kind;
    private final HeldEdit<Stroke> stroke;
    private final SplittableRandom seeds = new SplittableRandom();

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
        String title = Texts.get(erases ? "edit.erase" : "edit.stroke");
        Stroke begun =
                settings.sprayProperty().get()
                        ? host.painter().spray(title, settings.tip(), label, seeds.nextLong())
                        : host.painter().stroke(title, settings.tip(), label);
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
