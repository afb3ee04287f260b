package veduta.ui.tool;

import java.util.List;
import org.kordamp.ikonli.material2.Material2AL;
import veduta.layout.Stamp;
import veduta.paint.LabelledRegion;
import veduta.paint.ShapeEdit;
import veduta.paint.StampPlacement;
import veduta.paint.shape.Region;
import veduta.text.Texts;

/**
 * Drops in the shape of a thing: shown where the button is held, put down where it is released. The
 * wheel changes its size, with Alt its side.
 */
public final class StampTool implements Tool {
    private final ToolDescriptor descriptor;
    private final ToolHost host;
    private final ToolSettings settings;
    private final List<Stamp> stamps;
    private final HeldEdit<ShapeEdit> edit;

    /** Drops in one of these stamps, at first the first one. */
    StampTool(ToolHost host, List<Stamp> stamps) {
        this.host = host;
        this.settings = host.settings();
        this.stamps = List.copyOf(stamps);
        this.edit = new HeldEdit<>(host);
        this.descriptor =
                ToolDescriptor.of("stamp", "S", 90, Material2AL.DIRECTIONS_CAR)
                        .withOptions(
                                new ToolOption.Control(
                                        "option-stamp", () -> new StampControl(settings, stamps)),
                                new ToolOption.Toggle(
                                        "option-mirrored",
                                        Texts.get("option.mirrored"),
                                        "Shift+F",
                                        Material2AL.FLIP,
                                        settings.stampMirroredProperty()));
        stamps.stream().findFirst().ifPresent(settings.stampProperty()::set);
    }

    @Override
    public ToolDescriptor descriptor() {
        return descriptor;
    }

    /** The things it has to choose from. */
    public List<Stamp> stamps() {
        return stamps;
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
                                                                    host.palette(),
                                                                    host.label(),
                                                                    host.painter().raster()))));
        }
    }

    @Override
    public Region preview(Pointer pointer) {
        Stamp stamp = settings.stampProperty().get();
        Region preview = Region.EMPTY;
        if (stamp != null) {
            for (LabelledRegion part :
                    placement(pointer)
                            .regions(
                                    stamp, host.palette(), host.label(), host.painter().raster())) {
                preview = preview.union(part.region());
            }
        }
        return preview;
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
    public boolean grow(int steps) {
        settings.growStamp(steps);
        return true;
    }

    @Override
    public boolean cancel() {
        return edit.cancel();
    }
}
