package veduta.api.inference;

import java.util.Arrays;
import java.util.Optional;
import veduta.api.compute.Cancellation;
import veduta.api.compute.Precision;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelInfo;
import veduta.image.PictureValues;
import veduta.image.Pictures;
import veduta.image.Size;
import veduta.layout.LabelMap;

/**
 * Pictures without an engine: gray ones, the first as bright as the first pixel's label, each of
 * the others by 20 brighter. Tests replace what they need otherwise.
 */
public class TestSynthesizer implements Synthesizer {
    private final ModelInfo model;

    /** A synthesizer of this model. */
    public TestSynthesizer(ModelInfo model) {
        this.model = model;
    }

    @Override
    public ModelInfo info() {
        return model;
    }

    @Override
    public String fingerprint() {
        return "00";
    }

    @Override
    public Precision precision() {
        return Precision.FLOAT32;
    }

    @Override
    public String device() {
        return "cpu";
    }

    @Override
    public Pictures render(
            LabelMap layout, Size size, long seed, Progress progress, Cancellation cancellation)
            throws SynthesisException {
        return renderUnrounded(layout, size, progress, cancellation).rounded();
    }

    @Override
    public PictureValues renderUnrounded(
            LabelMap layout, Size size, long seed, Progress progress, Cancellation cancellation)
            throws SynthesisException {
        cancellation.check();
        int length = 3 * Math.toIntExact(size.pixels());
        float[] values = new float[model.images() * length];
        for (int picture = 0; picture < model.images(); picture++) {
            Arrays.fill(
                    values,
                    picture * length,
                    (picture + 1) * length,
                    layout.label(0, 0) + 20 * picture);
        }
        progress.advance(1, 1);
        return new PictureValues(size, model.images(), values);
    }

    @Override
    public Optional<Pictures> retouch(
            LabelMap before, Pictures pictures, LabelMap now, Cancellation cancellation) {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
