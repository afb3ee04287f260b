package veduta.ml.synthesizer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import veduta.api.compute.Cancellation;
import veduta.api.compute.Precision;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.Synthesizer;
import veduta.api.model.ModelInfo;
import veduta.image.PictureValues;
import veduta.image.Pictures;
import veduta.image.Size;
import veduta.layout.LabelDithering;
import veduta.layout.LabelMap;

/** Renders as a model's description asks: lets it see layouts roughened, and mends the borders. */
final class PostProcessingSynthesizer implements Synthesizer {
    private final Synthesizer model;
    private final LabelDithering roughening;
    // A retouch begins with the layout that the last render or retouch has ended with.
    private @Nullable Roughened last;

    private PostProcessingSynthesizer(Synthesizer model, LabelDithering roughening) {
        this.model = model;
        this.roughening = roughening;
    }

    /** The model itself if its description asks for nothing. */
    static Synthesizer over(Synthesizer model) {
        return model.info().roughened().isEmpty() && model.info().border() == 0
                ? model
                : new PostProcessingSynthesizer(
                        model, new LabelDithering(model.info().roughened()));
    }

    @Override
    public ModelInfo info() {
        return model.info();
    }

    @Override
    public String fingerprint() {
        return model.fingerprint();
    }

    @Override
    public Precision precision() {
        return model.precision();
    }

    @Override
    public String device() {
        return model.device();
    }

    @Override
    public Pictures render(
            LabelMap layout, Size size, long seed, Progress progress, Cancellation cancellation)
            throws SynthesisException {
        return model.render(roughened(layout), size, seed, progress, cancellation)
                .bordered(info().border());
    }

    @Override
    public PictureValues renderUnrounded(
            LabelMap layout, Size size, long seed, Progress progress, Cancellation cancellation)
            throws SynthesisException {
        return model.renderUnrounded(roughened(layout), size, seed, progress, cancellation)
                .bordered(info().border());
    }

    @Override
    public Optional<Pictures> retouch(
            LabelMap before, Pictures pictures, LabelMap now, Cancellation cancellation)
            throws SynthesisException {
        return model.retouch(roughened(before), pictures, roughened(now), cancellation)
                .map(made -> made.bordered(info().border()));
    }

    private synchronized LabelMap roughened(LabelMap layout) {
        if (info().roughened().isEmpty()) {
            return layout;
        }
        if (last == null || !last.seen().equals(layout)) {
            last = new Roughened(layout, roughening.of(layout));
        }
        return last.made();
    }

    private record Roughened(LabelMap seen, LabelMap made) {}

    @Override
    public void close() {
        model.close();
    }
}
