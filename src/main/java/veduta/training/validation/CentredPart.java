package veduta.training.validation;

import veduta.image.PixelRect;
import veduta.image.Size;

/** The largest part around the middle of a pair that has a network's aspect ratio. */
public final class CentredPart {
    private CentredPart() {}

    /**
     * The part of a pair whose pixels are square.
     *
     * @param whole size of the pair
     * @param pictures size of the network's pictures
     */
    public static PixelRect of(Size whole, Size pictures) {
        return of(whole, pictures, (double) whole.width() / whole.height());
    }

    /**
     * The part of a pair that may be squashed.
     *
     * @param whole size of the pair
     * @param pictures size of the network's pictures
     * @param shape width of what the whole pair shows as a share of its height
     */
    public static PixelRect of(Size whole, Size pictures, double shape) {
        // As seen in the pixels of the file, which need not be square.
        double pixels = shape * whole.height() / whole.width();
        double aspect = (double) pictures.width() / pictures.height() / pixels;
        int width = (int) Math.max(1, Math.round(Math.min(whole.width(), whole.height() * aspect)));
        int height = (int) Math.max(1, Math.min(whole.height(), Math.round(width / aspect)));
        return new PixelRect(
                (whole.width() - width) / 2, (whole.height() - height) / 2, width, height);
    }
}
