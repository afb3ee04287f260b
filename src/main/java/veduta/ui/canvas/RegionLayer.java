package veduta.ui.canvas;

import java.util.Arrays;
import veduta.image.PixelRect;
import veduta.paint.shape.Region;

/**
 * The pixels of a region in one colour: what a shape is going to paint.
 *
 * @param region in image pixels
 * @param argb its colour, opaque
 */
public record RegionLayer(Region region, int argb) implements Layer {
    @Override
    public void draw(Viewport viewport, PixelRect part, int[] target) {
        Arrays.fill(target, 0);
        int left = (int) Math.floor(viewport.imageX(part.x()));
        int top = (int) Math.floor(viewport.imageY(part.y()));
        int right = (int) Math.ceil(viewport.imageX((double) part.x() + part.width()));
        int bottom = (int) Math.ceil(viewport.imageY((double) part.y() + part.height()));
        PixelRect seen = new PixelRect(left, top, right - left, bottom - top);
        region.forEachIn(
                seen,
                (y, fromX, endX) ->
                        fill(
                                target,
                                part,
                                edge(viewport.viewX(fromX)) - part.x(),
                                edge(viewport.viewX(endX)) - part.x(),
                                edge(viewport.viewY(y)) - part.y(),
                                edge(viewport.viewY(y + 1.0)) - part.y()));
    }

    /** The first view pixel whose centre lies at or after a position. */
    private static int edge(double view) {
        return (int) Math.ceil(view - 0.5);
    }

    private void fill(int[] target, PixelRect part, int fromX, int endX, int fromY, int endY) {
        int left = Math.max(0, fromX);
        int right = Math.min(part.width(), endX);
        for (int y = Math.max(0, fromY); y < Math.min(part.height(), endY) && left < right; y++) {
            Arrays.fill(target, y * part.width() + left, y * part.width() + right, argb);
        }
    }
}
