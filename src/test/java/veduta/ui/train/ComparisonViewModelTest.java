package veduta.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.training.LoggedTraining;
import veduta.api.training.StoredRun;
import veduta.api.training.TrainingConfig;
import veduta.api.training.TrainingJob;
import veduta.api.training.TrainingRuns;
import veduta.api.training.curve.Curve;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.ml.crn.CrnConfig;
import veduta.ui.task.ManualRunner;

final class ComparisonViewModelTest {
    private final Map<Path, LoggedTraining> logs = new HashMap<>();
    private final ManualRunner tasks = new ManualRunner();
    private final ComparisonViewModel comparison = new ComparisonViewModel(new Logs(), tasks);

    /** Trainings that have a log and nothing else. */
    private final class Logs implements TrainingRuns {
        @Override
        public LoggedTraining log(StoredRun run) throws SynthesisException {
            LoggedTraining log = logs.get(run.folder());
            if (log == null) {
                throw new SynthesisException("The log is damaged.");
            }
            return log;
        }

        @Override
        public List<StoredRun> all() {
            throw new AssertionError();
        }

        @Override
        public StoredRun create(String title, TrainingJob job) {
            throw new AssertionError();
        }

        @Override
        public StoredRun reread(StoredRun run) {
            throw new AssertionError();
        }

        @Override
        public RgbImage preview(StoredRun run, int step) {
            throw new AssertionError();
        }

        @Override
        public void remove(StoredRun run) {
            throw new AssertionError();
        }
    }

    private static StoredRun run(String folder, String title) {
        TrainingConfig config =
                new TrainingConfig(
                        CrnConfig.of("p", 2, List.of(4), new Size(8, 4), 1),
                        new TrainingConfig.Loss("pixels", List.of(), List.of(), 0, 0.3, 0.3),
                        new TrainingConfig.Schedule(10, 1e-3, 1, 1, 1, 1, 0, 0.9, 1),
                        Precision.AUTO);
        return new StoredRun(
                Path.of(folder),
                title,
                Instant.EPOCH,
                new TrainingJob(
                        config,
                        new TrainingJob.Data(Path.of("pairs"), Optional.empty()),
                        Optional.empty(),
                        new TrainingJob.InitialWeights(false, Optional.empty()),
                        new TrainingJob.Output(Path.of(folder, "m.safetensors"), 1, 1),
                        Map.of(),
                        EngineOptions.AUTO),
                Optional.empty(),
                List.of());
    }

    private void log(String folder, String level, double loss, double... distances) {
        List<LoggedTraining.Step> steps = new java.util.ArrayList<>();
        for (double distance : distances) {
            steps.add(new LoggedTraining.Step(steps.size() + 1, loss, List.of(distance)));
        }
        logs.put(Path.of(folder), new LoggedTraining(List.of(level), steps));
    }

    private void compare(StoredRun... runs) {
        comparison.compare(List.of(runs));
        doAll();
    }

    private void doAll() {
        while (tasks.waiting() > 0) {
            tasks.runNext();
        }
    }

    @Test
    void compare_twoRuns_drawsOneLineForEach() {
        log("a", "pixels", 7, 4, 2);
        log("b", "pixels", 5, 8);
        compare(run("a", "first"), run("b", "second"));
        assertEquals(
                List.of(
                        new ComparisonViewModel.Line(
                                "first", List.of(new Curve.Point(1, 7), new Curve.Point(2, 7))),
                        new ComparisonViewModel.Line("second", List.of(new Curve.Point(1, 5)))),
                comparison.lines());
    }

    @Test
    void measure_level_drawsThoseThatHaveIt() {
        log("a", "pixels", 7, 4, 2);
        log("b", "conv1_2", 5, 8);
        compare(run("a", "first"), run("b", "second"));
        assertEquals(List.of("loss", "pixels", "conv1_2"), comparison.measures());
        comparison.measureProperty().set("pixels");
        comparison.percentProperty().set(true);
        assertEquals(1, comparison.lines().size());
        assertEquals("first", comparison.lines().get(0).title());
        assertEquals(4 / 3.0 * 100, comparison.lines().get(0).points().get(0).value(), 1e-9);
        assertEquals("2", comparison.last(comparison.entries().get(0)));
        assertEquals("", comparison.last(comparison.entries().get(1)));
    }

    @Test
    void shown_switchedOff_leavesTheLineAndTheLevelOut() {
        log("a", "pixels", 7, 4);
        log("b", "conv1_2", 5, 8);
        compare(run("a", "first"), run("b", "second"));
        comparison.measureProperty().set("conv1_2");
        comparison.entries().get(1).shownProperty().set(false);
        assertEquals(List.of("loss", "pixels"), comparison.measures());
        assertEquals("loss", comparison.measureProperty().get());
        assertEquals(1, comparison.lines().size());
        compare(run("a", "first"), run("b", "second"), run("c", "third"));
        assertEquals(
                List.of(true, false, false),
                comparison.entries().stream().map(each -> each.shownProperty().get()).toList());
    }

    @Test
    void lines_sameTitle_areDistinguishedByTheirBeginning() {
        log("a", "pixels", 7, 4);
        log("b", "pixels", 5, 8);
        compare(run("a", "town"), run("b", "town"));
        assertTrue(comparison.lines().get(0).title().startsWith("town · "));
        comparison.entries().get(1).shownProperty().set(false);
        assertEquals("town", comparison.lines().get(0).title());
    }

    @Test
    void reread_grownLog_drawsTheNewSteps() {
        log("a", "pixels", 7, 4);
        compare(run("a", "first"));
        int drawn = comparison.drawingsProperty().get();
        log("a", "pixels", 7, 4, 3, 2);
        comparison.reread();
        doAll();
        assertEquals(3, comparison.lines().get(0).points().size());
        assertNotEquals(drawn, comparison.drawingsProperty().get());
    }

    @Test
    void compare_damagedLog_leavesItsLineOut() {
        log("a", "pixels", 7, 4);
        compare(run("a", "first"), run("b", "second"));
        assertEquals(1, comparison.lines().size());
    }
}
