package veduta.ui.canvas;

import java.util.function.Supplier;
import veduta.image.PixelRect;

/**
 * The layout where it has changed since the picture was made, nothing elsewhere: so one sees what
 * one paints straight onto the photograph.
 *
 * @param now the layout as it is
 * @param rendered the layout that the picture shows
 * @param changed a part of the image outside of which the two are the same; asked at every drawing
 */
public record ChangedLayer(Layer now, Layer rendered, Supplier<PixelRect> changed)
        implements Layer {
    @Override
    public PixelRect extent(Viewport viewport, PixelRect part) {
        PixelRect where = changed.get();
        return where.isEmpty() ? where : viewport.viewRect(where).intersect(part);
    }

    @Override
    public void draw(Viewport viewport, PixelRect part, int[] argb) {
        now.draw(viewport, part, argb);
        int[] before = new int[argb.length];
        rendered.draw(viewport, part, before);
        for (int i = 0; i < argb.length; i++) {
            if (argb[i] == before[i]) {
                argb[i] = 0;
            }
        }
    }
}
