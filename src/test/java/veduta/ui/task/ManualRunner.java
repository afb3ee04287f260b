package veduta.ui.task;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;

/** Runs queued work on the calling thread when the test says so. */
public final class ManualRunner implements TaskRunner {
    private final Queue<Runnable> queue = new ArrayDeque<>();

    @Override
    public <T> Cancellation start(String title, Work<T> work, Outcome<T> outcome) {
        Cancellation cancellation = new Cancellation();
        queue.add(() -> run(work, outcome, cancellation));
        return cancellation;
    }

    private static <T> void run(Work<T> work, Outcome<T> outcome, Cancellation cancellation) {
        FutureTask<T> task =
                new FutureTask<>(
                        () -> {
                            cancellation.check();
                            return work.run(
                                    (done, total) ->
                                            outcome.advanced().accept((double) done / total),
                                    cancellation);
                        });
        task.run();
        try {
            outcome.done().accept(task.get());
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof CancelledException) {
                outcome.cancelled().run();
            } else {
                outcome.failed().accept(failure.getCause());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Number of pieces of work that wait. */
    public int waiting() {
        return queue.size();
    }

    /** Does the work that has waited longest. */
    public void runNext() {
        queue.remove().run();
    }
}
