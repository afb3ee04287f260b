package veduta.ml.architecture;

import java.util.Optional;
import veduta.api.compute.Cancellation;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.image.PictureValues;
import veduta.image.Pictures;
import veduta.image.Size;
import veduta.layout.LabelMap;

/**
 * Renders label maps whose labels the network knows, at sizes that fit it. One render at a time;
 * failures of the engine are passed on as they are.
 */
public interface Renderer {
    /**
     * The collection for a layout, rounded to bytes.
     *
     * @param seed of the network's noise, if it has any
     */
    Pictures render(
            LabelMap layout, Size size, long seed, Progress progress, Cancellation cancellation)
            throws SynthesisException;

    /**
     * The collection for a layout, unclipped.
     *
     * @param seed of the network's noise, if it has any
     */
    PictureValues renderUnrounded(
            LabelMap layout, Size size, long seed, Progress progress, Cancellation cancellation)
            throws SynthesisException;

    /**
     * The pictures after an edit, from those before it; for networks that render in part.
     *
     * @param before layout of {@code pictures}
     * @param now layout after the edit
     * @return empty if the layout must be rendered whole
     */
    default Optional<Pictures> retouch(
            LabelMap before, Pictures pictures, LabelMap now, Cancellation cancellation)
            throws SynthesisException {
        return Optional.empty();
    }

    /** Forgets the last render: the next edit is rendered whole. */
    default void forget() {}
}
