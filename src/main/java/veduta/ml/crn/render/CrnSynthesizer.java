package veduta.ml.crn.render;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.compute.Tiling;
import veduta.api.inference.Synthesizer;
import veduta.api.model.ModelInfo;
import veduta.image.PictureValues;
import veduta.image.Pictures;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ml.crn.CollectionPass;
import veduta.ml.crn.CrnShape;
import veduta.ml.crn.CrnWeights;
import veduta.ml.crn.LayerStatistics;
import veduta.ml.crn.RefinementNetwork;
import veduta.ml.crn.cost.BandChoice;
import veduta.ml.crn.cost.MemoryEstimate;
import veduta.ml.crn.partial.Retouch;
import veduta.ml.crn.tiled.BandedPass;
import veduta.ml.engine.Devices;
import veduta.ml.engine.EngineFailure;
import veduta.ml.engine.EngineStart;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.TorchEngine;
import veduta.ml.engine.memory.FreeMemory;
import veduta.ml.engine.memory.GpuMemory;
import veduta.ml.engine.memory.NativeAllocator;
import veduta.ml.modelfile.ModelFile;
import veduta.ml.nn.ForwardObserver;
import veduta.ml.nn.Initializers;
import veduta.tensorfile.FileDigest;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/** Renders with a cascaded refinement network. One render at a time. */
public final class CrnSynthesizer implements Synthesizer {
    /** So often memory that passes have left behind goes back; taking it anew costs time. */
    private static final int PASSES_UNTIL_GIVEN_BACK = 16;

    private static final Logger LOG = LoggerFactory.getLogger(CrnSynthesizer.class);

    private final TorchEngine torch;
    private final Device device;
    private final ModelInfo card;
    private final String fingerprint;
    private final Precision precision;
    private final RefinementNetwork network;
    private final Tiling bands;
    private int passes;
    private @Nullable Retouch retouch;
    private @Nullable Size renderedSize;

    private CrnSynthesizer(
            TorchEngine torch,
            Device device,
            ModelInfo card,
            String fingerprint,
            Precision precision,
            RefinementNetwork network,
            Tiling bands) {
        this.torch = torch;
        this.device = device;
        this.card = card;
        this.fingerprint = fingerprint;
        this.precision = precision;
        this.network = network;
        this.bands = bands;
    }

    /**
     * Loads a model.
     *
     * @throws SynthesisException if the file is no such model, is broken, or the device cannot be
     *     used
     */
    public static Synthesizer open(Path file, EngineOptions options) throws SynthesisException {
        try (SafetensorsFile source = SafetensorsFile.open(file)) {
            ModelInfo card = ModelFile.card(source);
            if (!card.architecture().equals("crn")) {
                throw new SynthesisException(
                        Texts.get("fault.model.architecture", file, card.architecture()));
            }
            return PostProcessingSynthesizer.over(
                    create(
                            card,
                            options,
                            FileDigest.sha256(file),
                            (manager, shape) -> ModelFile.weights(manager, shape, source)));
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        }
    }

    /**
     * A network with random weights, for measuring how fast it is.
     *
     * @throws SynthesisException if the device cannot be used
     */
    public static Synthesizer untrained(ModelInfo card, EngineOptions options)
            throws SynthesisException {
        try {
            return create(
                    card,
                    options,
                    "",
                    (manager, shape) -> CrnWeights.load(manager, shape, Initializers.kaiming(1)));
        } catch (WeightsException impossible) {
            throw new SynthesisException(impossible);
        }
    }

    /** Where the weights come from. */
    @FunctionalInterface
    private interface Loader {
        CrnWeights load(NDManager manager, CrnShape shape) throws WeightsException;
    }

    private static Synthesizer create(
            ModelInfo card, EngineOptions options, String fingerprint, Loader loader)
            throws SynthesisException, WeightsException {
        EngineStart.useThreads(options.threads());
        Device device = Devices.choose(options.device());
        try {
            return create(device, card, options, fingerprint, loader);
        } catch (EngineException failure) {
            SynthesisException told =
                    EngineFailure.told(
                            Texts.get("fault.engine.load", card.name()),
                            Texts.get("fault.engine.smaller-model"),
                            failure);
            if (!device.isGpu() || options.device() != ComputeDevice.AUTO) {
                throw told;
            }
            LOG.warn("Computing on the processor: {}", told.getMessage());
            return create(Device.cpu(), card, options, fingerprint, loader);
        }
    }

    private static Synthesizer create(
            Device device, ModelInfo card, EngineOptions options, String fingerprint, Loader loader)
            throws SynthesisException, WeightsException {
        Precision precision = Precisions.resolve(options.precision(), device.isGpu());
        TorchEngine torch = TorchEngine.open(device);
        boolean opened = false;
        try {
            CrnShape shape = CrnShape.of(card);
            NativeAllocator.keepLargeBlocks(false);
            CrnWeights exact = loader.load(torch.manager(), shape);
            CrnWeights prepared = exact.prepared(torch, torch.manager(), precision);
            exact.close();
            if (shape.parameters() > MemoryEstimate.LARGE) {
                // What they were read into lies outside the heap, and goes only with its garbage.
                System.gc();
            }
            NativeAllocator.giveBack();
            RefinementNetwork network = new RefinementNetwork(torch, shape, prepared, precision);
            CrnSynthesizer made =
                    new CrnSynthesizer(
                            torch, device, card, fingerprint, precision, network, options.bands());
            opened = true;
            if (device.isGpu()) {
                made.warmUp();
            }
            return made;
        } finally {
            if (!opened) {
                torch.close();
            }
        }
    }

