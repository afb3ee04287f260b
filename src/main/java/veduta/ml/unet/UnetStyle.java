package veduta.ml.unet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** What follows the convolutions of a U-Net: norms, activations, and the range of the colours. */
interface UnetStyle {
    /**
     * Norm and activation of the encoder.
     *
     * @param own owner of the result
     * @param y (N, d, h, w); its memory may be taken
     * @param gamma (d) factors
     * @param beta (d) summands
     * @return (N, d, h, w), what the next level reads
     */
    NDArray encoded(NDManager own, NDArray y, NDArray gamma, NDArray beta);

    /** As above, of the decoder. */
    NDArray decoded(NDManager own, NDArray y, NDArray gamma, NDArray beta);

    /**
     * The activation of the encoder where it has no norm.
     *
     * @param y (N, d, h, w); its memory may be taken
     */
    NDArray activated(NDManager own, NDArray y);

    /**
     * What the decoder reads of the encoder's maps.
     *
     * @param encoded (N, d, h, w), as {@link #encoded} gave it; stays as it is
     */
    NDArray across(NDManager own, NDArray encoded);

    /**
     * The pictures.
     *
     * @param scope owner of the result
     * @param y (N, 3k, H, W), result of the last convolution; its memory may be taken
     * @return (N, 3k, H, W) float32 in picture units
     */
    NDArray pictures(NDManager scope, NDArray y);
}
