package veduta.ui.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.model.ModelCatalog;
import veduta.app.Registries;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.Palette;
import veduta.ml.catalog.InstalledModels;
import veduta.ml.crn.UntrainedModel;
import veduta.rendering.NamedModels;
import veduta.rendering.WantedModel;
import veduta.ui.task.ManualRunner;

/** What is reported of a model that a document names, among real model files. */
final class MissingModelViewModelTest {
    private static final PaletteCatalog PALETTES = new PaletteCatalog(List.of());
    private static final Palette ROOMS = PALETTES.find("nyu13").orElseThrow();

    @TempDir private Path folder;
    private final ManualRunner runner = new ManualRunner();
    private ModelCatalog catalog;
    private ModelsViewModel models;
    private MissingModelViewModel missing;

    @BeforeEach
    void install() throws Exception {
        for (String name : List.of("hall", "rooms")) {
            UntrainedModel.write(
                    folder.resolve(name + ".safetensors"),
                    UntrainedModel.tiny(name, "nyu13", 13, 1),
                    name.length());
        }
        Registries known = Registries.usual();
        catalog =
                new InstalledModels(
                        known.architectures(), known.segmenters(), folder, folder.resolve("cache"));
        models = new ModelsViewModel(catalog, runner);
        models.setPalette("nyu13");
        models.refresh(() -> {});
        missing =
                new MissingModelViewModel(new NamedModels(catalog, PALETTES::find), models, runner);
        runner.runNext();
    }

    private void look(String name, String fingerprint) {
        missing.look(new WantedModel(name, fingerprint, "crn", ROOMS));
    }

    @Test
    void look_unknownModel_isMissingAndHasANearest() {
        look("cellar", "00ff");
        runner.runNext();
        assertEquals(
                Optional.of("hall"),
                missing.missingProperty().get().nearest().map(each -> each.name()));
        missing.hide();
        assertNull(missing.missingProperty().get());
    }

    @Test
    void look_installedModel_isNotMissing() {
        look("rooms", "00ff");
        runner.runNext();
        assertNull(missing.missingProperty().get());
        assertEquals("rooms", models.chosenProperty().get().name());
    }

    @Test
    void look_renamedModel_isFoundByItsContent() throws Exception {
        String content;
        try (var source = catalog.open(folder.resolve("rooms.safetensors"))) {
            content = source.digest();
        }
        look("cellar", content);
        runner.runNext();
        assertNull(missing.missingProperty().get());
        assertEquals("rooms", models.chosenProperty().get().name());
    }

    @Test
    void look_otherDocumentMeanwhile_reportsTheLastOnly() {
        look("cellar", "");
        look("rooms", "");
        runner.runNext();
        assertNull(missing.missingProperty().get());
        runner.runNext();
        assertNull(missing.missingProperty().get());
        look("cellar", "");
        missing.hide();
        runner.runNext();
        assertNull(missing.missingProperty().get());
        look("cellar", "");
        runner.runNext();
        assertNotNull(missing.missingProperty().get());
    }
}