    /**
     * Renders once, so that the first picture that somebody waits for is not the one for which a
     * graphics card loads its programs. That it does not fit is told when it is asked for.
     */
    private void warmUp() {
        LabelMap nothing = LabelMap.filled(card.size(), LabelMap.VOID);
        try {
            render(nothing, card.size(), Progress.NONE, new Cancellation());
        } catch (SynthesisException failure) {
            LOG.debug("Warming up failed", failure);
        }
        retouch = null;
        renderedSize = null;
    }

    @Override
    public ModelInfo card() {
        return card;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public Precision precision() {
        return precision;
    }

    @Override
    public String device() {
        return device.isGpu() ? "gpu" : "cpu";
    }

    @Override
    public Pictures render(LabelMap layout, Size size, Progress progress, Cancellation cancellation)
            throws SynthesisException {
        BandedPass banded = new BandedPass(torch, network, bands(size), progress, cancellation);
        return banded.bands() == 1
                ? pass(layout, size, progress, cancellation, CollectionPass::rounded)
                : inBands(layout, size, banded, BandedPass::rounded);
    }

    @Override
    public PictureValues renderUnrounded(
            LabelMap layout, Size size, Progress progress, Cancellation cancellation)
            throws SynthesisException {
        BandedPass banded = new BandedPass(torch, network, bands(size), progress, cancellation);
        return banded.bands() == 1
                ? pass(layout, size, progress, cancellation, CollectionPass::unrounded)
                : inBands(layout, size, banded, BandedPass::unrounded);
    }

    /** The number of bands; on a graphics card the card's memory is what counts. */
    private int bands(Size size) throws SynthesisException {
        network.shape().requireFits(size);
        if (device.isGpu()) {
            OptionalLong card = bands.isAuto() ? GpuMemory.bytes(device) : OptionalLong.empty();
            return BandChoice.onCard(bands, network.shape(), size, precision, card);
        }
        return BandChoice.resolve(bands, network.shape(), size, precision, FreeMemory.bytes());
    }

    /** The way through the network, to pictures of one form or the other. */
    @FunctionalInterface
    private interface Way<P, T> {
        T run(P pass, LabelMap layout, Size size) throws CancelledException;
    }

    /** Leaves no statistics for retouching: whole coarse octaves might not fit. */
    private <T> T inBands(LabelMap layout, Size size, BandedPass pass, Way<BandedPass, T> way)
            throws SynthesisException {
        requireKnownLabels(layout);
        pass.cancellation().check();
        retouch = null;
        NativeAllocator.keepLargeBlocks(false);
        try {
            return way.run(pass, layout, size);
        } catch (EngineException failure) {
            throw failed(size, failure);
        } finally {
            NativeAllocator.giveBack();
        }
    }

    private <T> T pass(
            LabelMap layout,
            Size size,
            Progress progress,
            Cancellation cancellation,
            Way<CollectionPass, T> way)
            throws SynthesisException {
        requireKnownLabels(layout);
        ForwardObserver observer =
                new ForwardObserver() {
                    @Override
                    public void moduleDone(int done, int total) throws CancelledException {
                        progress.advance(done, total);
                        cancellation.check();
                    }
                };
        cancellation.check();
        MemoryEstimate memory = MemoryEstimate.of(network.shape(), size, precision);
        NativeAllocator.keepLargeBlocks(memory.keepsLargeBlocks());
        try (NDManager scope = torch.scope()) {
            LayerStatistics statistics = new LayerStatistics(torch, network.weights(), scope);
            CollectionPass pass = new CollectionPass(torch, network, statistics::fresh, observer);
            T pictures = way.run(pass, layout, size);
            statistics.keep();
            retouch = new Retouch(torch, network, statistics);
            renderedSize = size;
            return pictures;
        } catch (EngineException failure) {
            throw failed(size, failure);
        } finally {
            if (++passes % PASSES_UNTIL_GIVEN_BACK == 0) {
                NativeAllocator.giveBack();
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
        requireKnownLabels(now);
        try {
            return last.run(before, pictures, now, cancellation);
        } catch (EngineException failure) {
            throw EngineFailure.told(
                    Texts.get("fault.engine.edit"),
                    Texts.get("fault.engine.smaller-size"),
                    failure);
        }
    }

    private static SynthesisException failed(Size size, EngineException failure) {
        return EngineFailure.told(
                Texts.get("fault.engine.render", size),
                Texts.get("fault.engine.smaller-size"),
                failure);
    }

    private void requireKnownLabels(LabelMap layout) throws SynthesisException {
        if (layout.largestLabel() >= card.classes()) {
            throw new SynthesisException(
                    Texts.get(
                            "fault.model.class-number",
                            layout.largestLabel(),
                            card.name(),
                            card.classes()));
        }
    }

    @Override
    public void close() {
        torch.close();
        NativeAllocator.giveBack();
    }
}
