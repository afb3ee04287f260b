package veduta.api.inference;

import java.util.Optional;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.Precision;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelInfo;
import veduta.image.PictureValues;
import veduta.image.Pictures;
import veduta.image.Size;
import veduta.layout.LabelMap;

/** Turns a semantic layout into a collection of photographic pictures in one pass. */
public interface Synthesizer extends AutoCloseable {
    /** What is known of the model. */
    ModelInfo info();

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
     * @param size size of the pictures; one that fits the network
     * @param seed of the noise that gives regions their texture; a network without noise makes the
     *     same pictures whatever the seed
     * @param progress updated after each stage of the network, or each band of it
     * @param cancellation looked at between stages, or bands
     * @return the collection in 8 bits, clipped and rounded half up
     * @throws CancelledException if cancelled
     * @throws SynthesisException if the size or a label does not fit the model, or memory runs out
     */
    Pictures render(
            LabelMap layout, Size size, long seed, Progress progress, Cancellation cancellation)
            throws SynthesisException;

    /** Renders a layout with the seed 0. */
    default Pictures render(
            LabelMap layout, Size size, Progress progress, Cancellation cancellation)
            throws SynthesisException {
        return render(layout, size, 0, progress, cancellation);
    }

    /**
     * Renders a layout as {@link #render} does, but gives what is there before rounding.
     *
     * @return the collection, {@code (k, H, W, 3)} float32 in picture units, unclipped
     * @throws CancelledException if cancelled
     * @throws SynthesisException if the size or a label does not fit the model, or memory runs out
     */
    PictureValues renderUnrounded(
            LabelMap layout, Size size, long seed, Progress progress, Cancellation cancellation)
            throws SynthesisException;

    /** Renders a layout with the seed 0, before rounding. */
    default PictureValues renderUnrounded(
            LabelMap layout, Size size, Progress progress, Cancellation cancellation)
            throws SynthesisException {
        return renderUnrounded(layout, size, 0, progress, cancellation);
    }

    /**
     * Renders again only what lies around an edit, much faster than the whole: nearly what {@link
     * #render} gives. Outside windows around the edit the pictures stay the old ones; inside, a
     * network may use what it kept of this object's last {@link #render}, and the noise has its
     * seed.
     *
     * @param before the layout that {@code pictures} show
     * @param pictures what the last render, or retouch since then, gave
     * @param now the layout after the edit
     * @return empty if there was no render of this size, or the edit is so large that a render
     *     takes hardly longer
     * @throws CancelledException if cancelled
     * @throws SynthesisException if a label does not fit the model, or memory runs out
     */
    Optional<Pictures> retouch(
            LabelMap before, Pictures pictures, LabelMap now, Cancellation cancellation)
            throws SynthesisException;

    /** Gives the weights' memory back. */
    @Override
    void close();
}
