package veduta.ui.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.io.settings.Settings;
import veduta.io.settings.SettingsFile;
import veduta.text.Texts;
import veduta.ui.task.Delay;
import veduta.ui.task.Outcome;
import veduta.ui.task.TaskRunner;

/** The user's preferences; every change is written a moment later, away from the JavaFX thread. */
public final class Preferences {
    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);
    private static final double WRITE_AFTER_MILLIS = 800;

    private final SettingsFile file;
    private final TaskRunner tasks;
    private final Delay delay;
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    // Kept, for a view of a list that nobody holds stops telling its listeners.
    private final ObservableList<Path> shownRecent =
            FXCollections.unmodifiableObservableList(recent);
    private Settings settings;

    /** Preferences as they were loaded. */
    public Preferences(SettingsFile file, Settings loaded, TaskRunner tasks, Delay delay) {
        this.file = file;
        this.tasks = tasks;
        this.delay = delay;
        this.settings = loaded;
        recent.setAll(loaded.recentFiles());
    }

    /** The preferences as they are now. */
    public Settings get() {
        return settings;
    }

    /** Files opened and saved lately, the newest first. */
    public ObservableList<Path> recent() {
        return shownRecent;
    }

    /** Changes them, and writes them a moment later. */
    public void change(UnaryOperator<Settings> change) {
        settings = change.apply(settings);
        if (!recent.equals(settings.recentFiles())) {
            recent.setAll(settings.recentFiles());
        }
        delay.restart(WRITE_AFTER_MILLIS, this::write);
    }

    private void write() {
        Settings written = settings;
        tasks.start(
                Texts.get("preferences.task"),
                (progress, cancellation) -> {
                    file.save(written);
                    return written;
                },
                Outcome.of(
                        done -> {},
                        failure -> LOG.warn("The preferences could not be written.", failure)));
    }

    /** Writes at once, on the calling thread, for the end of the program. */
    public void writeNow() {
        delay.stop();
        try {
            file.save(settings);
        } catch (IOException failure) {
            LOG.warn("The preferences could not be written.", failure);
        }
    }
}
