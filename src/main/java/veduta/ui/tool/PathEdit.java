package veduta.ui.tool;

import java.util.Arrays;
import veduta.paint.ShapeEdit;

/** An area whose corners are given one by one, shown as far as it is known. */
final class PathEdit {
    private final ToolHost host;
    private final HeldEdit<ShapeEdit> edit;
    private double[] corners = new double[0];

    PathEdit(ToolHost host) {
        this.host = host;
        this.edit = new HeldEdit<>(host);
    }

    /** Adds a corner; the first one begins an edit of this title. */
    void add(String title, Pointer pointer) {
        if (edit.get().filter(ShapeEdit::isOpen).isEmpty()) {
            corners = new double[0];
            edit.begin(host.painter().shape(title));
        }
        add(pointer);
    }

    /** Adds a corner to what has begun. */
    void add(Pointer pointer) {
        corners = with(pointer);
        show(corners);
    }

    /** Shows the area as it would be with one more corner. */
    void showWith(Pointer pointer) {
        show(with(pointer));
    }

    /** Finishes it with the corners it has. */
    void finish() {
        show(corners);
        edit.end();
    }

    /** Takes it back; true if there was something. */
    boolean cancel() {
        return edit.cancel();
    }

    private double[] with(Pointer pointer) {
        double[] more = Arrays.copyOf(corners, corners.length + 2);
        more[corners.length] = pointer.imageX();
        more[corners.length + 1] = pointer.imageY();
        return more;
    }

    private void show(double[] shown) {
        edit.get()
                .ifPresent(
                        shape ->
                                host.changed(
                                        shape.show(
                                                host.painter().raster().polygon(shown),
                                                host.label())));
    }
}
