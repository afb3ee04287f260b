package veduta.ml.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * Operations on layouts and pictures, and on their parts: bands of rows and windows. {@link
 * Operations} explains the letters; k counts the pictures of one layout, and a picture unit is
 * 1/255 of the brightest value. {@code ends} are the first row and the row after the last one.
 */
public final class PictureOperations {
    private final TorchEngine torch;

    PictureOperations(TorchEngine torch) {
        this.torch = torch;
    }

    /**
     * Pixels in rows as channels-last maps, in memory of their own.
     *
     * @param rows (N, h, w, C)
     * @return (N, C, h, w)
     */
    public NDArray copiedChannelsFirst(NDManager scope, NDArray rows) {
        return torch.call(scope, TorchScriptMethod.COPIED_CHANNELS_FIRST, rows);
    }

    /**
     * One map for each class.
     *
     * @param labels (N, h, w) rows of {@code table}
     * @param table (classes, C), what a pixel of each class is in all maps
     * @return (N, C, h, w), channels-last
     */
    public NDArray oneHot(NDManager scope, NDArray labels, NDArray table) {
        return torch.call(scope, TorchScriptMethod.ONE_HOT, labels, table);
    }

    /**
     * As {@link #oneHot}, for a band.
     *
     * @param labels (N, h, w) rows of {@code table}
     * @param table (classes, C), what a pixel of each class is in all maps
     * @param ends (2) rows
     * @return (N, C, rows, w), channels-last
     */
    public NDArray oneHotRows(NDManager scope, NDArray labels, NDArray table, NDArray ends) {
        return torch.call(scope, TorchScriptMethod.ONE_HOT_ROWS, labels, table, ends);
    }

    /**
     * As {@link #oneHot}, resampled by area.
     *
     * @param labels (1, h, w) rows of {@code table}
     * @param table (classes, C) float32, what a pixel of each class is in all maps
     * @param down (H + 1) float64, where in {@code labels} each row of the result begins, and where
     *     the last one ends
     * @param across (W + 1) float64, the same for columns
     * @return (1, C, H, W) float32, channels-last
     */
    public NDArray areaMeans(
            NDManager scope, NDArray labels, NDArray table, NDArray down, NDArray across) {
        return torch.call(scope, TorchScriptMethod.AREA_MEANS, labels, table, down, across);
    }

    /**
     * Means of 2x2 pixels; an odd last row or column is dropped.
     *
     * @param layout (N, C, h, w)
     * @return (N, C, h / 2, w / 2)
     */
    public NDArray halve(NDManager scope, NDArray layout) {
        return torch.call(scope, TorchScriptMethod.HALVE, layout);
    }

    /**
     * Means over areas of nearly one size.
     *
     * @param layout (N, C, H, W)
     * @param level (M, d, h, w), whose size is taken
     * @return (N, C, h, w)
     */
    public NDArray averageTo(NDManager scope, NDArray layout, NDArray level) {
        return torch.call(scope, TorchScriptMethod.AVERAGE_TO, layout, level);
    }

    /**
     * Maps whose numbers are not yet set.
     *
     * @param like a tensor of the same device
     * @param form (3) C, h and w
     * @param kind one number
     * @return (1, C, h, w), channels-last
     */
    public NDArray blank(NDManager scope, NDArray like, NDArray form, NDArray kind) {
        return torch.call(scope, TorchScriptMethod.BLANK, like, form, kind);
    }

    /**
     * A band.
     *
     * @param x (N, C, h, w)
     * @param ends (2) rows
     * @return (N, C, rows, w), in the memory of {@code x}
     */
    public NDArray sliceRows(NDManager scope, NDArray x, NDArray ends) {
        return torch.call(scope, TorchScriptMethod.SLICE_ROWS, x, ends);
    }

    /**
     * As {@link #sliceRows}, in memory of its own.
     *
     * @param x (N, C, h, w)
     * @param ends (2) rows
     * @return (N, C, rows, w)
     */
    public NDArray copyRows(NDManager scope, NDArray x, NDArray ends) {
        return torch.call(scope, TorchScriptMethod.COPY_ROWS, x, ends);
    }

    /**
     * Two bands, one below the other.
     *
     * @param above (N, C, h, w)
     * @param below (N, C, H, w)
     * @return (N, C, h + H, w), channels-last
     */
    public NDArray stackRows(NDManager scope, NDArray above, NDArray below) {
        return torch.call(scope, TorchScriptMethod.STACK_ROWS, above, below);
    }

    /**
     * Copies a band to its place.
     *
     * @param part (N, C, rows, w)
     * @param whole (N, C, h, w); changed in place
     * @param ends (2) rows of {@code whole}
     * @return (N, C, rows, w), in the memory of {@code whole}
     */
    public NDArray putRows(NDManager scope, NDArray part, NDArray whole, NDArray ends) {
        return torch.call(scope, TorchScriptMethod.PUT_ROWS, part, whole, ends);
    }

