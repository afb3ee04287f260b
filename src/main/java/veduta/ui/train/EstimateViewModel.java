package veduta.ui.train;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import veduta.api.training.TrainingEstimate;
import veduta.text.Texts;
import veduta.ui.dialog.FailureSentence;
import veduta.ui.task.Outcome;
import veduta.ui.task.TaskRunner;

/** What a training would cost, and what would make one fit that does not. */
final class EstimateViewModel {
    private static final double GIGABYTE = 1 << 30;

    private final TrainingEstimate.Estimator costs;
    private final TaskRunner tasks;
    private final Clock clock;
    private final Supplier<Optional<TrainingDraft>> present;
    private final Consumer<TrainingDraft> take;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ObservableList<Proposal> proposals = FXCollections.observableArrayList();

    /**
     * A way to make a training fit.
     *
     * @param title what the user reads
     * @param apply takes it up
     */
    record Proposal(String title, Runnable apply) {}

    /**
     * Nothing estimated yet.
     *
     * @param present the choices as they are; empty while some are missing
     * @param take takes other choices
     */
    EstimateViewModel(
            TrainingEstimate.Estimator costs,
            TaskRunner tasks,
            Clock clock,
            Supplier<Optional<TrainingDraft>> present,
            Consumer<TrainingDraft> take) {
        this.costs = costs;
        this.tasks = tasks;
        this.clock = clock;
        this.present = present;
        this.take = take;
    }

    /** Estimates the choices as they are. */
    void update() {
        Optional<TrainingDraft> now = present.get();
        if (now.isEmpty()) {
            clear();
            return;
        }
        TrainingDraft draft = now.get();
        tasks.start(
                Texts.get("train.task.cost"),
                (progress, cancellation) -> estimates(draft),
                Outcome.of(
                        all -> show(draft, all), failure -> text.set(FailureSentence.of(failure))));
    }

    private void clear() {
        text.set("");
        proposals.clear();
    }

    private List<TrainingEstimate> estimates(TrainingDraft draft) throws Exception {
        LocalDate today = LocalDate.now(clock);
        List<TrainingEstimate> all = new ArrayList<>();
        costs.estimate(draft.job(today)).ifPresent(all::add);
        if (!all.isEmpty() && !all.get(0).fits()) {
            for (Fallback each : Fallback.of(draft)) {
                costs.estimate(each.draft().job(today)).ifPresent(all::add);
            }
        }
        return all;
    }

    private void show(TrainingDraft draft, List<TrainingEstimate> all) {
        if (!present.get().equals(Optional.of(draft))) {
            return;
        }
        clear();
        if (all.isEmpty()) {
            return;
        }
        TrainingEstimate cost = all.get(0);
        text.set(describe(cost, draft.schedule().steps()));
        List<Fallback> ways = Fallback.of(draft);
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).peakBytes() < cost.peakBytes()) {
                TrainingDraft cheaper = ways.get(i - 1).draft();
                String title =
                        Texts.get(
                                "train.fallback." + ways.get(i - 1).key(),
                                all.get(i).peakBytes() / GIGABYTE);
                proposals.add(new Proposal(title, () -> take.accept(cheaper)));
            }
        }
    }

    private static String describe(TrainingEstimate cost, int steps) {
        double gigabytes = cost.peakBytes() / GIGABYTE;
        if (!cost.fits()) {
            return Texts.get("train.cost.tooMuch", gigabytes, cost.availableBytes() / GIGABYTE);
        }
        if (cost.secondsPerStep().isEmpty()) {
            return Texts.get("train.cost.memory", gigabytes);
        }
        double seconds = cost.secondsPerStep().getAsDouble();
        return Texts.get("train.cost", gigabytes, seconds, Durations.text(seconds * steps));
    }

    /** What the training would cost. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** What would make it fit. */
    ObservableList<Proposal> proposals() {
        return proposals;
    }
}
