package veduta.ui.tool;

import java.util.SplittableRandom;
import java.util.function.IntSupplier;
import org.kordamp.ikonli.material2.Material2AL;
import veduta.layout.LabelMap;
import veduta.paint.Stroke;
import veduta.text.Texts;

/** Brush and eraser: paint with the tip along the drag. */
final class BrushTool implements Tool {
    private final ToolDescriptor descriptor;
    private final ToolHost host;
    private final String title;
    private final IntSupplier label;
    private final HeldEdit<Stroke> stroke;
    private final SplittableRandom seeds = new SplittableRandom();

    private BrushTool(ToolDescriptor descriptor, ToolHost host, String title, IntSupplier label) {
        ToolSettings settings = host.settings();
        this.descriptor =
                descriptor
                        .withTip()
                        .withOptions(
                                BrushOptions.size(settings),
                                BrushOptions.square(settings),
                                BrushOptions.spray(settings));
        this.host = host;
        this.title = title;
        this.label = label;
        this.stroke = new HeldEdit<>(host);
    }

    /** Paints the chosen class. */
    static Tool brush(ToolHost host) {
        return new BrushTool(
                ToolDescriptor.of("brush", "B", 10, Material2AL.BRUSH),
                host,
                Texts.get("edit.stroke"),
                host::label);
    }

    /** Paints void. */
    static Tool eraser(ToolHost host) {
        return new BrushTool(
                ToolDescriptor.of("eraser", "E", 20, Material2AL.CLEANING_SERVICES),
                host,
                Texts.get("edit.erase"),
                () -> LabelMap.VOID);
    }

    @Override
    public ToolDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void press(Pointer pointer) {
        ToolSettings settings = host.settings();
        Stroke begun =
                settings.sprayProperty().get()
                        ? host.painter()
                                .spray(title, settings.tip(), label.getAsInt(), seeds.nextLong())
                        : host.painter().stroke(title, settings.tip(), label.getAsInt());
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
