package veduta.api.compute;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets several users of one engine take turns, in the order in which they asked. A training takes a
 * turn for every step, so that a render waits for the end of one step at most, and no training
 * stands still because somebody paints.
 */
public final class EngineLock {
    private final ReentrantLock lock = new ReentrantLock(true);

    /**
     * What is done in a turn.
     *
     * @param <T> what comes of it
     * @param <E> how it may fail
     */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        /** Does it. */
        T run() throws E;
    }

    /** Waits for a turn and does the work; a turn within a turn begins at once. */
    public <T, E extends Exception> T take(Work<T, E> work) throws E {
        lock.lock();
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }
}
