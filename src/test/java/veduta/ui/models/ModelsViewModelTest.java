package veduta.ui.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import veduta.api.model.Capability;
import veduta.api.model.InstalledModel;
import veduta.api.model.ModelCatalog;
import veduta.api.model.ModelInfo;
import veduta.api.model.ModelSource;
import veduta.api.model.TestModelSource;
import veduta.image.Size;
import veduta.ml.crn.CrnConfig;
import veduta.ml.crn.network.CrnArchitecture;
import veduta.ui.task.ManualRunner;

/** Which model is used for which palette. */
class ModelsViewModelTest {
    private static final InstalledModel WITHOUT_PALETTE = model("untold", "");
    private static final InstalledModel STREET = model("street", "cityscapes");
    private static final InstalledModel TOWN = model("town", "cityscapes");
    private static final InstalledModel ROOM = model("room", "nyu40");

    private final ManualRunner runner = new ManualRunner();
    private final ModelsViewModel models = new ModelsViewModel(catalog(), runner);

    private static InstalledModel model(String name, String palette) {
        ModelInfo info =
                new ModelInfo(
                        name, CrnConfig.of(palette, 19, List.of(4), new Size(8, 4), 1), Map.of());
        return new InstalledModel(name, Path.of(name), info, false);
    }

    private static ModelCatalog catalog() {
        return new ModelCatalog() {
            @Override
            public List<InstalledModel> all() {
                return List.of(WITHOUT_PALETTE, STREET, TOWN, ROOM);
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
                return TestModelSource.of(STREET);
            }

            @Override
            public Path find(String fileOrName) {
                return STREET.file();
            }

            @Override
            public Optional<ModelSource> withFingerprint(String fingerprint) {
                return Optional.empty();
            }
        };
    }

    @BeforeEach
    void look() {
        models.setPalette("cityscapes");
        models.refresh(() -> {});
        runner.runNext();
    }

    private InstalledModel chosen() {
        return models.chosenProperty().get();
    }

    @Test
    void chosen_byNobody_isTheFirstOfThePalette() {
        assertEquals(STREET, chosen());
        models.setPalette("nyu40");
        assertEquals(ROOM, chosen());
    }

    @Test
    void chosen_noModelOfThePalette_isNoneRatherThanOneThatNamesNone() {
        models.setPalette("camvid");
        assertEquals(null, chosen());
    }

    @Test
    void use_otherModel_holdsForItsPalette() {
        models.use(TOWN);
        assertEquals(TOWN, chosen());
        models.setPalette("nyu40");
        assertEquals(ROOM, chosen());
        models.setPalette("cityscapes");
        assertEquals(TOWN, chosen());
    }

    @Test
    void use_modelThatNamesNoPalette_holdsForThePresentOne() {
        models.use(WITHOUT_PALETTE);
        assertEquals(WITHOUT_PALETTE, chosen());
        models.setPalette("nyu40");
        assertEquals(ROOM, chosen());
    }

    @Test
    void use_modelOfAnotherPalette_doesNotRenderThePresentOne() {
        models.use(ROOM);
        assertEquals(STREET, chosen());
    }
}
