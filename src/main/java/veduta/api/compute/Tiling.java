package veduta.api.compute;

import com.google.gson.annotations.SerializedName;
import java.util.Locale;

/**
 * In how many bands of rows pictures are rendered, one after the other: the same pictures in less
 * memory, for some more time.
 *
 * @param count 1 for all in one; 0 for the fewest with which the memory suffices
 */
public record Tiling(@SerializedName("count") int count) {
    /** The whole picture at once. */
    public static final Tiling WHOLE = new Tiling(1);

    /** Whole where the memory suffices, else the fewest bands with which it does. */
    public static final Tiling AUTO = new Tiling(0);

    /** More bands than this save nothing any more. */
    public static final int MOST = 256;

    /** Checks the number. */
    public Tiling {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException(
                    "Bands are auto, or a number from 1 to " + MOST + ", not " + count + ".");
        }
    }

    /**
     * What a text says: {@code auto} or a number.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Tiling of(String text) {
        if (text.toLowerCase(Locale.ROOT).equals("auto")) {
            return AUTO;
        }
        int number;
        try {
            number = Integer.parseInt(text);
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException(
                    "Bands are auto, or a number from 1 to " + MOST + ", not '" + text + "'.",
                    none);
        }
        if (number == 0) {
            throw new IllegalArgumentException("There is at least one band.");
        }
        return new Tiling(number);
    }

    /** Whether the number is still to be found. */
    public boolean isAuto() {
        return count == 0;
    }
}
