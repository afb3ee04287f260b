package veduta.ui.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import veduta.api.compute.Cancellation;
import veduta.api.training.LoggedTraining;
import veduta.api.training.StoredRun;
import veduta.api.training.TrainingJob;
import veduta.api.training.TrainingProgress;
import veduta.api.training.curve.Curves;
import veduta.image.RgbImage;
import veduta.text.Texts;
import veduta.ui.dialog.FailureSentence;
import veduta.ui.task.FxMessageQueue;
import veduta.ui.task.Outcome;
import veduta.ui.task.TaskRunner;

/**
 * The trainings of this user, one of which may run. A pause is a stop with a checkpoint: going on
 * after it, after a restart or after a crash is the same thing.
 */
public final class TrainViewModel {
    private final TrainingServices services;
    private final TaskRunner lane;
    private final TaskRunner tasks;
    private final Consumer<Path> exported;
    private final FxMessageQueue<TrainingEvent> inbox;

    private final ObservableList<StoredRun> runs = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable StoredRun> shown = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable StoredRun> running =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Curves> curves = new ReadOnlyObjectWrapper<>(new Curves());
    private final ReadOnlyObjectWrapper<@Nullable TrainingProgress> progress =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ObservableList<Integer> previews = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable RgbImage> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper previewIndex = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper drawings = new ReadOnlyIntegerWrapper(0);
    private @Nullable StoredRun drawn;
    private @Nullable Cancellation cancellation;
    private @Nullable Path exportAs;
    private String notice = "";
    private Runnable whenStopped = () -> {};

    /**
     * Knows no training until {@link #refresh}.
     *
     * @param lane runs one training after the other
     * @param tasks runs what reads and writes files
     * @param fx where what a training reports is taken up
     * @param exported notified of the file of every model that is made
     */
    public TrainViewModel(
            TrainingServices services,
            TaskRunner lane,
            TaskRunner tasks,
            Executor fx,
            Consumer<Path> exported) {
        this.services = services;
        this.lane = lane;
        this.tasks = tasks;
        this.exported = exported;
        this.inbox = new FxMessageQueue<>(fx, this::receive);
        shown.addListener((property, old, now) -> show(now));
    }

    /** Lists the trainings again; the one that is shown stays so. */
    public void refresh() {
        tasks.start(
                Texts.get("train.task.runs"),
                (done, stop) -> services.runs().all(),
                Outcome.of(this::list, this::fail));
    }

    private void list(List<StoredRun> found) {
        StoredRun present = shown.get();
        runs.setAll(found);
        if (present != null) {
            shown.set(named(found, present));
        }
    }

    private static @Nullable StoredRun named(List<StoredRun> found, StoredRun wanted) {
        return found.stream()
                .filter(each -> each.folder().equals(wanted.folder()))
                .findFirst()
                .orElse(null);
    }

    /** Begins a new training. */
    public void begin(String title, TrainingJob job) {
        tasks.start(
                Texts.get("train.task.begin"),
                (done, stop) -> services.runs().create(title, job),
                Outcome.of(
                        made -> {
                            runs.add(0, made);
                            shown.set(made);
                            go(made);
                        },
                        this::fail));
    }

    /** Goes on with a training, or begins it again if it has no checkpoint yet. */
    public void go(StoredRun run) {
        if (running.get() != null) {
            return;
        }
        running.set(run);
        progress.set(null);
        notice = "";
        if (isShown(run)) {
            previews.removeIf(step -> step > run.stepsDone());
            previewIndex.set(Math.max(0, Math.min(previewIndex.get(), previews.size() - 1)));
        }
        message.set(Texts.get("train.starting"));
        cancellation =
                lane.start(
                        Texts.get("train.task.train", run.title()),
                        (done, stop) -> {
                            services.training().run(run.job(), TrainingEvent.into(inbox), stop);
                            return services.runs().reread(run);
                        },
                        new Outcome<>(
                                ended -> stopped(run, Texts.get("train.finished")),
                                failure -> stopped(run, FailureSentence.of(failure)),
                                () -> stopped(run, Texts.get("train.paused")),
                                share -> {}));
    }

    private void receive(List<TrainingEvent> events) {
        StoredRun run = running.get();
        if (run == null) {
            return;
        }
        boolean visible = isShown(run);
        for (TrainingEvent event : events) {
            TrainingProgress now = event.progress();
            if (now != null) {
                progress.set(now);
                if (visible) {
                    curves.get()
                            .add(
                                    now.levels(),
                                    new LoggedTraining.Step(
                                            now.step(), now.loss(), now.distances()));
                }
            } else if (event.broken() != null) {
                notice = Texts.get("train.broken", event.broken());
            } else if (visible) {
                boolean newest = previewIndex.get() >= previews.size() - 1;
                previews.removeIf(step -> step >= event.step());
                previews.add(event.step());
                if (newest) {
                    preview.set(event.preview());
                    previewIndex.set(previews.size() - 1);
                }
            }
        }
        message.set(notice);
        drawings.set(drawings.get() + 1);
    }

    private boolean isShown(StoredRun run) {
        StoredRun present = shown.get();
        return present != null && present.folder().equals(run.folder());
    }

    /** Stops after the present step, with a checkpoint. */
    public void pause() {
        if (cancellation != null) {
            message.set(Texts.get("train.stopping"));
            cancellation.cancel();
        }
    }

