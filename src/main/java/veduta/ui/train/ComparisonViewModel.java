package veduta.ui.train;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import veduta.api.training.StoredRun;
import veduta.api.training.TrainingRuns;
import veduta.api.training.curve.Curve;
import veduta.api.training.curve.Curves;
import veduta.text.Texts;
import veduta.ui.task.Outcome;
import veduta.ui.task.TaskRunner;

/** Several trainings beside each other: one measure of each over its steps. */
public final class ComparisonViewModel {
    /** The measure that every training has; weighted, so alike only where the loss is. */
    static final String LOSS = "loss";

    private static final int SHOWN_AT_FIRST = 4;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneId.systemDefault());

    private final TrainingRuns runs;
    private final TaskRunner tasks;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ObservableList<String> measures = FXCollections.observableArrayList(LOSS);
    private final StringProperty measure = new SimpleStringProperty(LOSS);
    private final BooleanProperty percent = new SimpleBooleanProperty(false);
    private final BooleanProperty smooth = new SimpleBooleanProperty(true);
    private final ReadOnlyIntegerWrapper drawings = new ReadOnlyIntegerWrapper(0);

    /** A training and its curves. */
    public static final class Entry {
        private final StoredRun run;
        private final BooleanProperty shown;
        private Curves curves = new Curves();

        Entry(StoredRun run, boolean shown) {
            this.run = run;
            this.shown = new SimpleBooleanProperty(shown);
        }

        /** The training. */
        public StoredRun run() {
            return run;
        }

        /** Whether its curve is drawn. */
        public BooleanProperty shownProperty() {
            return shown;
        }
    }

    /**
     * A line of the chart.
     *
     * @param title the training's
     */
    public record Line(String title, List<Curve.Point> points) {}

    /** Compares none yet. */
    public ComparisonViewModel(TrainingRuns runs, TaskRunner tasks) {
        this.runs = runs;
        this.tasks = tasks;
        measure.addListener(observable -> redraw());
        percent.addListener(observable -> redraw());
        smooth.addListener(observable -> redraw());
    }

    /** Compares these trainings; what was chosen before stays so, else the first few are drawn. */
    public void compare(List<StoredRun> all) {
        Map<Object, Entry> before = new LinkedHashMap<>();
        entries.forEach(entry -> before.put(entry.run.folder(), entry));
        List<Entry> now = new ArrayList<>();
        for (StoredRun run : all) {
            Entry old = before.get(run.folder());
            boolean shown =
                    old == null ? before.isEmpty() && now.size() < SHOWN_AT_FIRST : old.shown.get();
            Entry entry = new Entry(run, shown);
            if (old != null) {
                entry.curves = old.curves;
            }
            entry.shown.addListener(observable -> redraw());
            now.add(entry);
        }
        entries.setAll(now);
        now.forEach(this::read);
        redraw();
    }

    /** Reads the logs of all again, for one of them may go on. */
    public void reread() {
        entries.forEach(this::read);
    }

    private void read(Entry entry) {
        tasks.start(
                Texts.get("train.task.log"),
                (progress, cancellation) -> Curves.of(runs.log(entry.run)),
                Outcome.of(
                        curves -> {
                            entry.curves = curves;
                            redraw();
                        },
                        // A training without a readable log has no line; its own page says why.
                        failure -> redraw()));
    }

    private void redraw() {
        Set<String> named = new LinkedHashSet<>(List.of(LOSS));
        drawn().forEach(entry -> named.addAll(entry.curves.levels().keySet()));
        if (!measures.equals(List.copyOf(named))) {
            String chosen = measure.get();
            measures.setAll(named);
            measure.set(named.contains(chosen) ? chosen : LOSS);
        }
        drawings.set(drawings.get() + 1);
    }

    private List<Entry> drawn() {
        return entries.stream().filter(entry -> entry.shown.get()).toList();
    }

    /** The lines of the chart: those that are chosen and have the measure, in their order. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Entry entry : drawn()) {
            Curve curve = curve(entry);
            List<Curve.Point> points = percent.get() ? curve.percent() : curve.points();
            if (!points.isEmpty()) {
                lines.add(new Line(name(entry), smooth.get() ? Curve.smoothed(points) : points));
            }
        }
        return lines;
    }

    /** The title, with the time of its beginning where others are called the same. */
    private String name(Entry entry) {
        String title = entry.run.title();
        boolean only = drawn().stream().filter(one -> one.run.title().equals(title)).count() == 1;
        return only ? title : title + " · " + begun(entry);
    }

    /** When a training was begun, as people read it. */
    static String begun(Entry entry) {
        return TIME.format(entry.run.begun());
    }

    private Curve curve(Entry entry) {
        return LOSS.equals(measure.get())
                ? entry.curves.loss()
                : entry.curves.levels().getOrDefault(measure.get(), new Curve());
    }

    /** Where a training ends by the chosen measure, smoothed, as text; empty if it has none. */
    String last(Entry entry) {
        List<Curve.Point> points = Curve.smoothed(curve(entry).points());
        return points.isEmpty()
                ? ""
                : Texts.get("train.compare.value", points.get(points.size() - 1).value());
    }

    /** All trainings. */
    public ObservableList<Entry> entries() {
        return entries;
    }

    /** What can be drawn: the loss, then the levels of the chosen trainings. */
    public ObservableList<String> measures() {
        return measures;
    }

    /** What is drawn. */
    public StringProperty measureProperty() {
        return measure;
    }

    /** Whether it is drawn in percent of its beginning. */
    public BooleanProperty percentProperty() {
        return percent;
    }

    /** Whether noise is smoothed away. */
    public BooleanProperty smoothProperty() {
        return smooth;
    }

    /** Changes whenever the lines have changed. */
    public ReadOnlyIntegerProperty drawingsProperty() {
        return drawings.getReadOnlyProperty();
    }
}
