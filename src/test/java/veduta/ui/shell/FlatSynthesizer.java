package veduta.ui.shell;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import veduta.api.compute.Cancellation;
import veduta.api.compute.Precision;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.Synthesizer;
import veduta.api.model.InstalledModel;
import veduta.api.model.ModelCatalog;
import veduta.api.model.ModelInfo;
import veduta.image.PictureValues;
import veduta.image.Pictures;
import veduta.image.Size;
import veduta.layout.LabelMap;

/** Pictures without an engine: three gray ones whose brightness is the first pixel's label. */
public final class FlatSynthesizer implements Synthesizer {
    public static final ModelInfo CARD =
            new ModelInfo(
                    "flat", "crn", "cityscapes", 19, List.of(4, 4), new Size(8, 4), 3, Map.of());
    public static final AtomicInteger RENDERS = new AtomicInteger();

    public static ModelCatalog catalog() {
        InstalledModel model = new InstalledModel("flat", Path.of("flat.safetensors"), CARD, true);
        return new ModelCatalog() {
            @Override
            public List<InstalledModel> all() {
                return List.of(model);
            }

            @Override
            public ModelInfo read(Path file) {
                return CARD;
            }

            @Override
            public Path find(String fileOrName) {
                return model.file();
            }

            @Override
            public Optional<InstalledModel> withFingerprint(String fingerprint) {
                return Optional.of(model);
            }
        };
    }

    @Override
    public ModelInfo card() {
        return CARD;
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
    public Pictures render(LabelMap layout, Size size, Progress progress, Cancellation cancellation)
            throws SynthesisException {
        return renderUnrounded(layout, size, progress, cancellation).rounded();
    }

    @Override
    public PictureValues renderUnrounded(
            LabelMap layout, Size size, Progress progress, Cancellation cancellation)
            throws SynthesisException {
        cancellation.check();
        float[] values = new float[3 * 3 * Math.toIntExact(size.pixels())];
        for (int picture = 0; picture < 3; picture++) {
            Arrays.fill(
                    values,
                    picture * values.length / 3,
                    (picture + 1) * values.length / 3,
                    layout.label(0, 0) + 20 * picture);
        }
        progress.advance(1, 1);
        RENDERS.incrementAndGet();
        return new PictureValues(size, 3, values);
    }

    @Override
    public Optional<Pictures> retouch(
            LabelMap before, Pictures pictures, LabelMap now, Cancellation cancellation) {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
