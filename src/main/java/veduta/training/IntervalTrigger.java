package veduta.training;

import java.util.function.LongSupplier;
import veduta.api.training.Interval;

/** Reports after every step whether something is due by its interval. */
final class IntervalTrigger {
    private static final double NANOS = 1e9;

    private final Interval interval;
    private final LongSupplier nanoTime;
    private long last;

    /**
     * The time begins now.
     *
     * @param nanoTime a clock in nanoseconds with any origin
     */
    IntervalTrigger(Interval interval, LongSupplier nanoTime) {
        this.interval = interval;
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    /** Whether it is due after this step; then the time restarts. */
    boolean isDue(int step) {
        long now = nanoTime.getAsLong();
        boolean due = interval.isDue(step, (now - last) / NANOS);
        if (due) {
            last = now;
        }
        return due;
    }
}
