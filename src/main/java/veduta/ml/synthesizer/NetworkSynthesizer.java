package veduta.ml.synthesizer;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.api.compute.Cancellation;
import veduta.api.compute.Precision;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.Synthesizer;
import veduta.api.model.ModelInfo;
import veduta.image.PictureValues;
import veduta.image.Pictures;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ml.architecture.Renderer;
import veduta.ml.engine.EngineFailure;
import veduta.ml.engine.TorchEngine;
import veduta.ml.engine.memory.NativeAllocator;
import veduta.text.Texts;

/** Renders with a loaded network of any architecture. One render at a time. */
final class NetworkSynthesizer implements Synthesizer {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkSynthesizer.class);

    private final TorchEngine torch;
    private final ModelInfo info;
    private final String fingerprint;
    private final Precision precision;
    private final Renderer renderer;

    /**
     * A loaded network.
     *
     * @param torch engine that owns the weights; closed with the synthesizer
     * @param fingerprint SHA-256 of the model's file; empty if it has none
     */
    NetworkSynthesizer(
            TorchEngine torch,
            ModelInfo info,
            String fingerprint,
            Precision precision,
            Renderer renderer) {
        this.torch = torch;
        this.info = info;
        this.fingerprint = fingerprint;
        this.precision = precision;
        this.renderer = renderer;
    }

    /**
     * Renders once, so that the first picture that somebody waits for is not the one for which a
     * GPU loads its programs. A failure is reported by the render that is asked for.
     */
    void warmUp() {
        LabelMap nothing = LabelMap.filled(info.size(), LabelMap.VOID);
        try {
            render(nothing, info.size(), 0, Progress.NONE, new Cancellation());
        } catch (SynthesisException failure) {
            LOG.debug("Warming up failed", failure);
        }
        renderer.forget();
    }

    @Override
    public ModelInfo info() {
        return info;
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
        Device device = torch.manager().getDevice();
        return device.isGpu() ? "gpu" : "cpu";
    }

    @Override
    public Pictures render(
            LabelMap layout, Size size, long seed, Progress progress, Cancellation cancellation)
            throws SynthesisException {
        requireKnownLabels(layout);
        try {
            return renderer.render(layout, size, seed, progress, cancellation);
        } catch (EngineException failure) {
            throw failed(size, failure);
        }
    }

    @Override
    public PictureValues renderUnrounded(
            LabelMap layout, Size size, long seed, Progress progress, Cancellation cancellation)
            throws SynthesisException {
        requireKnownLabels(layout);
        try {
            return renderer.renderUnrounded(layout, size, seed, progress, cancellation);
        } catch (EngineException failure) {
            throw failed(size, failure);
        }
    }

    @Override
    public Optional<Pictures> retouch(
            LabelMap before, Pictures pictures, LabelMap now, Cancellation cancellation)
            throws SynthesisException {
        requireKnownLabels(now);
        try {
            return renderer.retouch(before, pictures, now, cancellation);
        } catch (EngineException failure) {
            throw EngineFailure.toException(
                    Texts.get("fault.engine.edit"),
                    Texts.get("fault.engine.smaller-size"),
                    failure);
        }
    }

    private static SynthesisException failed(Size size, EngineException failure) {
        return EngineFailure.toException(
                Texts.get("fault.engine.render", size),
                Texts.get("fault.engine.smaller-size"),
                failure);
    }

    private void requireKnownLabels(LabelMap layout) throws SynthesisException {
        if (layout.largestLabel() >= info.classes()) {
            throw new SynthesisException(
                    Texts.get(
                            "fault.model.class-number",
                            layout.largestLabel(),
                            info.name(),
                            info.classes()));
        }
    }

    @Override
    public void close() {
        torch.close();
        NativeAllocator.trim();
    }
}
