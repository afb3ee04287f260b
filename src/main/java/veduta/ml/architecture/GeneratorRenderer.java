package veduta.ml.architecture;

import ai.djl.ndarray.NDManager;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.model.NetworkConfig;
import veduta.image.PictureValues;
import veduta.image.Pictures;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.ForwardObserver;

/** Renders whole pictures with any generator. */
public final class GeneratorRenderer implements Renderer {
    private final TorchEngine torch;
    private final NetworkConfig config;
    private final Generator generator;

    /** A renderer over a generator whose weights somebody else owns. */
    public GeneratorRenderer(TorchEngine torch, NetworkConfig config, Generator generator) {
        this.torch = torch;
        this.config = config;
        this.generator = generator;
    }

    @Override
    public Pictures render(
            LabelMap layout, Size size, long seed, Progress progress, Cancellation cancellation)
            throws SynthesisException {
        return pass(progress, cancellation).rounded(layout, size);
    }

    @Override
    public PictureValues renderUnrounded(
            LabelMap layout, Size size, long seed, Progress progress, Cancellation cancellation)
            throws SynthesisException {
        return pass(progress, cancellation).unrounded(layout, size);
    }

    private CollectionPass pass(Progress progress, Cancellation cancellation)
            throws CancelledException {
        cancellation.check();
        ForwardObserver observer = new ReportingObserver(progress, cancellation);
        return new CollectionPass(
                torch,
                config.channels(),
                config.images(),
                (NDManager own, ai.djl.ndarray.NDArray layouts) ->
                        generator.forward(own, layouts, observer));
    }
}