    /**
     * Copies a band of a convolution to its place and computes its statistics.
     *
     * @param convolved (1, d, h, w)
     * @param whole (1, d, H, w); changed in place
     * @param cut (2) rows of {@code convolved}
     * @param ends (2) rows of {@code whole}, as many
     * @return (2) mean and inverse standard deviation of the rows, float32
     */
    public NDArray placeRows(
            NDManager scope, NDArray convolved, NDArray whole, NDArray cut, NDArray ends) {
        return torch.call(scope, TorchScriptMethod.PLACE_ROWS, convolved, whole, cut, ends);
    }

    /**
     * Norm and activation of a band, see {@link LayerOperations#normFixed}.
     *
     * @param x (N, d, h, w), the result of a convolution
     * @param gamma (d) factors
     * @param beta (d) summands
     * @param statistics (2) mean and inverse standard deviation
     * @param ends (2) rows
     * @return (N, d, rows, w)
     */
    public NDArray normedRows(
            NDManager scope,
            NDArray x,
            NDArray gamma,
            NDArray beta,
            NDArray statistics,
            NDArray ends) {
        return torch.call(scope, TorchScriptMethod.NORMED_ROWS, x, gamma, beta, statistics, ends);
    }

    /**
     * A band of larger maps, bilinear with aligned corners.
     *
     * @param features (N, C, h, w)
     * @param top (rows) row of {@code features} above each row
     * @param bottom (rows) row of {@code features} below it
     * @param down (rows, 1, 1) float32 share of the one below, 0..1
     * @param width one number, columns of the result
     * @return (N, C, rows, width)
     */
    public NDArray upsampleRows(
            NDManager scope,
            NDArray features,
            NDArray top,
            NDArray bottom,
            NDArray down,
            NDArray width) {
        return torch.call(
                scope, TorchScriptMethod.UPSAMPLE_ROWS, features, top, bottom, down, width);
    }

    /**
     * A window of larger maps: sums of the pixels at their corners.
     *
     * @param features (1, C, h, w)
     * @param corners indices of pixels of {@code features} in row-major order, for one pixel of the
     *     result after the other
     * @param shares share of each of them, as many
     * @param starts (H * W) where in {@code corners} each pixel of the result begins
     * @param form (2) H and W
     * @return (1, C, H, W), channels-last
     */
    public NDArray upsampleWindow(
            NDManager scope,
            NDArray features,
            NDArray corners,
            NDArray shares,
            NDArray starts,
            NDArray form) {
        return torch.call(
                scope, TorchScriptMethod.UPSAMPLE_WINDOW, features, corners, shares, starts, form);
    }

    /**
     * A window, in memory of its own unless it is in channels-last order already.
     *
     * @param x (N, C, h, w)
     * @param box (4) first row, row after the last, first column, column after the last
     * @return (N, C, rows, columns), channels-last
     */
    public NDArray crop(NDManager scope, NDArray x, NDArray box) {
        return torch.call(scope, TorchScriptMethod.CROP, x, box);
    }

    /**
     * Pictures of their own from the maps of a network.
     *
     * @param values (N, 3k, h, w), all pictures' red first, then green and blue
     * @param count one number, k
     * @return (N * k, 3, h, w), channels-last
     */
    public NDArray pictures(NDManager scope, NDArray values, NDArray count) {
        return torch.call(scope, TorchScriptMethod.PICTURES, values, count);
    }

    /**
     * As {@link #pictures}, in whatever order of memory results; for comparisons of speed.
     *
     * @param values (N, 3k, h, w)
     * @param count one number, k
     * @return (N * k, 3, h, w)
     */
    public NDArray picturesPlain(NDManager scope, NDArray values, NDArray count) {
        return torch.call(scope, TorchScriptMethod.PICTURES_PLAIN, values, count);
    }

    /**
     * Pictures of a layout in whole picture units.
     *
     * @param values (1, 3k, h, w) float32 in picture units; changed in place
     * @param count one number, k
     * @return (k, h, w, 3) uint8
     */
    public NDArray roundedPictures(NDManager scope, NDArray values, NDArray count) {
        return torch.call(scope, TorchScriptMethod.ROUNDED_PICTURES, values, count);
    }

    /**
     * As {@link #roundedPictures}, mixed with pictures from before.
     *
     * @param values (1, 3k, h, w) float32 in picture units
     * @param count one number, k
     * @param before (k, h, w, 3) uint8
     * @param down (h, 1, 1) share of the new pictures by row, 0..1
     * @param across (1, w, 1) the same by column; the lesser of both counts
     * @return (k, h, w, 3) uint8
     */
    public NDArray blendedPictures(
            NDManager scope,
            NDArray values,
            NDArray count,
            NDArray before,
            NDArray down,
            NDArray across) {
        return torch.call(
                scope, TorchScriptMethod.BLENDED_PICTURES, values, count, before, down, across);
    }

    /**
     * Pixels in rows.
     *
     * @param pictures (N, C, h, w)
     * @return (N, h, w, C)
     */
    public NDArray rows(NDManager scope, NDArray pictures) {
        return torch.call(scope, TorchScriptMethod.ROWS, pictures);
    }
}
