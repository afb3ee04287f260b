package veduta.net;

import veduta.image.PictureValues;
import veduta.image.PixelRect;
import veduta.image.Size;

/** Pastes windows into the pictures of a collection, blending at the windows' borders. */
final class PicturePatches {
    private final Size size;
    private final int count;
    private final float[] values;
    private final int blendPx;

    /**
     * Begins with a copy of the pictures.
     *
     * @param blendPx so many pixels inside a window's border are mixed; 0 for none
     */
    PicturePatches(PictureValues pictures, int blendPx) {
        this.size = pictures.size();
        this.count = pictures.count();
        this.values = pictures.toArray();
        this.blendPx = blendPx;
    }

    /**
     * Pastes a window.
     *
     * @param patch (k, h, w, 3) in picture units
     */
    void paste(PixelRect window, float[] patch) {
        int from = 0;
        for (int picture = 0; picture < count; picture++) {
            for (int y = 0; y < window.height(); y++) {
                int row = (picture * size.height() + window.y() + y) * size.width() + window.x();
                for (int x = 0; x < window.width(); x++) {
                    float share = share(window, x, y);
                    for (int to = 3 * (row + x); to < 3 * (row + x) + 3; to++) {
                        values[to] += share * (patch[from++] - values[to]);
                    }
                }
            }
        }
    }

    /** How much of the new picture is seen; the picture's own border is none of the window. */
    private float share(PixelRect window, int x, int y) {
        int inside = blendPx;
        if (window.x() > 0) {
            inside = Math.min(inside, x);
        }
        if (window.y() > 0) {
            inside = Math.min(inside, y);
        }
        if (window.x() + window.width() < size.width()) {
            inside = Math.min(inside, window.width() - 1 - x);
        }
        if (window.y() + window.height() < size.height()) {
            inside = Math.min(inside, window.height() - 1 - y);
        }
        return (inside + 1f) / (blendPx + 1f);
    }

    /** The pictures with all windows pasted so far. */
    PictureValues result() {
        return new PictureValues(size, count, values);
    }
}
