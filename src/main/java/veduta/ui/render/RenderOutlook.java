package veduta.ui.render;

import veduta.text.Texts;

/**
 * What the next render will take.
 *
 * @param seconds expected time
 * @param peakBytes expected memory
 */
public record RenderOutlook(double seconds, long peakBytes) {
    /** A render that takes longer than this is not begun by itself. */
    public static final double SLOW_SECONDS = 4;

    /**
     * A render that takes no longer than this, as on GPUs, is as live as a retouched one, and
     * exact.
     */
    static final double LIVE_SECONDS = 0.03;

    /** Whether it takes too long to be begun by itself. */
    public boolean isSlow() {
        return seconds > SLOW_SECONDS;
    }

    /** The time for people. */
    public String secondsText() {
        return text(seconds);
    }

    /** The memory for people. */
    public String memoryText() {
        return Texts.get("memory.gigabytes", peakBytes / 1e9);
    }

    /** A time for people. */
    static String text(double seconds) {
        return seconds < 90
                ? Texts.get("time.seconds", seconds)
                : Texts.get("time.minutes", Math.round(seconds / 60));
    }
}
