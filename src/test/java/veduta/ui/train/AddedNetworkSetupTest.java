package veduta.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.model.InstalledModel;
import veduta.api.model.ModelInfo;
import veduta.api.model.NetworkConfig;
import veduta.api.model.NetworkPreset;
import veduta.api.model.TestModels;
import veduta.api.training.TrainingConfig;
import veduta.image.Size;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.Palette;
import veduta.toy.ToyRegistries;
import veduta.ui.task.ManualDelay;
import veduta.ui.task.ManualRunner;
import veduta.ui.train.TrainingDraft.Scale;

/** What can be chosen for networks of a kind that can do nothing but be trained. */
final class AddedNetworkSetupTest {
    private static final InstalledModel TOY =
            installed(
                    "toy",
                    new ModelInfo(
                            "toy",
                            new NetworkConfig(
                                    "toy",
                                    "cityscapes",
                                    19,
                                    2,
                                    new Size(512, 256),
                                    Map.of("mood", "plain")),
                            Map.of()));
    private static final InstalledModel STREET =
            installed("street", TestModels.street("street", List.of(8, 8, 8, 8, 8, 8, 4), 2));

    @TempDir private Path folder;
    private SetupViewModel setup;

    private static InstalledModel installed(String name, ModelInfo info) {
        return new InstalledModel(name, Path.of(name + ".safetensors"), info, false);
    }

    @BeforeEach
    void build() {
        Palette palette = new PaletteCatalog(List.of()).find("cityscapes").orElseThrow();
        setup =
                new SetupViewModel(
                        new FakeTraining()
                                .services(
                                        folder.resolve("models"), ToyRegistries.withToys().kinds()),
                        new ManualRunner(),
                        new ManualDelay(),
                        Clock.systemUTC(),
                        palette);
        setup.pairsProperty().set(folder);
    }

    private TrainingConfig config() {
        return setup.draft().job(java.time.LocalDate.EPOCH).config();
    }

    @Test
    void presets_ofTheKind_decideTheWidthsOfANewNetwork() {
        NetworkChoice network = setup.network();
        assertEquals(
                List.of("slim", "medium", "published"),
                network.presets().stream().map(NetworkPreset::key).toList());
        network.presetProperty().set(network.presets().get(1));
        assertEquals("256,256,256,256,192,128,64", config().network().setting("widths"));
        network.architectureProperty().set("toy");
        assertEquals(List.of(), network.presets());
        assertNull(network.presetProperty().get());
        assertEquals("toy", config().network().architecture());
        network.architectureProperty().set("crn");
        assertNotNull(network.presetProperty().get());
        assertEquals("128,128,128,128,96,64,32", config().network().setting("widths"));
    }

    @Test
    void start_modelThatCannotFreeze_takesTheFrozenHeightBack() {
        setup.startProperty().set(STREET);
        assertFalse(setup.network().unfreezable().get());
        setup.freezeBelowProperty().set(64);
        assertEquals(64, config().memory().freezeBelow());
        setup.startProperty().set(TOY);
        assertTrue(setup.network().unfreezable().get());
        assertEquals(0, config().memory().freezeBelow());
    }

    @Test
    void scales_modelThatCannotGrow_offersNoGrowth() {
        setup.startProperty().set(STREET);
        assertTrue(setup.network().scales().contains(Scale.GROWN));
        setup.startProperty().set(TOY);
        assertFalse(setup.network().scales().contains(Scale.GROWN));
    }

    @Test
    void job_nothingChosen_takesTheFirstOfEveryRegistry() {
        assertEquals("generator", config().method());
        assertEquals("adam", config().optimizer());
        assertEquals("diversity", config().loss().objective());
        assertEquals("crn", config().network().architecture());
    }
}
