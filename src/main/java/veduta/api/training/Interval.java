package veduta.api.training;

import com.google.gson.annotations.SerializedName;

/**
 * How often something is done while steps are taken: after so many steps or so much time, whichever
 * comes first.
 *
 * @param steps steps between two times; 0 leaves the steps out of account
 * @param seconds seconds between two times; 0 leaves the time out of account
 */
public record Interval(@SerializedName("steps") int steps, @SerializedName("seconds") int seconds) {
    /** Never. */
    public static final Interval NEVER = new Interval(0, 0);

    /** Checks the ranges. */
    public Interval {
        if (steps < 0 || seconds < 0) {
            throw new IllegalArgumentException("Steps and seconds are 0 or more.");
        }
    }

    /** Whether it is ever due. */
    public boolean isEver() {
        return steps > 0 || seconds > 0;
    }

    /**
     * Whether it is due.
     *
     * @param step steps taken in all
     * @param secondsSince seconds since the last time
     */
    public boolean isDue(int step, double secondsSince) {
        return (steps > 0 && step % steps == 0) || (seconds > 0 && secondsSince >= seconds);
    }
}
