package veduta.api.compute;

import java.util.concurrent.TimeUnit;

/** Threads of tests. */
public final class Threads {
    private static final long LIMIT_NANOS = TimeUnit.MINUTES.toNanos(1);

    private Threads() {}

    /**
     * Returns when a thread waits for something or has ended.
     *
     * @throws AssertionError if it does neither within a minute
     */
    public static void untilWaiting(Thread thread) {
        long begun = System.nanoTime();
        while (thread.getState() != Thread.State.WAITING
                && thread.getState() != Thread.State.TERMINATED) {
            if (System.nanoTime() - begun > LIMIT_NANOS) {
                throw new AssertionError(thread + " neither waits nor ends: " + thread.getState());
            }
            Thread.onSpinWait();
        }
    }
}
