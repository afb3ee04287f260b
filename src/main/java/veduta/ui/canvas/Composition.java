package veduta.ui.canvas;

import veduta.image.PixelRect;

/**
 * What a view shows, from the bottom: picture, reference photo, layout.
 *
 * @param picture the rendered picture
 * @param reference a photo to trace
 * @param layout the layout's colours
 * @param referenceOpacity 0..1; how much of the reference covers the picture and shows through the
 *     layout
 * @param layoutOpacity 0..1
 * @param wipe share of the view's width, 0..1: the layout is seen left of it, the picture right;
 *     negative for no wipe
 */
public record Composition(
        Layer picture,
        Layer reference,
        Layer layout,
        double referenceOpacity,
        double layoutOpacity,
        double wipe) {
    /** Shows nothing. */
    public static final Composition EMPTY =
            new Composition(Layer.EMPTY, Layer.EMPTY, Layer.EMPTY, 0, 1, -1);

    /**
     * Draws a part of the view.
     *
     * @param viewWidth width of the whole view in the viewport's pixels
     */
    void draw(Viewport viewport, PixelRect part, double viewWidth, int[] argb) {
        int layoutShare = share(layoutOpacity);
        int referenceShare = reference == Layer.EMPTY ? 0 : share(referenceOpacity);
        if (wipe >= 0) {
            picture.draw(viewport, part, argb);
            layLeftOf((int) Math.round(wipe * viewWidth), viewport, part, argb);
        } else if (layoutShare == 256 && referenceShare == 0) {
            layout.draw(viewport, part, argb);
        } else if (layoutShare == 256) {
            layout.draw(viewport, part, argb);
            lay(reference, referenceShare, viewport, part, argb);
        } else {
            picture.draw(viewport, part, argb);
            lay(reference, referenceShare, viewport, part, argb);
            lay(layout, layoutShare, viewport, part, argb);
        }
    }

    private static void lay(Layer layer, int share, Viewport viewport, PixelRect part, int[] argb) {
        if (share > 0) {
            layWithin(part, layer, share, viewport, part, argb);
        }
    }

    private void layLeftOf(int edge, Viewport viewport, PixelRect part, int[] argb) {
        PixelRect left = new PixelRect(0, part.y(), Math.max(0, edge), part.height());
        layWithin(left.intersect(part), layout, 256, viewport, part, argb);
    }

    /** Lays a layer over what is drawn of {@code part}, within a piece of it. */
    private static void layWithin(
            PixelRect piece,
            Layer layer,
            int share,
            Viewport viewport,
            PixelRect part,
            int[] argb) {
        PixelRect extent = piece.isEmpty() ? piece : layer.extent(viewport, piece);
        if (extent.isEmpty()) {
            return;
        }
        int[] over = room(extent);
        layer.draw(viewport, extent, over);
        for (int row = 0; row < extent.height(); row++) {
            int under = (extent.y() - part.y() + row) * part.width() + extent.x() - part.x();
            Blend.lay(argb, under, over, row * extent.width(), extent.width(), share);
        }
    }

    private static int share(double opacity) {
        return (int) Math.round(256 * Math.max(0, Math.min(1, opacity)));
    }

    /** Room for a part of the view. */
    static int[] room(PixelRect part) {
        return new int[part.width() * part.height()];
    }
}
