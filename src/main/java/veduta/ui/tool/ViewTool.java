package veduta.ui.tool;

/** Hand, zoom and picker: tools that change no label. */
final class ViewTool implements Tool {
    private static final double ZOOM_STEP = 2;

    private final ToolHost host;
    private final ToolKind kind;
    private double lastX;
    private double lastY;

    ViewTool(ToolHost host, ToolKind kind) {
        this.host = host;
        this.kind = kind;
    }

    @Override
    public ToolKind kind() {
        return kind;
    }

    @Override
    public void press(Pointer pointer) {
        lastX = pointer.viewX();
        lastY = pointer.viewY();
        if (kind == ToolKind.ZOOM) {
            boolean out = pointer.alt() || pointer.shift();
            host.zoomAt(lastX, lastY, out ? 1 / ZOOM_STEP : ZOOM_STEP);
        } else if (kind == ToolKind.PICKER) {
            pick(pointer);
        }
    }

    @Override
    public void drag(Pointer pointer) {
        if (kind == ToolKind.HAND) {
            host.pan(pointer.viewX() - lastX, pointer.viewY() - lastY);
            lastX = pointer.viewX();
            lastY = pointer.viewY();
        } else if (kind == ToolKind.PICKER) {
            pick(pointer);
        }
    }

    @Override
    public void release(Pointer pointer) {}

    private void pick(Pointer pointer) {
        if (host.painter().canvas().contains(pointer.column(), pointer.row())) {
            host.pick(host.painter().canvas().label(pointer.column(), pointer.row()));
        }
    }
}
