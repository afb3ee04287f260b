package veduta.ui.shell;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import veduta.api.compute.Cancellation;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.TestSynthesizer;
import veduta.api.model.Capability;
import veduta.api.model.InstalledModel;
import veduta.api.model.ModelCatalog;
import veduta.api.model.ModelInfo;
import veduta.api.model.ModelSource;
import veduta.api.model.TestModelSource;
import veduta.api.model.TestModels;
import veduta.image.PictureValues;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ml.crn.network.CrnArchitecture;

/** The three gray pictures of the only installed model, and how often they were rendered. */
public class FlatSynthesizer extends TestSynthesizer {
    public static final ModelInfo INFO = TestModels.street("flat", List.of(4, 4), 3);
    public static final AtomicInteger RENDERS = new AtomicInteger();

    /** The pictures of the only model. */
    public FlatSynthesizer() {
        super(INFO);
    }

    public static ModelCatalog catalog() {
        InstalledModel model = new InstalledModel("flat", Path.of("flat.safetensors"), INFO, true);
        return new ModelCatalog() {
            @Override
            public List<InstalledModel> all() {
                return List.of(model);
            }

            @Override
            public Set<Capability> capabilities(ModelInfo model) {
                return EnumSet.allOf(Capability.class);
            }

            @Override
            public boolean fits(ModelInfo model, Size picture) {
                return new CrnArchitecture().fits(model.network(), picture);
            }

            @Override
            public ModelSource open(Path file) {
                return TestModelSource.of(model);
            }

            @Override
            public Path find(String fileOrName) {
                return model.file();
            }

            @Override
            public Optional<ModelSource> withFingerprint(String fingerprint) {
                return Optional.of(TestModelSource.of(model));
            }
        };
    }

    @Override
    public PictureValues renderUnrounded(
            LabelMap layout, Size size, long seed, Progress progress, Cancellation cancellation)
            throws SynthesisException {
        PictureValues pictures = super.renderUnrounded(layout, size, seed, progress, cancellation);
        RENDERS.incrementAndGet();
        return pictures;
    }
}
