package veduta.ui.tool;

import veduta.image.PixelRect;
import veduta.layout.Palette;
import veduta.paint.Painter;

/** What tools work on. */
public interface ToolHost {
    /** Paints. */
    Painter painter();

    /** The palette of the layout. */
    Palette palette();

    /** Label of the chosen class. */
    int label();

    /** What the user set for the tools. */
    ToolSettings settings();

    /** Labels have changed there; an edit may be going on. */
    void changed(PixelRect rect);

    /** An edit has ended, was cancelled, or changed nothing. */
    void ended();

    /** Chooses the class of a label. */
    void pick(int label);

    /** Moves the view by view pixels. */
    void pan(double viewX, double viewY);

    /** Zooms the view around a point of it. */
    void zoomAt(double viewX, double viewY, double factor);
}
