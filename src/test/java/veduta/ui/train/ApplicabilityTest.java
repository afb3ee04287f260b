package veduta.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import veduta.api.model.InstalledModel;
import veduta.api.model.ModelInfo;
import veduta.api.model.NetworkConfig;
import veduta.api.model.TestModels;
import veduta.api.training.TrainingKinds;
import veduta.app.Registries;
import veduta.image.Size;

/** Why choices have no effect, by the networks, losses and steps that the program has. */
final class ApplicabilityTest {
    private static final TrainingKinds KINDS = Registries.usual().kinds();
    private static final InstalledModel STREET =
            installed("street", TestModels.street("street", List.of(8, 8, 8, 8, 8, 8, 4), 2));
    private static final InstalledModel UNET =
            installed(
                    "town",
                    new ModelInfo(
                            "town",
                            new NetworkConfig(
                                    "encoder-decoder",
                                    "cityscapes",
                                    19,
                                    1,
                                    new Size(512, 256),
                                    Map.of("width", "8", "levels", "8")),
                            Map.of()));

    private static InstalledModel installed(String name, ModelInfo info) {
        return new InstalledModel(name, Path.of(name + ".safetensors"), info, false);
    }

    private static Applicability of(String architecture, String objective, String method) {
        return new Applicability(KINDS, Optional.empty(), architecture, objective, method);
    }

    private static Applicability from(InstalledModel start) {
        return new Applicability(KINDS, Optional.of(start), "crn", "diversity", "generator");
    }

    @Test
    void newNetwork_modelToStartFrom_decidesEverything() {
        assertEquals(Optional.of("As in the model street."), from(STREET).ofNewNetwork());
        assertEquals(from(STREET).ofNewNetwork(), from(STREET).ofPreset());
        assertEquals(from(STREET).ofNewNetwork(), from(STREET).ofSetting("noise"));
        assertEquals(Optional.empty(), of("crn", "diversity", "generator").ofNewNetwork());
    }

    @Test
    void settings_kindWithoutNoise_haveNone() {
        assertEquals(Optional.empty(), of("crn", "diversity", "generator").ofSetting("noise"));
        assertEquals(
                Optional.of("This network has none."),
                of("pix2pix", "pixels", "adversarial").ofSetting("noise"));
        assertTrue(of("pix2pix", "pixels", "adversarial").ofPreset().isPresent());
        assertEquals(Optional.empty(), of("crn", "pixels", "adversarial").ofPreset());
    }

    @Test
    void discriminator_stepWithoutOne_hasNone() {
        assertTrue(of("crn", "diversity", "generator").ofDiscriminator().isPresent());
        assertEquals(Optional.empty(), of("crn", "diversity", "adversarial").ofDiscriminator());
        assertEquals(
                Optional.empty(),
                of("crn", "diversity", "adversarial-unconditional").ofDiscriminator());
    }

    @Test
    void perception_loss_saysWhichNetworkItLooksThrough() {
        assertTrue(of("crn", "pixels", "generator").ofPerception().isPresent());
        assertEquals(Optional.empty(), of("crn", "diversity", "generator").ofPerception());
        assertEquals(Optional.empty(), of("crn", "segmentation", "generator").ofPerception());
        assertTrue(of("crn", "segmentation", "generator").needsSegmenter());
        assertFalse(of("crn", "texture", "generator").needsSegmenter());
        assertFalse(of("crn", "pixels", "generator").needsSegmenter());
    }

    @Test
    void freezing_newNetworkOrOtherKind_isSaidApart() {
        assertEquals(Optional.empty(), from(STREET).ofFreezing());
        assertEquals(
                Optional.of("Networks of this kind train only as a whole."),
                from(UNET).ofFreezing());
        assertEquals(
                Optional.of("Only of a model to start from."),
                of("crn", "diversity", "generator").ofFreezing());
    }
}
