package veduta.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.training.Adversary;
import veduta.api.training.TrainingJob;
import veduta.io.palette.PaletteCatalog;
import veduta.ml.crn.CrnConfig;
import veduta.ui.task.ManualDelay;
import veduta.ui.task.ManualRunner;

/** The choices of a new training that the command line has, too. */
final class SetupOptionsTest {
    @TempDir private Path folder;

    private final ManualRunner tasks = new ManualRunner();
    private final ManualDelay delay = new ManualDelay();
    private final PaletteCatalog palettes = new PaletteCatalog(List.of());
    private SetupViewModel setup;

    @BeforeEach
    void build() {
        setup =
                new SetupViewModel(
                        new FakeTraining().services(folder.resolve("models")),
                        tasks,
                        delay,
                        Clock.systemUTC(),
                        palettes.find("cityscapes").orElseThrow());
        setup.refresh();
        setup.pairsProperty().set(folder);
        settle();
    }

    private void settle() {
        while (tasks.waiting() > 0) {
            tasks.runNext();
        }
        delay.ring();
        while (tasks.waiting() > 0) {
            tasks.runNext();
        }
    }

    @Test
    void job_untouched_hasNoneOfThem() {
        TrainingJob job = setup.job();
        assertEquals("generator", job.config().method());
        assertEquals(Optional.empty(), job.config().discriminator());
        assertFalse(job.data().vivid());
        assertNull(job.config().network().settings().get("noise"));
    }

    @Test
    void job_discriminator_isThatOfAnAdversarialStepOnly() {
        setup.step().widthProperty().set(16);
        setup.step().layersProperty().set(2);
        assertEquals(Optional.empty(), setup.job().config().discriminator());
        setup.step().methodProperty().set("adversarial-unconditional");
        assertEquals(Optional.of(new Adversary(16, 2)), setup.job().config().discriminator());
        assertEquals("adversarial-unconditional", setup.job().config().method());
        assertEquals("adam-adversarial", setup.job().config().optimizer());
    }

    @Test
    void step_withADiscriminator_suggestsItsRate() {
        setup.step().methodProperty().set("adversarial");
        assertEquals(Adversary.RATE, setup.schedule().rateProperty().get());
        setup.schedule().rateProperty().set(5e-4);
        setup.step().methodProperty().set("adversarial-unconditional");
        assertEquals(5e-4, setup.schedule().rateProperty().get());
        setup.step().methodProperty().set("generator");
        assertEquals(1e-3, setup.schedule().rateProperty().get());
    }

    /** What has no effect with another network is there again with the first. */
    @Test
    void noise_otherNetworkAndBack_isKept() {
        setup.network().settingProperty("noise").set(4);
        assertEquals(List.of(0, 0, 0, 4, 4, 4, 4), CrnConfig.noise(setup.job().config().network()));
        setup.network().architectureProperty().set("encoder-decoder");
        assertNull(setup.job().config().network().settings().get("noise"));
        setup.network().architectureProperty().set("crn");
        assertEquals(List.of(0, 0, 0, 4, 4, 4, 4), CrnConfig.noise(setup.job().config().network()));
        assertEquals(Map.of("noise", CrnConfig.MOST_NOISE), setup.network().settings());
    }

    @Test
    void job_vivid_isSaidOfTheData() {
        setup.vividProperty().set(true);
        assertTrue(setup.job().data().vivid());
    }

    @Test
    void perception_objectiveThatReadsLayouts_isASegmenterOfThePalette() {
        Path looked = Path.of("perceiver.safetensors");
        assertEquals(Optional.of(looked), setup.job().perceptual());
        setup.objectiveProperty().set("segmentation");
        settle();
        assertEquals("", setup.obstacleProperty().get());
        assertEquals(
                Optional.of(Path.of("cityscapes-segmenter.safetensors")), setup.job().perceptual());
        setup.paletteProperty().set(palettes.find("nyu40").orElseThrow());
        settle();
        assertEquals(Optional.of(Path.of("nyu40-segmenter.safetensors")), setup.job().perceptual());
        setup.objectiveProperty().set("feature-matching");
        assertEquals(Optional.of(looked), setup.job().perceptual());
        setup.objectiveProperty().set("pixels");
        assertEquals(Optional.empty(), setup.job().perceptual());
        assertNull(setup.job().provenance().get("perceiver"));
    }

    @Test
    void perception_noSegmenter_isMissing() {
        setup.objectiveProperty().set("segmentation");
        setup.segmenter().chosenProperty().set(null);
        settle();
        String obstacle = setup.obstacleProperty().get();
        assertTrue(obstacle.contains("segmentation network"), obstacle);
    }

    @Test
    void segmenter_addedByHand_staysWithAnotherPalette() {
        setup.objectiveProperty().set("segmentation");
        Path own = folder.resolve("own.safetensors");
        setup.segmenter().choose(own);
        setup.paletteProperty().set(palettes.find("nyu40").orElseThrow());
        settle();
        assertEquals(own, setup.segmenter().chosenProperty().get());
        assertEquals(
                List.of(Path.of("nyu40-segmenter.safetensors"), own), setup.segmenter().known());
    }

    /** As at the next start of the program. */
    @Test
    void kept_choices_areTheSameInAnotherSetup() {
        Map<String, String> kept = new TreeMap<>();
        new KeptChoices(setup).onChange(kept::putAll);
        setup.network().architectureProperty().set("pix2pix");
        setup.objectiveProperty().set("feature-matching");
        setup.step().methodProperty().set("adversarial-unconditional");
        setup.step().widthProperty().set(16);
        setup.step().layersProperty().set(2);
        setup.network().settingProperty("noise").set(4);
        setup.vividProperty().set(true);
        settle();
        TrainingJob before = setup.job();
        build();
        assertNotEquals(before, setup.job());
        new KeptChoices(setup).restore(kept);
        setup.schedule().rateProperty().set(before.config().schedule().rate());
        assertEquals(before, setup.job());
    }

    @Test
    void restore_unknownChoices_leavesTheUsualOnes() {
        TrainingDraft before = setup.draft();
        new KeptChoices(setup)
                .restore(
                        Map.of(
                                "architecture", "perceptron",
                                "objective", "beauty",
                                "method", "magic",
                                "discriminatorWidth", "wide",
                                "setting-mood", "4"));
        assertEquals(before, setup.draft());
        new KeptChoices(setup).restore(Map.of("discriminatorLayers", "99", "setting-noise", "999"));
        assertEquals(6, setup.step().layersProperty().get());
        assertEquals(64, setup.network().settingProperty("noise").get());
    }
}
