package veduta.io.recovery;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One daemon thread that does things in the order in which they were asked for. */
final class RecoveryThread {
    private static final long PATIENCE_SECONDS = 10;

    private final ThreadPoolExecutor executor;

    RecoveryThread(String name) {
        executor =
                new ThreadPoolExecutor(
                        1,
                        1,
                        0,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        task -> {
                            Thread thread = new Thread(task, name);
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    void execute(Runnable task) {
        executor.execute(task);
    }

    /** Whether nothing waits; asked by the running task itself. */
    boolean isIdle() {
        return executor.getQueue().isEmpty();
    }

    /** Waits until all that was asked for up to now is done. */
    void await() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        executor.execute(reached::countDown);
        reached.await();
    }

    /** Finishes what was asked for, but waits no longer than some seconds for it. */
    void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
