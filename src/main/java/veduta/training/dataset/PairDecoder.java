package veduta.training.dataset;

import java.io.IOException;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;

/** Decodes the two halves of a pair. */
interface PairDecoder {
    /**
     * Reads a photo.
     *
     * @throws IOException if it cannot be read; the message is one sentence for the user
     */
    RgbImage photo(PairEntry entry) throws IOException;

    /**
     * Reads a layout.
     *
     * @throws IOException if it cannot be read; the message is one sentence for the user
     */
    LabelMap layout(PairEntry entry) throws IOException;

    /** Width of what a pixel of a photo of this size shows as a share of its height. */
    double pixelAspect(Size whole);
}
