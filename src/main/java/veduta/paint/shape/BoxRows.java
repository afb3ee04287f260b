package veduta.paint.shape;

import veduta.image.PixelRect;

/** A convex shape in a box: each row of the box has one span, empty if it ends where it begins. */
interface BoxRows {
    /** The first column of a row of the box. */
    int first(int y);

    /** The column after the last of a row of the box. */
    int end(int y);

    /** The pixels of a clip that belong to the shape. */
    static Region filled(BoxRows shape, PixelRect box, PixelRect clip) {
        RegionBuilder builder = new RegionBuilder();
        PixelRect part = box.intersect(clip);
        int right = part.x() + part.width();
        for (int y = part.y(); y < part.y() + part.height(); y++) {
            builder.span(y, Math.max(part.x(), shape.first(y)), Math.min(right, shape.end(y)));
        }
        return builder.build();
    }

    /**
     * The pixels of a clip that belong to the shape and have a pixel outside it within reach.
     *
     * @param widthPx the reach, at least 1
     */
    static Region border(BoxRows shape, PixelRect box, int widthPx, PixelRect clip) {
        Region filled = filled(shape, box, clip);
        RegionBuilder inner = new RegionBuilder();
        int right = clip.x() + clip.width();
        int bottom = Math.min(box.y() + box.height() - widthPx, clip.y() + clip.height());
        for (int y = Math.max(box.y() + widthPx, clip.y()); y < bottom; y++) {
            int first = clip.x();
            int end = right;
            for (int offY = -widthPx; offY <= widthPx; offY++) {
                int reach = (int) Math.sqrt((double) widthPx * widthPx - (double) offY * offY);
                first = Math.max(first, shape.first(y + offY) + reach);
                end = Math.min(end, shape.end(y + offY) - reach);
            }
            inner.span(y, first, end);
        }
        return filled.minus(inner.build());
    }
}
