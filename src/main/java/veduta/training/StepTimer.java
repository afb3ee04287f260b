package veduta.training;

import java.util.function.LongSupplier;

/** How fast steps follow each other, as a moving average of about the last fifty. */
final class StepTimer {
    private static final double KEPT = 0.98;

    private final LongSupplier nanoTime;
    private long last;
    private double secondsPerStep;
    private int seen;

    /**
     * Begins now.
     *
     * @param nanoTime a clock in nanoseconds with any origin
     */
    StepTimer(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    /** Takes note that a step is done. */
    void step() {
        long now = nanoTime.getAsLong();
        double seconds = (now - last) / 1e9;
        // The first step warms the engine up and says nothing of the others.
        double kept = seen < 2 ? 0 : Math.min(KEPT, (seen - 1.0) / seen);
        secondsPerStep = kept * secondsPerStep + (1 - kept) * seconds;
        last = now;
        seen++;
    }

    /** Seconds that a step takes. */
    double secondsPerStep() {
        return secondsPerStep;
    }
}
