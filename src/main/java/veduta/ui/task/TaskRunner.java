package veduta.ui.task;

import java.util.concurrent.CompletableFuture;
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

    /**
     * Queues work that others wait for.
     *
     * @param title what the progress display calls it
     * @return completed on the JavaFX thread: with the value, with what was thrown, or cancelled
     */
    default <T> CompletableFuture<T> run(String title, Work<T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        start(
                title,
                work,
                new Outcome<>(
                        future::complete,
                        future::completeExceptionally,
                        () -> future.cancel(false),
                        share -> {}));
        return future;
    }
}
