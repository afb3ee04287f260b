package veduta.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.model.InstalledModel;
import veduta.api.model.ModelInfo;
import veduta.api.training.TrainingConfig;
import veduta.api.training.curve.Curve;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.Palette;
import veduta.ml.crn.CrnConfig;
import veduta.ui.task.ManualDelay;
import veduta.ui.task.ManualRunner;
import veduta.ui.train.TrainingDraft.Scale;

final class TrainViewModelTest {
    @TempDir private Path folder;

    private final FakeTraining training = new FakeTraining();
    private final ManualRunner lane = new ManualRunner();
    private final ManualRunner tasks = new ManualRunner();
    private final ManualDelay delay = new ManualDelay();
    private final List<Path> used = new ArrayList<>();
    private TrainViewModel train;
    private SetupViewModel setup;

    @BeforeEach
    void build() {
        Palette palette = new PaletteCatalog(List.of()).find("cityscapes").orElseThrow();
        TrainingServices services = training.services(folder.resolve("models"));
        train = new TrainViewModel(services, lane, tasks, Runnable::run, used::add);
        setup = new SetupViewModel(services, tasks, delay, Clock.systemUTC(), palette);
        setup.schedule().stepsProperty().set(6);
        setup.refresh();
        setup.pairsProperty().set(folder);
        doAll();
        delay.ring();
        doAll();
    }

    private void doAll() {
        while (tasks.waiting() > 0) {
            tasks.runNext();
        }
    }

    private void begin() {
        train.begin("town", setup.job());
        doAll();
    }

    private void trainNow() {
        lane.runNext();
        doAll();
    }

    @Test
    void begin_run_takesAllStepsAndDrawsThem() {
        begin();
        assertNotNull(train.runningProperty().get());
        trainNow();
        assertNull(train.runningProperty().get());
        assertTrue(train.shownProperty().get().isFinished());
        assertEquals(6, train.curvesProperty().get().loss().points().size());
        assertEquals(6, train.curvesProperty().get().levels().get("pixels").points().size());
        assertEquals(List.of(2, 4, 6), train.previews());
        assertEquals(2, train.previewIndexProperty().get());
        assertEquals(FakeTraining.PICTURE, train.previewProperty().get());
    }

    @Test
    void go_pausedRun_goesOnAfterItsLastStep() {
        training.stopAfter = 2;
        begin();
        trainNow();
        assertEquals(2, train.shownProperty().get().stepsDone());
        assertEquals("Paused.", train.messageProperty().get());
        train.go(train.shownProperty().get());
        trainNow();
        assertEquals(6, train.shownProperty().get().stepsDone());
        assertEquals(6, train.curvesProperty().get().loss().points().size());
    }

    @Test
    void go_whileAnotherRuns_doesNothing() {
        begin();
        train.go(train.shownProperty().get());
        assertEquals(1, lane.waiting());
    }

    @Test
    void keep_whileItRuns_stopsFirstAndThenMakesTheModel() {
        begin();
        train.exportModel("mine");
        assertEquals(List.of(), training.kept);
        trainNow();
        Path file = folder.resolve("models").resolve("mine.safetensors");
        assertEquals(List.of(file), training.kept);
        assertEquals(List.of(file), used);
    }

    @Test
    void go_failure_isReported() {
        training.fault = java.util.Optional.of("No such thing.");
        begin();
        trainNow();
        assertEquals("No such thing.", train.messageProperty().get());
        assertNull(train.runningProperty().get());
    }

    @Test
    void shown_oldRun_readsItsCurves() {
        begin();
        trainNow();
        train.shownProperty().set(null);
        assertEquals(0, train.curvesProperty().get().loss().points().size());
        train.shownProperty().set(train.runs().get(0));
        doAll();
        assertEquals(List.of(new Curve.Point(1, 7)), train.curvesProperty().get().loss().points());
    }

    @Test
    void showPreview_droppedMeanwhile_showsTheOneBefore() {
        begin();
        trainNow();
        training.dropped.add(4);
        train.showPreview(1);
        doAll();
        assertEquals(List.of(2, 6), train.previews());
        assertEquals(0, train.previewIndexProperty().get());
        assertEquals(FakeTraining.PICTURE, train.previewProperty().get());
    }

