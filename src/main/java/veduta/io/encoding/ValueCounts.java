package veduta.io.encoding;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import veduta.io.raster.RawPicture;
import veduta.text.Texts;

/**
 * How often each number occurs in a gray or indexed picture, and at which height on average;
 * transparent pixels have none.
 */
public final class ValueCounts {
    private static final int VALUES = 1 << 16;

    private final int[] counts = new int[VALUES];
    private final double[] rowSums = new double[VALUES];
    private final int[] distinct;
    private final int height;
    private int pixels;

    private ValueCounts(RawPicture picture) {
        this.height = picture.size().height();
        int width = picture.size().width();
        for (int y = 0, pixel = 0; y < height; y++) {
            for (int x = 0; x < width; x++, pixel++) {
                if (picture.alpha(pixel) > 0) {
                    int value = picture.value(pixel);
                    counts[value]++;
                    rowSums[value] += y;
                    pixels++;
                }
            }
        }
        this.distinct = IntStream.range(0, VALUES).filter(v -> counts[v] > 0).toArray();
    }

    /** Counts the numbers of a picture whose pixels are numbers. */
    public static ValueCounts of(RawPicture picture) {
        return new ValueCounts(picture);
    }

    /** The values that occur, ascending. */
    public int[] distinct() {
        return distinct.clone();
    }

    /** The largest value that occurs; 0 if none does. */
    public int largest() {
        return distinct.length == 0 ? 0 : distinct[distinct.length - 1];
    }

    /** Whether a value occurs. */
    public boolean contains(int value) {
        return counts[value] > 0;
    }

    /** The fraction of pixels whose value passes a test, 0..1; 1 if no pixel has a value. */
    public double fraction(IntPredicate test) {
        if (pixels == 0) {
            return 1;
        }
        long count = 0;
        for (int value : distinct) {
            if (test.test(value)) {
                count += counts[value];
            }
        }
        return (double) count / pixels;
    }

    /**
     * Mean height of the pixels whose value passes a test, 0 (top) to 1 (bottom); NaN if none do.
     */
    public double meanHeight(IntPredicate test) {
        double sum = 0;
        long count = 0;
        for (int value : distinct) {
            if (test.test(value)) {
                sum += rowSums[value];
                count += counts[value];
            }
        }
        return count == 0 ? Double.NaN : (sum / count + 0.5) / height;
    }

    /** The values in words, for example {@code 0..18, 255}. */
    public String inWords() {
        if (distinct.length == 0) {
            return Texts.get("recognised.values.none");
        }
        if (distinct.length == 1) {
            return range(distinct[0], distinct[0]);
        }
        int last = distinct[distinct.length - 1];
        int before = distinct[distinct.length - 2];
        if (last == 255 && before < 200) {
            return Texts.get("recognised.values.marked", range(distinct[0], before), last);
        }
        return range(distinct[0], last);
    }

    private static String range(int first, int last) {
        return first == last
                ? Integer.toString(first)
                : Texts.get("recognised.values", first, last);
    }

    @Override
    public String toString() {
        return "ValueCounts " + Arrays.toString(distinct);
    }
}
