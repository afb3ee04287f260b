package veduta.ui.train.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.Cancellation;
import veduta.api.compute.SynthesisException;
import veduta.api.evaluation.Appearance;
import veduta.api.evaluation.EvaluationJob;
import veduta.api.evaluation.EvaluationResult;
import veduta.api.evaluation.EvaluationService;
import veduta.api.evaluation.Lattice;
import veduta.api.model.InstalledModel;
import veduta.api.model.ModelInfo;
import veduta.image.Pictures;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.layout.LabelMap;
import veduta.ml.crn.CrnConfig;
import veduta.ui.task.ManualRunner;

final class EvaluationViewModelTest {
    private static final Size SIZE = new Size(4, 2);

    @TempDir private Path folder;
    private final ManualRunner tasks = new ManualRunner();
    private final List<EvaluationJob> jobs = new ArrayList<>();
    private Optional<Path> segmenter = Optional.of(Path.of("reader.safetensors"));
    private Optional<String> fault = Optional.empty();
    private EvaluationViewModel evaluation;

    /** Two gray pairs. */
    private EvaluationResult run(
            EvaluationJob job, EvaluationService.Listener listener, Cancellation cancellation)
            throws SynthesisException {
        jobs.add(job);
        if (fault.isPresent()) {
            throw new SynthesisException(fault.get());
        }
        for (int i = 1; i <= 2; i++) {
            cancellation.check();
            listener.measured(
                    i,
                    2,
                    new EvaluationService.Sample(
                            "pair " + i,
                            LabelMap.filled(SIZE, 0),
                            Pictures.of(SIZE, 1, new byte[24]),
                            RgbImage.of(SIZE, new byte[24])));
        }
        return new EvaluationResult(
                2,
                "4x2",
                List.of(new EvaluationResult.Level("pixels", 1, 2, 3)),
                0.75,
                List.of(new EvaluationResult.Picture(0.8, 1, 6, 0.5)),
                0.25,
                Optional.of(
                        new EvaluationResult.Reading(
                                new EvaluationResult.Score(0.9, 0.6),
                                new EvaluationResult.Score(0.5, 0.4),
                                new EvaluationResult.Score(0.3, 0.2))),
                Optional.empty(),
                new Appearance(
                        "256x128",
                        new Appearance.Look(4, 8, 100, 10),
                        List.of(new Appearance.Look(3, 2, 150, 5))),
                Optional.of(
                        new Lattice(
                                7,
                                new Lattice.Peak(0.5, 3.2, List.of(0.5, 0.25, 0.1)),
                                List.of(new Lattice.Peak(2.5, 4, List.of(0.1, 2.5, 0.2))))),
                0.5,
                List.of("These are only 2 pairs."));
    }

    @BeforeEach
    void build() {
        PaletteCatalog palettes = new PaletteCatalog(List.of());
        evaluation =
                new EvaluationViewModel(
                        new EvaluationServices(
                                this::run,
                                key -> segmenter,
                                palettes,
                                new Photos(),
                                folder.resolve("reports")),
                        tasks,
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        ModelInfo info =
                new ModelInfo(
                        "town", CrnConfig.of("cityscapes", 19, List.of(4), SIZE, 1), Map.of());
        evaluation
                .modelProperty()
                .set(new InstalledModel("town", folder.resolve("town.safetensors"), info, false));
        evaluation.pairsProperty().set(folder);
    }

    @Test
    void measure_pairs_showsFiguresAndWritesAReport() throws Exception {
        evaluation.measure();
        assertTrue(evaluation.runningProperty().get());
        tasks.runNext();
        assertFalse(evaluation.runningProperty().get());
        assertEquals(1, evaluation.shareProperty().get());
        assertEquals("These are only 2 pairs.", evaluation.lines().get(0));
        assertTrue(evaluation.lines().get(1).startsWith("2 pairs at 4x2: distance 0.750"));
        assertTrue(
                evaluation
                        .lines()
                        .contains(
                                "Layout as read from the pictures: 50.0% of the pixels, mean IoU"
                                        + " 0.400"));
        assertTrue(
                evaluation
                        .lines()
                        .contains(
                                "pixels: best picture 1.000, all pictures 2.000, mean colours"
                                        + " 3.000"));
        assertEquals(
                "Picture 1: distance 0.800, the best one in 100%, colours 6.0 off",
                evaluation.lines().get(evaluation.lines().size() - 2));
        assertEquals(
                "Picture 1, as a share of the photos: contrast 0.75 across and 0.25 down,"
                        + " brightness 1.50, chroma 0.50",
                evaluation.lines().get(evaluation.lines().size() - 1));
        assertTrue(
                evaluation
                        .lines()
                        .contains(
                                "Strongest wave of any picture in plain regions: 2.50 of 255, of"
                                        + " the photos 0.50"));
        Path report = evaluation.reportProperty().get();
        assertEquals(folder.resolve("reports/town-19700101-000000.html"), report);
        String page = Files.readString(report);
        assertEquals(2 * 3, page.split("data:image/", -1).length - 1);
        assertTrue(evaluation.messageProperty().get().contains(report.toString()));
    }

    @Test
    void measure_order_takesPairsKeptBackAndThePalettesNetwork() {
        evaluation.limitProperty().set(7);
        evaluation.measure();
        tasks.runNext();
        EvaluationJob job = jobs.get(0);
        assertEquals(List.of("val", "test"), job.data().split().names());
        assertEquals(segmenter, job.segmenter());
        assertEquals(segmenter.get(), job.perceptual());
        assertEquals(7, job.limit());
        evaluation.perceptualProperty().set(Path.of("vgg.safetensors"));
        evaluation.limitProperty().set(0);
        evaluation.measure();
        tasks.runNext();
        assertEquals(Path.of("vgg.safetensors"), jobs.get(1).perceptual());
        assertEquals(Integer.MAX_VALUE, jobs.get(1).limit());
    }

    @Test
    void measure_stopped_writesNothing() {
        evaluation.measure();
        evaluation.stop();
        tasks.runNext();
        assertFalse(evaluation.runningProperty().get());
        assertNull(evaluation.reportProperty().get());
        assertFalse(Files.exists(folder.resolve("reports")));
        assertEquals("Stopped; nothing was written.", evaluation.messageProperty().get());
    }

    @Test
    void measure_failure_isReported() {
        fault = Optional.of("The pairs are broken.");
        evaluation.measure();
        tasks.runNext();
        assertEquals("The pairs are broken.", evaluation.messageProperty().get());
        assertFalse(evaluation.runningProperty().get());
        fault = Optional.empty();
        evaluation.measure();
        tasks.runNext();
        assertNotNull(evaluation.reportProperty().get());
    }

    @Test
    void measure_paletteWithoutNetworks_saysWhatToChoose() {
        segmenter = Optional.empty();
        evaluation.measure();
        tasks.runNext();
        assertTrue(evaluation.messageProperty().get().contains("choose a perception network"));
    }

    @Test
    void measure_withoutPairs_saysWhatIsMissing() {
        evaluation.nameFolder("there is none");
        evaluation.measure();
        assertEquals(0, tasks.waiting());
        assertEquals("Choose a model and a folder of pairs.", evaluation.messageProperty().get());
    }
}
