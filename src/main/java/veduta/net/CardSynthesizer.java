package veduta.net;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import veduta.image.PictureValues;
import veduta.image.Pictures;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Roughening;
import veduta.synthesis.Cancellation;
import veduta.synthesis.ModelCard;
import veduta.synthesis.Precision;
import veduta.synthesis.Progress;
import veduta.synthesis.SynthesisException;
import veduta.synthesis.Synthesizer;

/** Renders as a model's card asks: lets it see layouts roughened, and mends the borders. */
final class CardSynthesizer implements Synthesizer {
    private final Synthesizer model;
    private final Roughening roughening;
    // A retouch begins with the layout that the last render or retouch has ended with.
    private @Nullable Roughened last;

    private CardSynthesizer(Synthesizer model, Roughening roughening) {
        this.model = model;
        this.roughening = roughening;
    }

    /** The model itself if its card asks for nothing. */
    static Synthesizer over(Synthesizer model) {
        return model.card().roughened().isEmpty() && model.card().border() == 0
                ? model
                : new CardSynthesizer(model, new Roughening(model.card().roughened()));
    }

    @Override
    public ModelCard card() {
        return model.card();
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
    public Pictures render(LabelMap layout, Size size, Progress progress, Cancellation cancellation)
            throws SynthesisException {
        return model.render(roughened(layout), size, progress, cancellation)
                .bordered(card().border());
    }

    @Override
    public PictureValues renderUnrounded(
            LabelMap layout, Size size, Progress progress, Cancellation cancellation)
            throws SynthesisException {
        return model.renderUnrounded(roughened(layout), size, progress, cancellation)
                .bordered(card().border());
    }

    @Override
    public Optional<Pictures> retouch(
            LabelMap before, Pictures pictures, LabelMap now, Cancellation cancellation)
            throws SynthesisException {
        return model.retouch(roughened(before), pictures, roughened(now), cancellation)
                .map(made -> made.bordered(card().border()));
    }

    private synchronized LabelMap roughened(LabelMap layout) {
        if (card().roughened().isEmpty()) {
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
