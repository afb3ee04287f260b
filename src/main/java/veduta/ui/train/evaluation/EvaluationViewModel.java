package veduta.ui.train.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import veduta.api.compute.Cancellation;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.evaluation.EvaluationJob;
import veduta.api.evaluation.EvaluationResult;
import veduta.api.evaluation.EvaluationService;
import veduta.api.model.InstalledModel;
import veduta.api.training.DatasetSplit;
import veduta.api.training.TrainingJob;
import veduta.layout.Palette;
import veduta.layout.VoidFill;
import veduta.rendering.EvaluationReport;
import veduta.rendering.ReportOrigin;
import veduta.text.Texts;
import veduta.ui.dialog.FailureSentence;
import veduta.ui.dialog.FolderField;
import veduta.ui.task.Outcome;
import veduta.ui.task.TaskRunner;

/** Measures a model on pairs: progress, figures, and a report with pictures. */
public final class EvaluationViewModel {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final EvaluationServices services;
    private final TaskRunner tasks;
    private final Clock clock;
    private final ObjectProperty<@Nullable InstalledModel> model = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Path> pairs = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Path> perceptual = new SimpleObjectProperty<>();
    private final IntegerProperty limit = new SimpleIntegerProperty(20);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Path> report = new ReadOnlyObjectWrapper<>();
    private @Nullable Cancellation cancellation;

    /** What was measured, and where its report lies. */
    private record Measured(EvaluationResult result, Path report) {}

    /** Nothing chosen yet. */
    public EvaluationViewModel(EvaluationServices services, TaskRunner tasks, Clock clock) {
        this.services = services;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Takes the folder of this name, if there is one. */
    void nameFolder(String typed) {
        pairs.set(FolderField.folder(typed).orElse(null));
    }

    /** Begins to measure; what is missing is reported. */
    public void measure() {
        InstalledModel chosen = model.get();
        Path folder = pairs.get();
        if (running.get()) {
            return;
        }
        if (chosen == null || folder == null) {
            message.set(Texts.get("train.evaluate.need"));
            return;
        }
        lines.clear();
        report.set(null);
        share.set(0);
        message.set(Texts.get("train.evaluate.running"));
        running.set(true);
        int most = limit.get();
        Optional<Path> through = Optional.ofNullable(perceptual.get());
        cancellation =
                tasks.start(
                        Texts.get("train.task.evaluate", chosen.name()),
                        (progress, stop) -> measure(chosen, folder, through, most, progress, stop),
                        new Outcome<>(
                                this::show,
                                failure -> end(FailureSentence.of(failure)),
                                () -> end(Texts.get("train.evaluate.stopped")),
                                share::set));
    }

    private Measured measure(
            InstalledModel chosen,
            Path folder,
            Optional<Path> through,
            int most,
            Progress progress,
            Cancellation stop)
            throws SynthesisException, IOException {
        EvaluationReport pages = new EvaluationReport(palette(chosen), services.photos());
        try {
            EvaluationResult result =
                    services.evaluation()
                            .run(
                                    job(chosen, folder, through, most),
                                    (done, total, sample) -> {
                                        progress.advance(done, total);
                                        add(pages, done, total, sample);
                                    },
                                    stop);
            Files.createDirectories(services.reports());
            String name = chosen.name() + "-" + TIME.format(clock.instant()) + ".html";
            Path file = services.reports().resolve(name);
            pages.from(origin(chosen, folder));
            pages.write(file, chosen.name(), result);
            return new Measured(result, file);
        } catch (UncheckedIOException failure) {
            throw new IOException(failure.getMessage(), failure);
        }
    }

    private ReportOrigin origin(InstalledModel chosen, Path folder) {
        return new ReportOrigin(
                clock.instant(),
                Texts.get("report.window"),
                folder,
                List.of(ReportOrigin.Model.of(chosen.name(), chosen.file())));
    }

    private static void add(
            EvaluationReport pages, int done, int total, EvaluationService.Sample sample) {
        try {
            pages.add(done, total, sample);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private EvaluationJob job(InstalledModel chosen, Path folder, Optional<Path> through, int most)
            throws SynthesisException {
        String palette = chosen.info().paletteKey();
        Optional<Path> reader = services.segmenters().segmenterFor(palette);
        Path seer =
                through.or(() -> services.segmenters().trunkFor(palette))
                        .orElseThrow(
                                () ->
                                        new SynthesisException(
                                                Texts.get("train.evaluate.noPerceiver")));
        return new EvaluationJob(
                chosen.file(),
                new TrainingJob.Data(
                        folder, Optional.empty(), VoidFill.NONE, DatasetSplit.HELD_OUT),
                Optional.empty(),
                seer,
                reader,
                Optional.empty(),
                most == 0 ? Integer.MAX_VALUE : most,
                EngineOptions.AUTO);
    }

    private Palette palette(InstalledModel chosen) throws SynthesisException {
        String key = chosen.info().paletteKey();
        return services.palettes()
                .find(key)
                .orElseThrow(
                        () -> new SynthesisException(Texts.get("train.evaluate.noPalette", key)));
    }

    private void show(Measured measured) {
        lines.setAll(EvaluationLines.of(measured.result()));
        report.set(measured.report());
        end(Texts.get("train.evaluate.done", measured.report()));
    }

    private void end(String sentence) {
        cancellation = null;
        running.set(false);
        message.set(sentence);
    }

    /** Stops after the present pair. */
    public void stop() {
        if (cancellation != null) {
            message.set(Texts.get("train.evaluate.stopping"));
            cancellation.cancel();
        }
    }

    /** The model that is measured. */
    public ObjectProperty<@Nullable InstalledModel> modelProperty() {
        return model;
    }

    /** Folder of the pairs. */
    public ObjectProperty<@Nullable Path> pairsProperty() {
        return pairs;
    }

    /** Through which pictures are compared; null for the palette's segmentation network. */
    public ObjectProperty<@Nullable Path> perceptualProperty() {
        return perceptual;
    }

    /** How many pairs at most, evenly spread; 0 for all. */
    public IntegerProperty limitProperty() {
        return limit;
    }

    /** Whether it measures. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The share that is done, 0..1. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** How it stands, in a sentence; empty before. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** The figures, a line for each. */
    public ObservableList<String> lines() {
        return lines;
    }

    /** The report of the last measurement; null before. */
    public ReadOnlyObjectProperty<@Nullable Path> reportProperty() {
        return report.getReadOnlyProperty();
    }
}