    /** Makes a model of the shown training as it stands, after a stop if it runs. */
    public void exportModel(String name) {
        StoredRun run = shown.get();
        if (run == null) {
            return;
        }
        Path file = services.models().resolve(name + ".safetensors");
        if (running.get() != null && isShown(running.get())) {
            exportAs = file;
            pause();
        } else {
            write(run, file);
        }
    }

    private void write(StoredRun run, Path file) {
        tasks.start(
                Texts.get("train.task.keep"),
                (done, stop) -> {
                    Files.createDirectories(file.getParent());
                    services.training().exportModel(run.job().output(), file);
                    return file;
                },
                Outcome.of(
                        made -> {
                            message.set(Texts.get("train.kept", made.getFileName()));
                            exported.accept(made);
                        },
                        this::fail));
    }

    private void stopped(StoredRun run, String sentence) {
        running.set(null);
        cancellation = null;
        message.set(sentence);
        Path file = exportAs;
        exportAs = null;
        if (file != null) {
            write(run, file);
        }
        refresh();
        whenStopped.run();
        whenStopped = () -> {};
    }

    /** Stops a training under way, then calls. */
    public void close(Runnable then) {
        if (running.get() == null) {
            then.run();
        } else {
            whenStopped = then;
            pause();
        }
    }

    /** Removes the shown training with all its files. */
    public void remove() {
        StoredRun run = shown.get();
        if (run == null || (running.get() != null && isShown(running.get()))) {
            return;
        }
        shown.set(null);
        tasks.start(
                Texts.get("train.task.remove"),
                (done, stop) -> {
                    services.runs().remove(run);
                    return run;
                },
                Outcome.of(gone -> refresh(), this::fail));
    }

    private void fail(Throwable failure) {
        message.set(FailureSentence.of(failure));
    }

    private void show(@Nullable StoredRun run) {
        boolean same = run != null && drawn != null && run.folder().equals(drawn.folder());
        drawn = run;
        if (same) {
            return;
        }
        curves.set(new Curves());
        previews.clear();
        preview.set(null);
        previewIndex.set(0);
        if (run == null) {
            return;
        }
        previews.setAll(run.previews());
        tasks.start(
                Texts.get("train.task.log"),
                (done, stop) -> Curves.of(services.runs().log(run)),
                Outcome.of(
                        read -> {
                            // Steps that came meanwhile are worth more than those before.
                            if (isShown(run) && curves.get().loss().points().isEmpty()) {
                                curves.set(read);
                                drawings.set(drawings.get() + 1);
                            }
                        },
                        this::fail));
        showPreview(previews.size() - 1);
    }

    /** Shows the preview of this number in {@link #previews()}. */
    public void showPreview(int index) {
        StoredRun run = shown.get();
        if (run == null || index < 0 || index >= previews.size()) {
            return;
        }
        previewIndex.set(index);
        int step = previews.get(index);
        tasks.start(
                Texts.get("train.task.preview"),
                (done, stop) -> services.runs().preview(run, step),
                Outcome.of(
                        read -> {
                            if (isShown(run) && previewIndex.get() == index) {
                                preview.set(read);
                            }
                        },
                        failure -> listPreviews(run, step, failure)));
    }

    /** A long training drops some of its previews: shows the last one before that is left. */
    private void listPreviews(StoredRun run, int step, Throwable failure) {
        tasks.start(
                Texts.get("train.task.preview"),
                (done, stop) -> services.runs().reread(run).previews(),
                Outcome.of(
                        left -> {
                            if (left.isEmpty() || left.contains(step)) {
                                fail(failure);
                            } else if (isShown(run)) {
                                previews.setAll(left);
                                long before = left.stream().filter(each -> each < step).count();
                                showPreview((int) Math.max(0, before - 1));
                            }
                        },
                        this::fail));
    }

    /** All trainings, the latest first. */
    public ObservableList<StoredRun> runs() {
        return runs;
    }

    /** The training that is looked at; null while a new one is prepared. */
    public ObjectProperty<@Nullable StoredRun> shownProperty() {
        return shown;
    }

    /** Steps done of a training, saved or not. */
    int stepsDone(StoredRun run) {
        StoredRun going = running.get();
        TrainingProgress now = progress.get();
        return going != null && now != null && going.folder().equals(run.folder())
                ? now.step()
                : run.stepsDone();
    }

    /** The training that runs; null if none does. */
    public ReadOnlyObjectProperty<@Nullable StoredRun> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The curves of the shown training; they grow, see {@link #drawingsProperty()}. */
    public ReadOnlyObjectProperty<Curves> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /** Changes whenever the curves have grown. */
    public ReadOnlyIntegerProperty drawingsProperty() {
        return drawings.getReadOnlyProperty();
    }

    /** Where the training under way stands; null before its first step. */
    public ReadOnlyObjectProperty<@Nullable TrainingProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** One sentence; empty if there is nothing to say. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Steps of the previews of the shown training. */
    public ObservableList<Integer> previews() {
        return previews;
    }

    /** Which preview is shown, from 0. */
    public ReadOnlyIntegerProperty previewIndexProperty() {
        return previewIndex.getReadOnlyProperty();
    }

    /** The preview that is shown. */
    public ReadOnlyObjectProperty<@Nullable RgbImage> previewProperty() {
        return preview.getReadOnlyProperty();
    }
}
