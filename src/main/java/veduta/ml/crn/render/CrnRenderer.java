package veduta.ml.crn.render;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.compute.Tiling;
import veduta.image.PictureValues;
import veduta.image.Pictures;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ml.architecture.CollectionPass;
import veduta.ml.architecture.RenderMemory;
import veduta.ml.architecture.Renderer;
import veduta.ml.architecture.ReportingObserver;
import veduta.ml.cost.BandChoice;
import veduta.ml.crn.LayerStatistics;
import veduta.ml.crn.RefinementNetwork;
import veduta.ml.crn.SpatialNoise;
import veduta.ml.crn.cost.CrnCosts;
import veduta.ml.crn.partial.Retouch;
import veduta.ml.crn.tiled.BandedPass;
import veduta.ml.engine.TorchEngine;
import veduta.ml.engine.memory.FreeMemory;
import veduta.ml.engine.memory.GpuMemory;
import veduta.ml.engine.memory.NativeAllocator;
import veduta.ml.nn.ForwardObserver;

/** Renders with a cascaded refinement network: whole, in bands, or around an edit. */
public final class CrnRenderer implements Renderer {
    /** Memory that passes have left behind goes back this often; taking it again costs time. */
    private static final int PASSES_UNTIL_GIVEN_BACK = 16;

    private final TorchEngine torch;
    private final RefinementNetwork network;
    private final Tiling tiling;
    private int passes;
    private @Nullable Retouch retouch;
    private @Nullable Size renderedSize;

    /**
     * A renderer.
     *
     * @param network over weights that are prepared for its precision
     * @param tiling in how many bands pictures are rendered
     */
    public CrnRenderer(TorchEngine torch, RefinementNetwork network, Tiling tiling) {
        this.torch = torch;
        this.network = network;
        this.tiling = tiling;
    }

    @Override
    public Pictures render(
            LabelMap layout, Size size, long seed, Progress progress, Cancellation cancellation)
            throws SynthesisException {
        RefinementNetwork seeded = seeded(seed);
        BandedPass banded = new BandedPass(torch, seeded, bands(size), progress, cancellation);
        return banded.bands() == 1
                ? pass(seeded, layout, size, progress, cancellation, CollectionPass::rounded)
                : inBands(layout, size, banded, BandedPass::rounded);
    }

    @Override
    public PictureValues renderUnrounded(
            LabelMap layout, Size size, long seed, Progress progress, Cancellation cancellation)
            throws SynthesisException {
        RefinementNetwork seeded = seeded(seed);
        BandedPass banded = new BandedPass(torch, seeded, bands(size), progress, cancellation);
        return banded.bands() == 1
                ? pass(seeded, layout, size, progress, cancellation, CollectionPass::unrounded)
                : inBands(layout, size, banded, BandedPass::unrounded);
    }

    private RefinementNetwork seeded(long seed) {
        return network.with(new SpatialNoise(List.of(seed)));
    }

    /** The number of bands; on a GPU its memory is what counts. */
    private int bands(Size size) throws SynthesisException {
        network.shape().requireFits(size);
        Device device = torch.manager().getDevice();
        CrnCosts costs = new CrnCosts(network.shape());
        if (device.isGpu()) {
            OptionalLong memory = tiling.isAuto() ? GpuMemory.bytes(device) : OptionalLong.empty();
            return BandChoice.forGpu(tiling, costs, size, network.precision(), memory);
        }
        return BandChoice.resolve(tiling, costs, size, network.precision(), FreeMemory.bytes());
    }

    /** The way through the network, to pictures of one form or the other. */
    @FunctionalInterface
    private interface Way<P, T> {
        T run(P pass, LabelMap layout, Size size) throws CancelledException;
    }

    /** Leaves no statistics for retouching: whole coarse octaves might not fit. */
    private <T> T inBands(LabelMap layout, Size size, BandedPass pass, Way<BandedPass, T> way)
            throws SynthesisException {
        pass.cancellation().check();
        retouch = null;
        NativeAllocator.keepLargeBlocks(false);
        try {
            return way.run(pass, layout, size);
        } finally {
            NativeAllocator.trim();
        }
    }

    private <T> T pass(
            RefinementNetwork seeded,
            LabelMap layout,
            Size size,
            Progress progress,
            Cancellation cancellation,
            Way<CollectionPass, T> way)
            throws SynthesisException {
        ForwardObserver observer = new ReportingObserver(progress, cancellation);
        cancellation.check();
        RenderMemory memory =
                new CrnCosts(network.shape())
                        .render(size, network.precision(), 1, FreeMemory.bytes());
        NativeAllocator.keepLargeBlocks(memory.keepsLargeBlocks());
        try (NDManager scope = torch.scope()) {
            LayerStatistics statistics = new LayerStatistics(torch, network.weights(), scope);
            CollectionPass pass =
                    new CollectionPass(
                            torch,
                            network.shape().channels(),
                            network.shape().images(),
                            (own, input) ->
                                    seeded.forward(own, input, statistics::fresh, observer));
            T pictures = way.run(pass, layout, size);
            statistics.commit();
            retouch = new Retouch(torch, seeded, statistics);
            renderedSize = size;
            return pictures;
        } finally {
            if (++passes % PASSES_UNTIL_GIVEN_BACK == 0) {
                NativeAllocator.trim();
            }
        }
    }

    @Override
    public Optional<Pictures> retouch(
            LabelMap before, Pictures pictures, LabelMap now, Cancellation cancellation)
            throws SynthesisException {
        Retouch last = retouch;
        if (last == null
                || !pictures.size().equals(renderedSize)
                || !before.size().equals(now.size())) {
            return Optional.empty();
        }
        return last.run(before, pictures, now, cancellation);
    }

    @Override
    public void forget() {
        retouch = null;
        renderedSize = null;
    }
}
