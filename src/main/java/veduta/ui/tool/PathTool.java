package veduta.ui.tool;

import java.util.Arrays;
import veduta.paint.ShapeEdit;
import veduta.text.Texts;

/**
 * Polygon and lasso. A polygon gets a corner with every click and is finished by a double-click or
 * Enter; a lasso follows the drag and is finished when the button is released.
 */
final class PathTool implements Tool {
    private final ToolHost host;
    private final ToolKind kind;
    private final HeldEdit<ShapeEdit> edit;
    private double[] points = new double[0];

    PathTool(ToolHost host, ToolKind kind) {
        this.host = host;
        this.kind = kind;
        this.edit = new HeldEdit<>(host);
    }

    @Override
    public ToolKind kind() {
        return kind;
    }

    @Override
    public void press(Pointer pointer) {
        if (edit.get().filter(ShapeEdit::isOpen).isEmpty()) {
            points = new double[0];
            edit.begin(host.painter().shape(Texts.get("edit." + kind.id())));
        }
        add(pointer);
        show(points);
    }

    @Override
    public void drag(Pointer pointer) {
        if (kind == ToolKind.LASSO) {
            add(pointer);
            show(points);
        } else {
            move(pointer);
        }
    }

    @Override
    public void move(Pointer pointer) {
        if (kind == ToolKind.POLYGON && edit.get().isPresent()) {
            double[] shown = Arrays.copyOf(points, points.length + 2);
            shown[points.length] = pointer.imageX();
            shown[points.length + 1] = pointer.imageY();
            show(shown);
        }
    }

    @Override
    public void release(Pointer pointer) {
        if (kind == ToolKind.LASSO) {
            confirm();
        }
    }

    @Override
    public void doubleClick(Pointer pointer) {
        confirm();
    }

    @Override
    public void confirm() {
        show(points);
        edit.end();
    }

    @Override
    public boolean cancel() {
        return edit.cancel();
    }

    private void add(Pointer pointer) {
        points = Arrays.copyOf(points, points.length + 2);
        points[points.length - 2] = pointer.imageX();
        points[points.length - 1] = pointer.imageY();
    }

    private void show(double[] corners) {
        edit.get()
                .ifPresent(
                        shape ->
                                host.changed(
                                        shape.show(
                                                host.painter().raster().polygon(corners),
                                                host.label())));
    }
}
