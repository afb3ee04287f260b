package veduta.ui.canvas;

import veduta.image.PixelRect;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.paint.NearestView;
import veduta.paint.ViewColours;
import veduta.paint.ViewedLayout;

/**
 * A layout in its palette's colours.
 *
 * @param layout what to draw; looked at again at every drawing
 * @param colours opaque colours of the labels, 0 outside
 */
public record LayoutLayer(ViewedLayout layout, ViewColours colours) implements Layer {
    private static final int OPAQUE = 0xFF000000;

    /** The colours of a palette; labels that it does not know look like void. */
    public static ViewColours coloursOf(Palette palette) {
        int[] byLabel = new int[256];
        for (int label = 0; label < 256; label++) {
            byLabel[label] =
                    OPAQUE | palette.byLabel(label).map(found -> found.rgb()).orElse(0x000000);
        }
        byLabel[LabelMap.VOID] = OPAQUE;
        return new ViewColours(byLabel, 0);
    }

    @Override
    public void draw(Viewport viewport, PixelRect part, int[] argb) {
        NearestView view =
                new NearestView(
                        layout.size(),
                        viewport.imageX(part.x()),
                        viewport.imageY(part.y()),
                        1 / viewport.scale(),
                        part.width(),
                        part.height());
        layout.look(view, colours, argb);
    }
}
