package veduta.ui.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import veduta.api.compute.Cancellation;
import veduta.api.training.DatasetReport;
import veduta.api.training.TrainingJob;
import veduta.layout.Palette;
import veduta.text.Texts;
import veduta.ui.dialog.FailureSentence;
import veduta.ui.task.Outcome;
import veduta.ui.task.TaskRunner;

/** Reads all pairs of the chosen folder, if the user wants it, and reports what they hold. */
public final class PairsCheckViewModel {
    private static final int LISTED = 100;

    private final DatasetReport.Checker checker;
    private final TaskRunner tasks;
    private final ObjectProperty<@Nullable Path> pairs;
    private final ObservableValue<Palette> palette;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(0);
    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private @Nullable Cancellation cancellation;

    /** Checks the folder in {@code pairs}, whose layouts are of {@code palette}. */
    PairsCheckViewModel(
            DatasetReport.Checker checker,
            TaskRunner tasks,
            ObjectProperty<@Nullable Path> pairs,
            ObservableValue<Palette> palette) {
        this.checker = checker;
        this.tasks = tasks;
        this.pairs = pairs;
        this.palette = palette;
        pairs.addListener(observable -> forget());
        palette.addListener(observable -> forget());
    }

    private void forget() {
        stop();
        lines.clear();
    }

    /** Begins to read. */
    public void check() {
        Path folder = pairs.get();
        if (folder == null || running.get()) {
            return;
        }
        Palette known = palette.getValue();
        lines.clear();
        share.set(0);
        running.set(true);
        Cancellation[] own = new Cancellation[1];
        own[0] =
                tasks.start(
                        Texts.get("train.task.check"),
                        (progress, stop) ->
                                checker.check(
                                        new TrainingJob.Data(folder, Optional.empty()),
                                        new DatasetReport.PaletteSize(known.key(), known.size()),
                                        progress,
                                        stop),
                        new Outcome<>(
                                report -> end(own[0], lines(report, known)),
                                failure -> end(own[0], List.of(FailureSentence.of(failure))),
                                () -> end(own[0], List.of()),
                                done -> advance(own[0], done)));
        cancellation = own[0];
    }

    private void advance(@Nullable Cancellation from, double done) {
        if (from == cancellation) {
            share.set(done);
        }
    }

    /** Takes the lines of the check under way; an older one has nothing more to say. */
    private void end(@Nullable Cancellation from, List<String> said) {
        if (from == cancellation) {
            cancellation = null;
            running.set(false);
            lines.setAll(said);
        }
    }

    /** Stops reading. */
    public void stop() {
        if (cancellation != null) {
            cancellation.cancel();
            cancellation = null;
        }
        running.set(false);
    }

    private static List<String> lines(DatasetReport report, Palette palette) {
        List<String> said = new ArrayList<>();
        said.add(
                Texts.get(
                        "train.check.found",
                        report.pairs(),
                        report.arrangement(),
                        report.parts().size(),
                        String.join(", ", report.parts()),
                        report.encoding()));
        for (Map.Entry<String, Integer> size : report.sizes().entrySet()) {
            said.add(Texts.get("train.check.size", size.getKey(), size.getValue()));
        }
        classes(report, palette, said);
        report.broken().stream()
                .limit(LISTED)
                .forEach(sentence -> said.add(Texts.get("train.check.broken", sentence)));
        report.unmatched().stream()
                .limit(LISTED)
                .forEach(file -> said.add(Texts.get("train.check.unmatched", file)));
        int more =
                Math.max(0, report.broken().size() - LISTED)
                        + Math.max(0, report.unmatched().size() - LISTED);
        if (more > 0) {
            said.add(Texts.get("train.check.more", more));
        }
        return said;
    }

    /** The classes that occur, the largest first, then those that do not. */
    private static void classes(DatasetReport report, Palette palette, List<String> said) {
        List<Double> shares = report.shares();
        List<Integer> order =
                IntStream.range(0, palette.size())
                        .boxed()
                        .sorted(Comparator.comparing(label -> -shares.get(label)))
                        .toList();
        List<String> missing = new ArrayList<>();
        for (int label : order) {
            String title = palette.classes().get(label).title();
            if (shares.get(label) > 0) {
                said.add(Texts.get("train.check.class", title, shares.get(label)));
            } else {
                missing.add(title);
            }
        }
        double classified = shares.stream().mapToDouble(Double::doubleValue).sum();
        if (report.pairs() > 0 && classified < 1 - 1e-9) {
            said.add(Texts.get("train.check.void", 1 - classified));
        }
        if (!missing.isEmpty()) {
            said.add(Texts.get("train.check.missing", String.join(", ", missing)));
        }
    }

    /** Whether it reads. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The share that is read, 0..1. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** What was found, a line for each thing; empty before. */
    public ObservableList<String> lines() {
        return lines;
    }
}
