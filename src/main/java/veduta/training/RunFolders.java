package veduta.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.api.compute.SynthesisException;
import veduta.api.training.LoggedTraining;
import veduta.api.training.SavedTraining;
import veduta.api.training.StoredRun;
import veduta.api.training.TrainingJob;
import veduta.api.training.TrainingRuns;
import veduta.image.RgbImage;
import veduta.io.photo.Photos;
import veduta.text.Texts;

/**
 * Keeps every training in a folder: {@code run.json} with the job, the log, the checkpoint and the
 * model as {@link TrainingJob.Output} names them, and the folder {@code previews}.
 */
public final class RunFolders implements TrainingRuns {
    private static final Logger LOG = LoggerFactory.getLogger(RunFolders.class);
    private static final String NOTE = "run.json";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_NAME = 40;

    private final Path root;
    private final Photos photos;
    private final Clock clock;

    /**
     * The trainings in a folder.
     *
     * @param root need not exist yet
     */
    public RunFolders(Path root, Photos photos, Clock clock) {
        this.root = root;
        this.photos = photos;
        this.clock = clock;
    }

    @Override
    public List<StoredRun> all() {
        List<StoredRun> runs = new ArrayList<>();
        if (!Files.isDirectory(root)) {
            return runs;
        }
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.sorted(Comparator.reverseOrder()).toList()) {
                if (Files.exists(folder.resolve(NOTE))) {
                    add(runs, folder);
                }
            }
        } catch (IOException failure) {
            LOG.warn("{} could not be listed: {}", root, failure.getMessage());
        }
        runs.sort(Comparator.comparing(StoredRun::begun).reversed());
        return runs;
    }

    private static void add(List<StoredRun> runs, Path folder) {
        try {
            runs.add(read(folder));
        } catch (SynthesisException unreadable) {
            LOG.warn("A training is left out: {}", unreadable.getMessage());
        }
    }

    private static StoredRun read(Path folder) throws SynthesisException {
        try {
            Path file = folder.resolve(NOTE);
            RunManifest manifest = RunManifest.read(file);
            TrainingJob job = manifest.job(file);
            Path checkpoint = job.output().checkpoint();
            Optional<SavedTraining> saved =
                    Files.exists(checkpoint)
                            ? Optional.of(CheckpointFile.training(checkpoint))
                            : Optional.empty();
            // The checkpoint's configuration has the number format and the epochs settled.
            TrainingJob goesOn =
                    saved.map(there -> job.withConfig(there.config()).resuming(true)).orElse(job);
            return new StoredRun(
                    folder,
                    manifest.title(),
                    manifest.begunAt(),
                    goesOn,
                    saved,
                    RetainedPreviews.steps(job.output()));
        } catch (IOException failure) {
            throw new SynthesisException(failure);
        }
    }

    @Override
    public StoredRun create(String title, TrainingJob job) throws SynthesisException {
        Instant now = clock.instant();
        String name = name(title);
        try {
            Path folder = freshFolder(TIME.format(now) + "-" + name);
            Path file = folder.resolve(NOTE);
            TrainingJob.Output wanted = job.output();
            TrainingJob placed =
                    job.withOutput(
                            new TrainingJob.Output(
                                    folder.resolve(name + ".safetensors"),
                                    wanted.checkpoints(),
                                    wanted.previews(),
                                    true));
            RunManifest.of(title, now, placed).write(file);
            return read(folder);
        } catch (IOException failure) {
            throw new SynthesisException(failure);
        }
    }

    private Path freshFolder(String name) throws IOException {
        Files.createDirectories(root);
        Path folder = root.resolve(name);
        for (int number = 2; Files.exists(folder); number++) {
            folder = root.resolve(name + "-" + number);
        }
        return Files.createDirectory(folder);
    }

    /** A title as a file name: small letters, digits and hyphens. */
    private static String name(String title) {
        String plain =
                title.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String cut = plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
        return cut.isEmpty() ? "model" : cut;
    }

    @Override
    public StoredRun reread(StoredRun run) throws SynthesisException {
        return read(run.folder());
    }

    @Override
    public LoggedTraining log(StoredRun run) throws SynthesisException {
        Path file = run.job().output().log();
        if (!Files.exists(file)) {
            return LoggedTraining.EMPTY;
        }
        try {
            LoggedTraining steps = TrainingLog.read(file);
            Path validations = run.job().output().validationLog();
            return Files.exists(validations)
                    ? new LoggedTraining(
                            steps.levels(), steps.steps(), ValidationLog.read(validations))
                    : steps;
        } catch (IOException failure) {
            throw new SynthesisException(failure);
        }
    }

    @Override
    public RgbImage preview(StoredRun run, int step) throws SynthesisException {
        try {
            return photos.read(run.job().output().preview(step));
        } catch (IOException failure) {
            throw new SynthesisException(failure);
        }
    }

    @Override
    public void remove(StoredRun run) throws SynthesisException {
        Path folder = run.folder();
        if (!root.equals(folder.getParent()) || !Files.exists(folder.resolve(NOTE))) {
            throw new SynthesisException(Texts.get("fault.train.no-run-folder", folder));
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException | UncheckedIOException failure) {
            throw new SynthesisException(Texts.get("fault.train.not-removed", folder), failure);
        }
    }
}
