package veduta.ui.task;

import veduta.api.compute.Cancellation;

/** Starts blocking work; called on the JavaFX thread. */
@FunctionalInterface
public interface TaskRunner {
    /**
     * Queues work.
     *
     * @param title what the progress display calls it
     * @return stops it, before or after it has begun
     */
    <T> Cancellation start(String title, Work<T> work, Outcome<T> outcome);
}
