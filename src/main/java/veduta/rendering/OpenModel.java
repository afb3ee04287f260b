package veduta.rendering;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.Synthesizer;
import veduta.api.inference.SynthesizerFactory;
import veduta.api.model.ModelSource;

/** Keeps the model that was used last in memory, and no other. */
final class OpenModel implements AutoCloseable {
    private final SynthesizerFactory synthesizers;
    private final EngineOptions options;
    private @Nullable Path file;
    private @Nullable Synthesizer synthesizer;

    OpenModel(SynthesizerFactory synthesizers, EngineOptions options) {
        this.synthesizers = synthesizers;
        this.options = options;
    }

    /** The model of a file; stays open until another is asked for. */
    Synthesizer model(Path wanted) throws SynthesisException {
        Synthesizer present = synthesizer;
        if (present != null && wanted.equals(file)) {
            return present;
        }
        close();
        return keep(wanted, synthesizers.open(wanted, options));
    }

    /** The model of an open file; stays open until another is asked for. */
    Synthesizer model(ModelSource wanted) throws SynthesisException {
        close();
        return keep(wanted.file(), synthesizers.open(wanted, options));
    }

    private Synthesizer keep(Path opened, Synthesizer model) {
        synthesizer = model;
        file = opened;
        return model;
    }

    /** The model that is open, if it is the one with this fingerprint. */
    Optional<Synthesizer> present(String fingerprint) {
        return Optional.ofNullable(synthesizer)
                .filter(open -> open.fingerprint().equals(fingerprint));
    }

    @Override
    public void close() {
        if (synthesizer != null) {
            synthesizer.close();
            synthesizer = null;
        }
    }
}
