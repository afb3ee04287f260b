package veduta.api.compute;

/** A flag that asks running work to stop; may be set from any thread, and stays set. */
public final class Cancellation {
    private volatile boolean cancelled;

    /** Asks the work to stop at its next safe point. */
    public void cancel() {
        cancelled = true;
    }

    /** Whether a stop was asked for. */
    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * Ends the work here if a stop was asked for.
     *
     * @throws CancelledException if it was
     */
    public void check() throws CancelledException {
        if (cancelled) {
            throw new CancelledException();
        }
    }
}
