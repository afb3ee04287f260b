package veduta.ui.tool;

import veduta.image.PixelRect;
import veduta.layout.Palette;
import veduta.paint.Painter;

/** A layout without a window for tools to work on; its class is always the same. */
record PaintingHost(Painter painter, Palette palette, int label, ToolSettings settings)
        implements ToolHost {
    @Override
    public void changed(PixelRect rect) {}

    @Override
    public void ended() {}

    @Override
    public void pick(int picked) {}

    @Override
    public void pan(double viewX, double viewY) {}

    @Override
    public void zoomAt(double viewX, double viewY, double factor) {}
}
