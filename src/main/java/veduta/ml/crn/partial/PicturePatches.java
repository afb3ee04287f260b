package veduta.ml.crn.partial;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import veduta.image.Pictures;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.ml.engine.TorchEngine;

/**
 * Pastes windows into the pictures of a collection, blending at the windows' borders. The blending
 * and the rounding happen on the device; only the window's bytes go there and come back.
 */
final class PicturePatches {
    private final TorchEngine torch;
    private final Size size;
    private final int blendPx;
    private Pictures pictures;

    /**
     * Begins with these pictures.
     *
     * @param blendPx so many pixels inside a window's border are mixed; 0 for none
     */
    PicturePatches(TorchEngine torch, Pictures pictures, int blendPx) {
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
            float[] rows = shares(window.y(), height, size.height());
            float[] columns = shares(window.x(), width, size.width());
            NDArray down = own.create(rows, new Shape(height, 1, 1));
            NDArray across = own.create(columns, new Shape(1, width, 1));
            NDArray images = torch.numbers(own, count);
            NDArray after =
                    torch.pictures().blendedPictures(own, patch, images, before, down, across);
            pictures = pictures.with(window, after.toByteArray());
        }
    }

    /**
     * How much of the new pictures is seen at each place along one side of a window, as far as that
     * side says; the lesser of both sides counts. The pictures' own border is none of the window.
     */
    private float[] shares(int origin, int length, int whole) {
        float[] shares = new float[length];
        for (int i = 0; i < length; i++) {
            int before = origin > 0 ? i : blendPx;
            int after = origin + length < whole ? length - 1 - i : blendPx;
            shares[i] = (Math.min(Math.min(before, after), blendPx) + 1f) / (blendPx + 1f);
        }
        return shares;
    }

    /** The pictures with all windows pasted so far. */
    Pictures result() {
        return pictures;
    }
}
