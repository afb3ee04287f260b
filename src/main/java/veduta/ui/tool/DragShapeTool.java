package veduta.ui.tool;

import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import veduta.image.PixelRect;
import veduta.paint.ShapeEdit;
import veduta.paint.shape.Region;
import veduta.paint.shape.ShapeRaster;
import veduta.text.Texts;

/** Lines, rectangles and ellipses: drawn from one point to another, shown while dragging. */
final class DragShapeTool implements Tool {
    /** Makes the shape between two points. */
    private interface Shape {
        Region between(ShapeRaster raster, double fromX, double fromY, double toX, double toY);
    }

    /** The nearest regular extent: that of a square, or one in a direction of 45 degrees. */
    private interface Regular {
        double[] near(double byX, double byY);
    }

    private final ToolDescriptor descriptor;
    private final ToolHost host;
    private final Shape shape;
    private final Regular regular;
    private final HeldEdit<ShapeEdit> edit;
    private double fromX;
    private double fromY;

    private DragShapeTool(ToolDescriptor descriptor, ToolHost host, Shape shape, Regular regular) {
        this.descriptor = descriptor.withShift();
        this.host = host;
        this.shape = shape;
        this.regular = regular;
        this.edit = new HeldEdit<>(host);
    }

    /** Draws lines with the brush's tip; Shift keeps to steps of 45 degrees. */
    static Tool line(ToolHost host) {
        ToolSettings settings = host.settings();
        return new DragShapeTool(
                ToolDescriptor.of("line", "L", 40, Material2MZ.SHOW_CHART)
                        .withTip()
                        .withOptions(BrushOptions.size(settings), BrushOptions.square(settings)),
                host,
                (raster, x, y, toX, toY) -> raster.line(settings.tip(), x, y, toX, toY),
                DragShapeTool::octant);
    }

    /** Draws rectangles; Shift makes them squares. */
    static Tool rectangle(ToolHost host) {
        ToolSettings settings = host.settings();
        return new DragShapeTool(
                ToolDescriptor.of("rectangle", "U", 50, Material2AL.CROP_SQUARE)
                        .withOptions(BrushOptions.size(settings), BrushOptions.outline(settings)),
                host,
                (raster, x, y, toX, toY) -> {
                    PixelRect box = ShapeRaster.box(x, y, toX, toY);
                    return settings.outlineProperty().get()
                            ? raster.rectangle(box, settings.brushPxProperty().get())
                            : raster.rectangle(box);
                },
                DragShapeTool::square);
    }

    /** Draws ellipses; Shift makes them circles. */
    static Tool ellipse(ToolHost host) {
        ToolSettings settings = host.settings();
        return new DragShapeTool(
                ToolDescriptor.of("ellipse", "O", 60, Material2MZ.RADIO_BUTTON_UNCHECKED)
                        .withOptions(BrushOptions.size(settings), BrushOptions.outline(settings)),
                host,
                (raster, x, y, toX, toY) -> {
                    PixelRect box = ShapeRaster.box(x, y, toX, toY);
                    return settings.outlineProperty().get()
                            ? raster.ellipse(box, settings.brushPxProperty().get())
                            : raster.ellipse(box);
                },
                DragShapeTool::square);
    }

    @Override
    public ToolDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void press(Pointer pointer) {
        fromX = pointer.imageX();
        fromY = pointer.imageY();
        edit.begin(host.painter().shape(Texts.get("edit." + descriptor.id())));
        drag(pointer);
    }

    @Override
    public void drag(Pointer pointer) {
        edit.get().ifPresent(shown -> host.changed(shown.show(region(pointer), host.label())));
    }

    @Override
    public void release(Pointer pointer) {
        edit.end();
    }

    @Override
    public boolean cancel() {
        return edit.cancel();
    }

    /** The shape up to the pointer; Shift makes it regular. */
    private Region region(Pointer pointer) {
        double toX = pointer.imageX();
        double toY = pointer.imageY();
        if (pointer.shift()) {
            double[] by = regular.near(toX - fromX, toY - fromY);
            toX = fromX + by[0];
            toY = fromY + by[1];
        }
        return shape.between(host.painter().raster(), fromX, fromY, toX, toY);
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
