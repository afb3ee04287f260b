package veduta.training;

import java.util.function.LongSupplier;
import veduta.api.training.Interval;

/** Tells after every step whether something is due by its rhythm. */
final class IntervalTrigger {
    private static final double NANOS = 1e9;

    private final Interval rhythm;
    private final LongSupplier nanoTime;
    private long last;

    /**
     * The time begins now.
     *
     * @param nanoTime a clock in nanoseconds with any origin
     */
    IntervalTrigger(Interval rhythm, LongSupplier nanoTime) {
        this.rhythm = rhythm;
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    /** Whether it is due after this step; then the time begins anew. */
    boolean rings(int step) {
        long now = nanoTime.getAsLong();
        boolean due = rhythm.isDue(step, (now - last) / NANOS);
        if (due) {
            last = now;
        }
        return due;
    }
}
