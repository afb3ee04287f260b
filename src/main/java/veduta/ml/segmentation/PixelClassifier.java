package veduta.ml.segmentation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import veduta.image.Size;

/** A segmentation network that is loaded: classes of pixels from pictures. */
public interface PixelClassifier {
    /**
     * The size at which the network reads a photo, about that of the photos that it was trained on.
     *
     * @param photo size of the photo, at least 16 pixels on each side
     */
    Size reading(Size photo);

    /**
     * How likely each output is at each pixel.
     *
     * @param scope owner of the result
     * @param pictures (N, 3, H, W) float32 in picture units (0..255), of a size that {@link
     *     #reading} gives
     * @return (N, outputs, H, W) logits
     */
    NDArray logits(NDManager scope, NDArray pictures);

    /**
     * The label of an output.
     *
     * @return a class of the palette, or {@link veduta.layout.LabelMap#VOID} for none of them
     */
    int label(int output);
}
