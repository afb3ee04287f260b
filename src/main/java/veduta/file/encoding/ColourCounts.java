package veduta.file.encoding;

import java.util.Arrays;
import java.util.function.IntPredicate;
import veduta.file.raster.RawPicture;

/**
 * How often each colour occurs in a picture. Exact up to {@value #MAX_COLOURS} different colours;
 * pixels with further ones are only counted together.
 */
public final class ColourCounts {
    private static final int MAX_COLOURS = 1 << 14;
    private static final int SLOTS = 1 << 16;

    private final int[] colours;
    private final int[] counts;
    private final int pixels;
    private final boolean many;

    private ColourCounts(RawPicture picture) {
        int[] keys = new int[SLOTS];
        int[] slots = new int[SLOTS];
        Arrays.fill(keys, -1);
        int found = 0;
        boolean overflow = false;
        this.pixels = picture.pixels();
        for (int pixel = 0; pixel < pixels; pixel++) {
            if (picture.alpha(pixel) == 0) {
                continue;
            }
            int rgb = picture.rgb(pixel);
            int at = (rgb * 0x9E3779B1) >>> 16;
            while (keys[at] != rgb && keys[at] >= 0) {
                at = (at + 1) % SLOTS;
            }
            if (keys[at] == rgb) {
                slots[at]++;
            } else if (found < MAX_COLOURS) {
                keys[at] = rgb;
                slots[at] = 1;
                found++;
            } else {
                overflow = true;
            }
        }
        this.many = overflow;
        this.colours = new int[found];
        this.counts = new int[found];
        int next = 0;
        for (int at = 0; at < SLOTS; at++) {
            if (keys[at] >= 0) {
                colours[next] = keys[at];
                counts[next++] = slots[at];
            }
        }
    }

    /** Counts the colours of a picture; fully transparent pixels are left out. */
    public static ColourCounts of(RawPicture picture) {
        return new ColourCounts(picture);
    }

    /** The number of different colours, at most {@value #MAX_COLOURS}. */
    public int distinct() {
        return colours.length;
    }

    /** Whether there are more different colours than were counted one by one. */
    public boolean isMany() {
        return many;
    }

    /** The fraction of all pixels whose colour passes a test, 0..1. */
    public double fraction(IntPredicate test) {
        long count = 0;
        for (int i = 0; i < colours.length; i++) {
            if (test.test(colours[i])) {
                count += counts[i];
            }
        }
        return (double) count / pixels;
    }

    /** How many of the different colours pass a test. */
    public int distinct(IntPredicate test) {
        return (int) Arrays.stream(colours).filter(test).count();
    }

    /** The fraction of pixels that are fully transparent or of uncounted colours, 0..1. */
    public double restFraction() {
        return 1 - fraction(rgb -> true);
    }
}
