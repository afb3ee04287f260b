package veduta.ui.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import veduta.api.training.PairsFound;
import veduta.api.training.TrainingJob;
import veduta.text.Texts;
import veduta.ui.dialog.FailureSentence;
import veduta.ui.dialog.FolderField;
import veduta.ui.task.Outcome;
import veduta.ui.task.TaskRunner;

/** Which pairs are learned from, how many there are, and how their photographs are read. */
final class PairsChoice {
    private final TrainingServices services;
    private final TaskRunner tasks;
    private final Supplier<String> paletteKey;
    private final IntConsumer counted;
    private final ObjectProperty<@Nullable Path> folder = new SimpleObjectProperty<>();
    private final BooleanProperty vivid = new SimpleBooleanProperty(false);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    /**
     * Nothing chosen yet.
     *
     * @param paletteKey palette of the network
     * @param counted gets the number of pairs whenever it is known, and 0 while it is not
     */
    PairsChoice(
            TrainingServices services,
            TaskRunner tasks,
            Supplier<String> paletteKey,
            IntConsumer counted) {
        this.services = services;
        this.tasks = tasks;
        this.paletteKey = paletteKey;
        this.counted = counted;
        folder.addListener(observable -> count());
    }

    /** Takes the folder of this name, if there is one. */
    void name(String typed) {
        Optional<Path> named = FolderField.folder(typed);
        if (named.isEmpty()) {
            text.set("");
        }
        folder.set(named.orElse(null));
    }

    /** Takes the user's own pairs for the palette of the network. */
    void useOwn() {
        String key = paletteKey.get();
        Path own = services.ownPairs().apply(key);
        if (Files.isDirectory(own)) {
            folder.set(own);
        } else {
            text.set(Texts.get("train.ownPairs.none", key));
        }
    }

    /** Counts them again, for the palette of the network may be another. */
    void count() {
        Path chosen = folder.get();
        counted.accept(0);
        if (chosen == null) {
            return;
        }
        String key = paletteKey.get();
        text.set(Texts.get("train.pairs.counting"));
        tasks.start(
                Texts.get("train.task.pairs"),
                (progress, cancellation) ->
                        services.pairs().find(new TrainingJob.Data(chosen, Optional.empty()), key),
                Outcome.of(
                        found -> show(chosen, found),
                        failure -> show(chosen, FailureSentence.of(failure))));
    }

    private void show(Path of, PairsFound found) {
        if (of.equals(folder.get())) {
            counted.accept(found.pairs());
        }
        show(of, Texts.get("train.pairs.found", found.pairs(), found.leftOut()));
    }

    private void show(Path of, String sentence) {
        if (of.equals(folder.get())) {
            text.set(sentence);
        }
    }

    /** Folder of photos and layouts. */
    ObjectProperty<@Nullable Path> folderProperty() {
        return folder;
    }

    /** Whether photographs are made vivid as they are read. */
    BooleanProperty vividProperty() {
        return vivid;
    }

    /** What the folder holds. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
