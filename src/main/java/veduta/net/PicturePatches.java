package veduta.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import veduta.image.Pictures;
import veduta.image.PixelRect;
import veduta.image.Size;

/**
 * Pastes windows into the pictures of a collection, blending at the windows' borders. The blending
 * and the rounding happen on the device; only the window's bytes go there and come back.
 */
final class PicturePatches {
    private final Torch torch;
    private final Size size;
    private final int blendPx;
    private Pictures pictures;

    /**
     * Begins with these pictures.
     *
     * @param blendPx so many pixels inside a window's border are mixed; 0 for none
     */
    PicturePatches(Torch torch, Pictures pictures, int blendPx) {
        this.torch = torch;
        this.size = pictures.size();
        this.blendPx = blendPx;
        this.pictures = pictures;
    }

    /**
     * Pastes a window.
     *
     * @param scope holds what is needed on the way
     * @param patch (1, 3k, h, w) float32 in picture units
     */
    void paste(NDManager scope, PixelRect window, NDArray patch) {
        int count = pictures.count();
        int height = window.height();
        int width = window.width();
        try (NDManager own = scope.newSubManager()) {
            NDArray before =
                    own.create(
                            ByteBuffer.wrap(pictures.window(window)),
                            new Shape(count, height, width, 3),
                            DataType.UINT8);
            NDArray share = own.create(shares(window), new Shape(height, width, 1));
            NDArray images = own.create(count);
            NDArray after = torch.call(own, "blended_pictures", patch, images, before, share);
            pictures = pictures.with(window, after.toByteArray());
        }
    }

    private float[] shares(PixelRect window) {
        float[] shares = new float[window.width() * window.height()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = share(window, i % window.width(), i / window.width());
        }
        return shares;
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
    Pictures result() {
        return pictures;
    }
}
