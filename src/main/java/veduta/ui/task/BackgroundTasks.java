package veduta.ui.task;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;

/**
 * Runs work on named daemon threads. A lane of one thread keeps the order of its work: the engine
 * has such a lane.
 */
public final class BackgroundTasks implements TaskRunner, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTasks.class);

    private final ExecutorService threads;
    private final ObservableList<Task<?>> running = FXCollections.observableArrayList();
    // Kept, for a view of a list that nobody holds stops telling its listeners.
    private final ObservableList<Task<?>> shownRunning =
            FXCollections.unmodifiableObservableList(running);

    private BackgroundTasks(ExecutorService threads) {
        this.threads = threads;
    }

    /** A lane that does one piece of work after the other. */
    public static BackgroundTasks lane(String name) {
        return new BackgroundTasks(Executors.newSingleThreadExecutor(named(name)));
    }

    /** Threads for any number of pieces of work at once. */
    public static BackgroundTasks pool(String name) {
        return new BackgroundTasks(Executors.newCachedThreadPool(named(name)));
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** What runs or waits, in the order it was started; changes on the JavaFX thread. */
    public ObservableList<Task<?>> running() {
        return shownRunning;
    }

    @Override
    public <T> Cancellation start(String title, Work<T> work, Outcome<T> outcome) {
        Cancellation cancellation = new Cancellation();
        if (threads.isShutdown()) {
            cancellation.cancel();
            outcome.cancelled().run();
            return cancellation;
        }
        Task<T> task = new WorkTask<>(title, work, cancellation);
        task.progressProperty()
                .addListener(
                        (property, old, share) -> outcome.advanced().accept(share.doubleValue()));
        task.setOnSucceeded(
                event -> {
                    running.remove(task);
                    outcome.done().accept(task.getValue());
                });
        task.setOnCancelled(
                event -> {
                    running.remove(task);
                    outcome.cancelled().run();
                });
        task.setOnFailed(
                event -> {
                    running.remove(task);
                    if (task.getException() instanceof CancelledException) {
                        outcome.cancelled().run();
                    } else {
                        LOG.warn("{} failed.", title, task.getException());
                        outcome.failed().accept(task.getException());
                    }
                });
        running.add(task);
        threads.execute(task);
        return cancellation;
    }

    /** Asks all work to stop; work started from now on counts as stopped at once. */
    @Override
    public void close() {
        // A copy: whatever is cancelled leaves the list at once.
        List.copyOf(running).forEach(Task::cancel);
        threads.shutdown();
    }

    private static final class WorkTask<T> extends Task<T> {
        private final Work<T> work;
        private final Cancellation cancellation;

        private WorkTask(String title, Work<T> work, Cancellation cancellation) {
            this.work = work;
            this.cancellation = cancellation;
            updateTitle(title);
        }

        @Override
        protected T call() throws Exception {
            cancellation.check();
            return work.run(this::updateProgress, cancellation);
        }

        /** Does not interrupt: an interrupted thread closes the files it reads. */
        @Override
        public boolean cancel(boolean mayInterrupt) {
            cancellation.cancel();
            return super.cancel(false);
        }
    }
}
