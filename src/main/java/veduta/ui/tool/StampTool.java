package veduta.ui.tool;

import java.util.function.Supplier;
import veduta.layout.Palette;
import veduta.layout.Stamp;
import veduta.paint.LabelledRegion;
import veduta.paint.ShapeEdit;
import veduta.paint.StampPlacement;
import veduta.paint.shape.Region;

/**
 * Drops in the shape of a thing: shown where the button is held, put down where it is released. The
 * wheel changes its size, with Alt its side.
 */
final class StampTool implements Tool {
    private final ToolHost host;
    private final ToolSettings settings;
    private final Supplier<Palette> palette;
    private final HeldEdit<ShapeEdit> edit;

    StampTool(ToolHost host, ToolSettings settings, Supplier<Palette> palette) {
        this.host = host;
        this.settings = settings;
        this.palette = palette;
        this.edit = new HeldEdit<>(host);
    }

    @Override
    public ToolKind kind() {
        return ToolKind.STAMP;
    }

    @Override
    public void press(Pointer pointer) {
        Stamp stamp = settings.stampProperty().get();
        if (stamp != null) {
            edit.begin(host.painter().shape(stamp.title()));
            drag(pointer);
        }
    }

    @Override
    public void drag(Pointer pointer) {
        Stamp stamp = settings.stampProperty().get();
        if (stamp != null) {
            edit.get()
                    .ifPresent(
                            shape ->
                                    host.changed(
                                            shape.show(
                                                    placement(pointer)
                                                            .regions(
                                                                    stamp,
                                                                    palette.get(),
                                                                    host.label(),
                                                                    host.painter().raster()))));
        }
    }

    /** The pixels that would be painted if the button were pressed there. */
    Region ghost(Pointer pointer) {
        Stamp stamp = settings.stampProperty().get();
        Region ghost = Region.EMPTY;
        if (stamp != null) {
            for (LabelledRegion part :
                    placement(pointer)
                            .regions(stamp, palette.get(), host.label(), host.painter().raster())) {
                ghost = ghost.union(part.region());
            }
        }
        return ghost;
    }

    /** Where the stamp would lie now. */
    private StampPlacement placement(Pointer pointer) {
        return new StampPlacement(
                pointer.imageX(),
                pointer.imageY(),
                settings.stampScale(host.painter().canvas().size()),
                settings.stampMirroredProperty().get());
    }

    @Override
    public void release(Pointer pointer) {
        confirm();
    }

    @Override
    public void confirm() {
        edit.end();
    }

    @Override
    public boolean wheel(int steps, Pointer pointer) {
        if (pointer.control()) {
            return false;
        }
        if (pointer.alt()) {
            settings.stampMirroredProperty().set(!settings.stampMirroredProperty().get());
        } else {
            settings.growStamp(steps);
        }
        drag(pointer);
        return true;
    }

    @Override
    public boolean cancel() {
        return edit.cancel();
    }
}
