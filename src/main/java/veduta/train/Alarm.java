package veduta.train;

import java.util.function.LongSupplier;
import veduta.synthesis.Rhythm;

/** Tells after every step whether something is due by its rhythm. */
final class Alarm {
    private static final double NANOS = 1e9;

    private final Rhythm rhythm;
    private final LongSupplier nanoTime;
    private long last;

    /**
     * The time begins now.
     *
     * @param nanoTime a clock in nanoseconds with any origin
     */
    Alarm(Rhythm rhythm, LongSupplier nanoTime) {
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
