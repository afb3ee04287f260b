package veduta.api.inference;

import java.nio.file.Path;
import java.util.Optional;
import veduta.api.compute.Cancellation;
import veduta.api.compute.EngineLock;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelInfo;
import veduta.api.model.ModelSource;
import veduta.image.PictureValues;
import veduta.image.Pictures;
import veduta.image.Size;
import veduta.layout.LabelMap;

/** A synthesizer that shares the engine: loading, every render and every retouch is a turn. */
public final class LockingSynthesizer implements Synthesizer {
    private final Synthesizer synthesizer;
    private final EngineLock lock;

    private LockingSynthesizer(Synthesizer synthesizer, EngineLock lock) {
        this.synthesizer = synthesizer;
        this.lock = lock;
    }

    /** A factory of synthesizers that share the engine by {@code lock}. */
    public static SynthesizerFactory over(SynthesizerFactory factory, EngineLock lock) {
        return new SynthesizerFactory() {
            @Override
            public Synthesizer open(Path model, EngineOptions options) throws SynthesisException {
                return new LockingSynthesizer(lock.take(() -> factory.open(model, options)), lock);
            }

            @Override
            public Synthesizer open(ModelSource model, EngineOptions options)
                    throws SynthesisException {
                return new LockingSynthesizer(lock.take(() -> factory.open(model, options)), lock);
            }
        };
    }

    @Override
    public ModelInfo info() {
        return synthesizer.info();
    }

    @Override
    public String fingerprint() {
        return synthesizer.fingerprint();
    }

    @Override
    public Precision precision() {
        return synthesizer.precision();
    }

    @Override
    public String device() {
        return synthesizer.device();
    }

    @Override
    public Pictures render(
            LabelMap layout, Size size, long seed, Progress progress, Cancellation cancellation)
            throws SynthesisException {
        return lock.take(() -> synthesizer.render(layout, size, seed, progress, cancellation));
    }

    @Override
    public PictureValues renderUnrounded(
            LabelMap layout, Size size, long seed, Progress progress, Cancellation cancellation)
            throws SynthesisException {
        return lock.take(
                () -> synthesizer.renderUnrounded(layout, size, seed, progress, cancellation));
    }

    @Override
    public Optional<Pictures> retouch(
            LabelMap before, Pictures pictures, LabelMap now, Cancellation cancellation)
            throws SynthesisException {
        return lock.take(() -> synthesizer.retouch(before, pictures, now, cancellation));
    }

    @Override
    public void close() {
        synthesizer.close();
    }
}