    @Test
    void showPreview_brokenFile_isReported() {
        begin();
        trainNow();
        training.dropped.addAll(List.of(2, 4, 6));
        train.showPreview(1);
        doAll();
        assertEquals("There is no preview after step 4.", train.messageProperty().get());
    }

    @Test
    void close_whileItRuns_callsOnceItHasStopped() {
        begin();
        List<String> closed = new ArrayList<>();
        train.close(() -> closed.add("closed"));
        assertEquals(List.of(), closed);
        trainNow();
        assertEquals(List.of("closed"), closed);
    }

    @Test
    void remove_run_isGone() {
        begin();
        trainNow();
        train.remove();
        doAll();
        assertEquals(List.of(), train.runs());
        assertNull(train.shownProperty().get());
    }

    @Test
    void setup_withoutPairsOrPerceptualNetwork_saysWhatIsMissing() {
        assertEquals("", setup.obstacleProperty().get());
        setup.perceptualProperty().set(null);
        delay.ring();
        assertTrue(setup.obstacleProperty().get().contains("perception"));
        setup.objectiveProperty().set("pixels");
        delay.ring();
        assertEquals("", setup.obstacleProperty().get());
        setup.nameFolder("there is none");
        delay.ring();
        assertTrue(setup.obstacleProperty().get().contains("folder"));
    }

    @Test
    void useOwnPairs_folderOfThePalette_isTakenIfThere() throws Exception {
        setup.pairsProperty().set(null);
        setup.useOwnPairs();
        assertNull(setup.pairsProperty().get());
        assertTrue(setup.pairsTextProperty().get().contains("cityscapes"));
        Path own = java.nio.file.Files.createDirectories(folder.resolve("own/cityscapes"));
        setup.useOwnPairs();
        assertEquals(own, setup.pairsProperty().get());
    }

    @Test
    void start_model_lowersTheRate() {
        assertEquals(1e-3, setup.job().config().schedule().rate());
        setup.startProperty()
                .set(
                        new InstalledModel(
                                "street",
                                folder.resolve("street.safetensors"),
                                new ModelInfo("street", setup.job().config().network(), Map.of()),
                                true));
        assertEquals(2e-4, setup.job().config().schedule().rate());
        assertEquals(0.3, setup.job().config().loss().meanShareStart());
        setup.startProperty().set(null);
        assertEquals(1e-3, setup.job().config().schedule().rate());
    }

    @Test
    void job_networkOfAGan_isTrainedAgainstADiscriminator() {
        setup.objectiveProperty().set("feature-matching");
        setup.network().architectureProperty().set("encoder-decoder");
        assertEquals("feature-matching", setup.objectiveProperty().get());
        assertEquals("generator", setup.job().config().method());
        setup.network().architectureProperty().set("pix2pix");
        TrainingConfig config = setup.job().config();
        assertEquals("pixels", config.loss().objective());
        assertEquals("adversarial", config.method());
        assertEquals("adam-adversarial", config.optimizer());
        assertEquals(2e-4, config.schedule().rate());
        setup.network().architectureProperty().set("crn");
        assertEquals("diversity", setup.job().config().loss().objective());
        assertEquals("adam", setup.job().config().optimizer());
        assertEquals(1e-3, setup.job().config().schedule().rate());
    }

    @Test
    void job_rescaledAfterEpochs_countsNoSteps() {
        assertEquals(200, setup.job().config().loss().rescaleAfter());
        assertTrue(setup.rescaleTextProperty().get().endsWith("200 steps"));
        setup.schedule().rescaleEpochsProperty().set(30);
        assertEquals(0, setup.job().config().loss().rescaleAfter());
        assertEquals(30, setup.job().config().loss().rescaleEpochs());
        assertEquals("epochs", setup.rescaleTextProperty().get());
    }

    @Test
    void order_augmentation_isTheChosenOne() {
        assertTrue(setup.job().config().augmentation().scale() > 0);
        setup.schedule().scaleProperty().set(0.3);
        setup.schedule().colourProperty().set(0.02);
        assertEquals(
                new TrainingConfig.Augmentation(0.3, 0.02), setup.job().config().augmentation());
        setup.schedule().mirroredProperty().set(false);
        assertEquals(
                new TrainingConfig.Augmentation(0.3, 0.02, 0, true),
                setup.job().config().augmentation());
        setup.schedule().colourProperty().set(Double.NaN);
        delay.ring();
        assertTrue(setup.obstacleProperty().get().contains("shares in 0..1"));
    }

