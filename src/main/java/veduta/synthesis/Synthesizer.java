package veduta.synthesis;

import veduta.image.PictureValues;
import veduta.image.Size;
import veduta.layout.LabelMap;

/** Turns a semantic layout into a collection of photographic pictures in one pass. */
public interface Synthesizer extends AutoCloseable {
    /** What is known of the model. */
    ModelCard card();

    /** SHA-256 of the model file in lower-case hexadecimal: names the model in recipes. */
    String fingerprint();

    /** The number format in fact used, never {@link Precision#AUTO}. */
    Precision precision();

    /** The device in fact used, in words, for example {@code cpu}. */
    String device();

    /**
     * Renders a layout.
     *
     * @param layout any size; resampled by area to the size of the pictures
     * @param size size of the pictures; both sides multiples of {@code 2^(modules - 1)}
     * @param progress told after each refinement module
     * @param cancellation looked at between refinement modules
     * @return the collection, {@code (k, H, W, 3)} float32 in picture units, unclipped
     * @throws CancelledException if cancelled
     * @throws SynthesisException if the size or a label does not fit the model, or memory runs out
     */
    PictureValues render(LabelMap layout, Size size, Progress progress, Cancellation cancellation)
            throws SynthesisException;

    /** Gives the weights' memory back. */
    @Override
    void close();
}
