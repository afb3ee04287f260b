package veduta.io.encoding;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import veduta.io.raster.RawPicture;

/**
 * How often each colour occurs in a picture: exact up to {@value #MAX_COLOURS} different colours,
 * beyond that estimated from as many pixels spread over the picture.
 */
public final class ColourCounts {
    private static final int MAX_COLOURS = 1 << 14;
    private static final int SLOTS = 1 << 16;

    private final int[] colours = new int[SLOTS];
    private final int[] counts = new int[SLOTS];
    private int distinct;
    private int transparent;
    private int pixels;

    private ColourCounts(RawPicture picture) {
        if (!count(picture, 1)) {
            int step = (picture.pixels() / MAX_COLOURS + 1) | 1;
            // A step that fits into the width would look at a few columns only.
            count(picture, picture.size().width() % step == 0 ? step + 2 : step);
        }
    }

    /** Counts the colours of a picture; fully transparent pixels have none. */
    public static ColourCounts of(RawPicture picture) {
        return new ColourCounts(picture);
    }

    /** Counts every {@code step}th pixel; false if there are too many colours. */
    private boolean count(RawPicture picture, int step) {
        Arrays.fill(colours, -1);
        distinct = 0;
        transparent = 0;
        pixels = 0;
        for (int pixel = 0; pixel < picture.pixels(); pixel += step) {
            pixels++;
            if (picture.alpha(pixel) == 0) {
                transparent++;
                continue;
            }
            int rgb = picture.rgb(pixel);
            int at = (rgb * 0x9E3779B1) >>> 16;
            while (colours[at] != rgb && colours[at] >= 0) {
                at = (at + 1) % SLOTS;
            }
            if (colours[at] < 0) {
                if (distinct++ == MAX_COLOURS) {
                    return false;
                }
                colours[at] = rgb;
                counts[at] = 0;
            }
            counts[at]++;
        }
        return true;
    }

    /** The number of different colours that were met. */
    public int distinct() {
        return distinct;
    }

    /** The fraction of pixels whose colour passes a test, 0..1. */
    public double fraction(IntPredicate test) {
        long count = 0;
        for (int at = 0; at < SLOTS; at++) {
            if (colours[at] >= 0 && test.test(colours[at])) {
                count += counts[at];
            }
        }
        return (double) count / pixels;
    }

    /** The fraction of pixels that have one of the {@code most} most frequent colours, 0..1. */
    public double fractionOfMostFrequent(int most) {
        int[] sorted =
                IntStream.range(0, SLOTS)
                        .filter(at -> colours[at] >= 0)
                        .map(at -> counts[at])
                        .sorted()
                        .toArray();
        long count = 0;
        for (int i = Math.max(0, sorted.length - most); i < sorted.length; i++) {
            count += sorted[i];
        }
        return (double) count / pixels;
    }

    /** The fraction of fully transparent pixels, 0..1. */
    public double transparentFraction() {
        return (double) transparent / pixels;
    }
}