    @Test
    void job_pictures_comparedAreTheChosenOnes() {
        assertEquals(0, setup.job().config().memory().compared());
        setup.schedule().comparedProperty().set(2);
        assertEquals(2, setup.job().config().memory().compared());
    }

    @Test
    void pairs_counted_giveTheEpochsOfTheSteps() {
        assertEquals(8, setup.schedule().pairsProperty().get());
        setup.schedule().epochsProperty().set(50);
        assertEquals(400, setup.job().config().schedule().steps());
        setup.nameFolder("there is none");
        assertEquals(0, setup.schedule().pairsProperty().get());
    }

    @Test
    void check_folder_listsWhatItHolds() {
        PairsCheckViewModel check = setup.pairsCheck();
        check.check();
        assertTrue(check.runningProperty().get());
        doAll();
        assertEquals(false, check.runningProperty().get());
        assertEquals(0.5, check.shareProperty().get());
        assertEquals(
                List.of(
                        "2 pairs in two folders, part train, read as some-encoding",
                        "4x4: 2 pairs",
                        "Sky: 50.00% of the pixels",
                        "Road: 25.00% of the pixels",
                        "Void: 25.00% of the pixels"),
                check.lines().subList(0, 5));
        assertTrue(check.lines().get(5).startsWith("Not shown: Sidewalk, "));
        assertEquals(
                List.of("Cannot be read: bad.png is damaged.", "Without partner: lonely.png"),
                check.lines().subList(6, 8));
    }

    @Test
    void check_otherFolderMeanwhile_saysNothing() {
        PairsCheckViewModel check = setup.pairsCheck();
        check.check();
        setup.pairsProperty().set(folder.resolve("other"));
        assertEquals(false, check.runningProperty().get());
        doAll();
        assertEquals(List.of(), check.lines());
    }

    @Test
    void setup_tooLittleMemory_proposesWhatFits() {
        training.freeBytes = 512 * 256;
        setup.schedule().batchProperty().set(4);
        delay.ring();
        doAll();
        assertEquals(3, setup.proposals().size());
        setup.proposals().get(0).apply().run();
        assertEquals(1, setup.schedule().batchProperty().get());
        assertEquals(4, setup.schedule().accumulateProperty().get());
        delay.ring();
        doAll();
        assertEquals(0, setup.proposals().size());
    }

    @Test
    void setup_tooLittleMemory_proposesToCompareTwoPictures() {
        TrainingDraft draft = setup.draft();
        List<String> ways = Fallback.of(draft).stream().map(Fallback::key).toList();
        assertTrue(draft.network().images() > 2);
        assertEquals(List.of("compared", "half", "quarter"), ways);
        Fallback fewer = Fallback.of(draft).get(0);
        assertEquals(2, fewer.draft().schedule().compared());
        assertEquals(
                List.of("half", "quarter"),
                Fallback.of(fewer.draft()).stream().map(Fallback::key).toList());
    }

    @Test
    void setup_timeKnown_reportsIt() {
        assertEquals(
                "About 0.1 GB of memory; 2.0 s a step, 12 s in all.",
                setup.costTextProperty().get().replaceFirst("About [0-9.]+", "About 0.1"));
    }

    /** As on a GPU. */
    @Test
    void setup_timeUnknown_reportsTheMemoryOnly() {
        training.secondsPerStep = OptionalDouble.empty();
        setup.schedule().batchProperty().set(4);
        delay.ring();
        doAll();
        String message = setup.costTextProperty().get();
        assertTrue(message.contains("GB of the graphics card's memory"), message);
        assertTrue(message.contains("after the first steps"), message);
    }

    @Test
    void job_halfSize_keepsTheModules() {
        setup.scaleProperty().set(Scale.HALF);
        var network = setup.job().config().network();
        assertEquals(7, CrnConfig.widths(network).size());
        assertEquals("4x2", CrnConfig.base(network).toString());
        setup.scaleProperty().set(Scale.GROWN);
        assertEquals(8, CrnConfig.widths(setup.job().config().network()).size());
    }
}
