package veduta.ui.render;

import java.util.Optional;
import veduta.api.compute.Cancellation;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.rendering.Rendering;
import veduta.ui.task.Work;

/** Renders with the model that is chosen for a palette. */
public interface ModelRenderer {
    /** A render that is ready to begin. */
    @FunctionalInterface
    interface Job {
        /**
         * Renders; called on the engine's thread only.
         *
         * @throws SynthesisException if it fails or is stopped
         */
        Rendering run(Progress progress, Cancellation cancellation) throws SynthesisException;
    }

    /** What a render will take; empty if no model reads the palette. Does not block. */
    Optional<RenderOutlook> outlook(Palette palette);

    /** Decides with which model a layout is going to be rendered. Does not block. */
    Job prepare(LabelMap layout, Palette palette, long seed);

    /**
     * Decides how to render again only what lies around an edit. Does not block.
     *
     * @param last what was rendered last, or retouched since then
     * @return a job that gives nothing if only a whole render will do
     */
    Work<Optional<Rendering>> prepareRetouch(Rendering last, LabelMap now);

    /**
     * Learns how long a render took.
     *
     * @return whether this was the first with its model, which loads it, too
     */
    boolean recordDuration(Rendering made, double seconds);

    /** One sentence for the user about a failure, with what to do. */
    String explain(Throwable failure);
}
