package veduta.ui.task;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;

/**
 * The threads that one window works with.
 *
 * @param engine renders, one after the other
 * @param work everything else, any number of pieces at once
 * @param saves writes documents, one after the other: what was asked for last is there at the end
 */
public record TaskLanes(BackgroundTasks engine, BackgroundTasks work, BackgroundTasks saves)
        implements AutoCloseable {
    /** Lanes of their own for one window. */
    public static TaskLanes open() {
        return new TaskLanes(
                BackgroundTasks.lane("veduta-engine"),
                BackgroundTasks.pool("veduta-work"),
                BackgroundTasks.lane("veduta-save"));
    }

    /** What runs or waits in each of them. */
    public List<ObservableList<Task<?>>> running() {
        return List.of(engine.running(), work.running(), saves.running());
    }

    /** Asks all work to stop. */
    @Override
    public void close() {
        engine.close();
        work.close();
        saves.close();
    }
}
