package veduta.training.validation;

import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.training.dataset.Pair;

/** The largest part around the middle of a pair that has a network's aspect ratio. */
public final class CentredPart {
    private CentredPart() {}

    /**
     * The part of a pair, in pixels of its files, which may be squashed.
     *
     * @param pictures size of the network's pictures
     */
    public static PixelRect of(Pair pair, Size pictures) {
        Size whole = pair.photo().size();
        double aspect = (double) pictures.width() / pictures.height() / pair.pixelAspect();
        int width = (int) Math.max(1, Math.round(Math.min(whole.width(), whole.height() * aspect)));
        int height = (int) Math.max(1, Math.min(whole.height(), Math.round(width / aspect)));
        return new PixelRect(
                (whole.width() - width) / 2, (whole.height() - height) / 2, width, height);
    }
}
