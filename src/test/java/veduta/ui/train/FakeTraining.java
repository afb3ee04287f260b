package veduta.ui.train;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.training.DatasetReport;
import veduta.api.training.LoggedTraining;
import veduta.api.training.PairsFound;
import veduta.api.training.SavedTraining;
import veduta.api.training.StoredRun;
import veduta.api.training.TrainingEstimate;
import veduta.api.training.TrainingJob;
import veduta.api.training.TrainingKinds;
import veduta.api.training.TrainingListener;
import veduta.api.training.TrainingProgress;
import veduta.api.training.TrainingRuns;
import veduta.api.training.TrainingService;
import veduta.app.Registries;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.ui.train.evaluation.EvaluationServices;

/** Trainings in memory: every step halves the loss, and every second one has a preview. */
final class FakeTraining implements TrainingService, TrainingRuns {
    static final RgbImage PICTURE = RgbImage.of(new Size(1, 1), new byte[] {1, 2, 3});

    final List<StoredRun> stored = new ArrayList<>();
    final List<Path> kept = new ArrayList<>();
    int stopAfter = Integer.MAX_VALUE;
    Optional<String> fault = Optional.empty();
    long freeBytes = Long.MAX_VALUE;
    OptionalDouble secondsPerStep = OptionalDouble.of(2);
    final List<Integer> dropped = new ArrayList<>();

    TrainingServices services(Path models) {
        return services(models, Registries.usual().kinds());
    }

    TrainingServices services(Path models, TrainingKinds kinds) {
        return new TrainingServices(
                this,
                kinds,
                this,
                (data, palette) -> new PairsFound(8, 0),
                FakeTraining::check,
                job ->
                        Optional.of(
                                new TrainingEstimate(
                                        job.config().network().size().pixels()
                                                * job.config().schedule().batch(),
                                        freeBytes,
                                        secondsPerStep)),
                () -> List.of(Path.of("perceiver.safetensors")),
                key -> List.of(Path.of(key + "-segmenter.safetensors")),
                key -> models.resolveSibling("own").resolve(key),
                models,
                new EvaluationServices(
                        (job, listener, cancellation) -> {
                            throw new SynthesisException("Nothing is measured here.");
                        },
                        key -> Optional.empty(),
                        new PaletteCatalog(List.of()),
                        new Photos(),
                        models.resolveSibling("reports")));
    }

    /** Two pairs, half sky, a quarter road, one broken file. */
    private static DatasetReport check(
            TrainingJob.Data data,
            DatasetReport.PaletteSize palette,
            Progress progress,
            Cancellation cancellation) {
        progress.advance(1, 2);
        List<Double> shares = new ArrayList<>(Collections.nCopies(palette.classes(), 0.0));
        shares.set(0, 0.25);
        shares.set(10, 0.5);
        return new DatasetReport(
                "two folders",
                List.of("train"),
                "some-encoding",
                2,
                Map.of("4x4", 2),
                shares,
                List.of("lonely.png"),
                List.of("bad.png is damaged."),
                Optional.empty());
    }

    @Override
    public void run(TrainingJob job, TrainingListener listener, Cancellation cancellation)
            throws SynthesisException {
        if (fault.isPresent()) {
            throw new SynthesisException(fault.get());
        }
        StoredRun run = byOutput(job.output());
        int steps = job.config().schedule().steps();
        for (int step = run.stepsDone() + 1; step <= steps; step++) {
            listener.stepped(
                    new TrainingProgress(
                            step,
                            steps,
                            step / 8.0,
                            100.0 / step,
                            List.of("pixels"),
                            List.of(50.0 / step),
                            1,
                            2,
                            steps - step));
            if (step % 2 == 0) {
                listener.previewed(Path.of("any"), step, PICTURE);
            }
            save(run, step);
            if (step == stopAfter) {
                cancellation.cancel();
            }
            if (cancellation.isCancelled() && step < steps) {
                throw new CancelledException();
            }
        }
    }

    private StoredRun byOutput(TrainingJob.Output output) {
        return stored.stream()
                .filter(each -> each.job().output().equals(output))
                .findFirst()
                .orElseThrow();
    }

    private void save(StoredRun run, int step) {
        stored.replaceAll(
                each ->
                        each.folder().equals(run.folder())
                                ? new StoredRun(
                                        run.folder(),
                                        run.title(),
                                        run.begun(),
                                        run.job(),
                                        Optional.of(
                                                new SavedTraining(
                                                        run.job().config(), step, 1, "", Map.of())),
                                        List.of())
                                : each);
    }

    @Override
    public SavedTraining saved(Path checkpoint) {
        throw new AssertionError("Runs know what is saved.");
    }

    @Override
    public void exportModel(TrainingJob.Output output, Path model) {
        kept.add(model);
    }

    @Override
    public List<StoredRun> all() {
        return List.copyOf(stored);
    }

    @Override
    public StoredRun create(String title, TrainingJob job) {
        Path folder = Path.of(title);
        StoredRun made =
                new StoredRun(
                        folder,
                        title,
                        Instant.EPOCH,
                        job.withOutput(
                                new TrainingJob.Output(
                                        folder.resolve(title + ".safetensors"), 1, 1)),
                        Optional.empty(),
                        List.of());
        stored.add(0, made);
        return made;
    }

    @Override
    public StoredRun reread(StoredRun run) {
        StoredRun there = byOutput(run.job().output());
        List<Integer> previews =
                IntStream.rangeClosed(1, there.stepsDone() / 2)
                        .map(number -> 2 * number)
                        .boxed()
                        .filter(step -> !dropped.contains(step))
                        .toList();
        return new StoredRun(
                there.folder(), there.title(), there.begun(), there.job(), there.saved(), previews);
    }

    @Override
    public LoggedTraining log(StoredRun run) {
        if (run.stepsDone() == 0) {
            return LoggedTraining.EMPTY;
        }
        return new LoggedTraining(
                List.of("pixels"), List.of(new LoggedTraining.Step(1, 7, List.of(3.0))));
    }

    @Override
    public RgbImage preview(StoredRun run, int step) throws SynthesisException {
        if (dropped.contains(step)) {
            throw new SynthesisException("There is no preview after step " + step + ".");
        }
        return PICTURE;
    }

    @Override
    public void remove(StoredRun run) {
        stored.removeIf(each -> each.folder().equals(run.folder()));
    }
}
