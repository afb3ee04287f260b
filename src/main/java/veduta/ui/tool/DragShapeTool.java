package veduta.ui.tool;

import veduta.image.PixelRect;
import veduta.paint.ShapeEdit;
import veduta.paint.shape.Region;
import veduta.paint.shape.ShapeRaster;
import veduta.text.Texts;

/** Lines, rectangles and ellipses: drawn from one point to another, shown while dragging. */
final class DragShapeTool implements Tool {
    private final ToolHost host;
    private final ToolSettings settings;
    private final ToolKind kind;
    private final HeldEdit<ShapeEdit> edit;
    private double fromX;
    private double fromY;

    DragShapeTool(ToolHost host, ToolSettings settings, ToolKind kind) {
        this.host = host;
        this.settings = settings;
        this.kind = kind;
        this.edit = new HeldEdit<>(host);
    }

    @Override
    public ToolKind kind() {
        return kind;
    }

    @Override
    public void press(Pointer pointer) {
        fromX = pointer.imageX();
        fromY = pointer.imageY();
        edit.begin(host.painter().shape(Texts.get("edit." + kind.id())));
        drag(pointer);
    }

    @Override
    public void drag(Pointer pointer) {
        edit.get().ifPresent(shape -> host.changed(shape.show(region(pointer), host.label())));
    }

    @Override
    public void release(Pointer pointer) {
        edit.end();
    }

    @Override
    public boolean cancel() {
        return edit.cancel();
    }

    /** The shape up to the pointer; Shift makes it regular: 45 degrees, square, circle. */
    private Region region(Pointer pointer) {
        ShapeRaster raster = host.painter().raster();
        double toX = pointer.imageX();
        double toY = pointer.imageY();
        if (pointer.shift()) {
            double byX = toX - fromX;
            double byY = toY - fromY;
            double[] regular = kind == ToolKind.LINE ? octant(byX, byY) : square(byX, byY);
            toX = fromX + regular[0];
            toY = fromY + regular[1];
        }
        PixelRect box = ShapeRaster.box(fromX, fromY, toX, toY);
        boolean border = settings.outlineProperty().get();
        int width = settings.brushPxProperty().get();
        return switch (kind) {
            case RECTANGLE -> border ? raster.rectangle(box, width) : raster.rectangle(box);
            case ELLIPSE -> border ? raster.ellipse(box, width) : raster.ellipse(box);
            default -> raster.line(settings.tip(), fromX, fromY, toX, toY);
        };
    }

    private static double[] octant(double byX, double byY) {
        double angle = Math.round(Math.atan2(byY, byX) / (Math.PI / 4)) * (Math.PI / 4);
        double length = Math.hypot(byX, byY);
        return new double[] {length * Math.cos(angle), length * Math.sin(angle)};
    }

    private static double[] square(double byX, double byY) {
        double side = Math.max(Math.abs(byX), Math.abs(byY));
        return new double[] {Math.copySign(side, byX), Math.copySign(side, byY)};
    }
}
