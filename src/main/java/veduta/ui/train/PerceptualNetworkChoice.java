package veduta.ui.train;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import veduta.text.Texts;
import veduta.ui.task.Outcome;
import veduta.ui.task.TaskRunner;

/** Which perceptual network a training looks through, and how to come by one. */
public final class PerceptualNetworkChoice {
    private final Supplier<List<Path>> finder;
    private final TaskRunner tasks;
    private final ObjectProperty<@Nullable Path> chosen = new SimpleObjectProperty<>();
    private final ObservableList<Path> known = FXCollections.observableArrayList();
    private final Set<Path> added = new LinkedHashSet<>();
    private Optional<Runnable> getter = Optional.empty();

    /** Nothing chosen yet. */
    PerceptualNetworkChoice(Supplier<List<Path>> finder, TaskRunner tasks) {
        this.finder = finder;
        this.tasks = tasks;
    }

    /**
     * Looks for perceptual networks and takes the first if none of them is chosen, nor one that the
     * user has added; then calls.
     */
    void refresh(Runnable then) {
        tasks.start(
                Texts.get("train.task.perceivers"),
                (progress, cancellation) -> finder.get(),
                Outcome.of(
                        files -> {
                            found(files);
                            then.run();
                        },
                        failure -> then.run()));
    }

    private void found(List<Path> files) {
        Path before = chosen.get();
        Set<Path> all = new LinkedHashSet<>(files);
        all.addAll(added);
        known.setAll(all);
        chosen.set(
                before != null && all.contains(before)
                        ? before
                        : all.stream().findFirst().orElse(null));
    }

    /** Takes a perceptual network that may be none of those that were found. */
    public void choose(Path file) {
        added.add(file);
        if (!known.contains(file)) {
            known.add(file);
        }
        chosen.set(file);
    }

    /** Lets the user get one from the network by {@code action}. */
    public void onGet(Runnable action) {
        getter = Optional.of(action);
    }

    /** What gets one, where that is possible. */
    Optional<Runnable> getter() {
        return getter;
    }

    /** The perceptual network. */
    public ObjectProperty<@Nullable Path> chosenProperty() {
        return chosen;
    }

    /** The perceptual networks that are known. */
    public ObservableList<Path> known() {
        return known;
    }
}
