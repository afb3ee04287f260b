package veduta.layout;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Counts how often pixels of one class were read as another. Pixels that are void in the layout do
 * not count. Not safe for use by several threads at once.
 */
public final class ConfusionMatrix {
    private final int classes;
    private final long[] counts;

    /**
     * An empty matrix.
     *
     * @param classes number of classes, 1..255
     */
    public ConfusionMatrix(int classes) {
        this.classes = classes;
        this.counts = new long[classes * (classes + 1)];
    }

    /**
     * Counts the pixels of a layout.
     *
     * @param layout what is there
     * @param read what was read; a label that is no class counts as a wrong one
     * @throws IllegalArgumentException if the sizes differ
     */
    public void add(LabelMap layout, LabelMap read) {
        if (!layout.size().equals(read.size())) {
            throw new IllegalArgumentException(
                    "A layout of " + layout.size() + " cannot be compared with " + read.size());
        }
        byte[] there = layout.toBytes();
        byte[] seen = read.toBytes();
        for (int i = 0; i < there.length; i++) {
            int label = there[i] & 0xFF;
            if (label < classes) {
                counts[label * (classes + 1) + Math.min(classes, seen[i] & 0xFF)]++;
            }
        }
    }

    /** Pixels counted. */
    public long pixels() {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    /** Share of the pixels that were read rightly, 0..1; NaN without pixels. */
    public double pixelAccuracy() {
        long right = 0;
        for (int label = 0; label < classes; label++) {
            right += at(label, label);
        }
        return (double) right / pixels();
    }

    /**
     * Intersection over union of a class: the pixels rightly read as it, among those that are it or
     * were read as it.
     *
     * @return 0..1, or NaN if the layouts do not show the class
     */
    public double intersectionOverUnion(int label) {
        long there = 0;
        long read = 0;
        for (int other = 0; other <= classes; other++) {
            there += at(label, other);
            read += other < classes ? at(other, label) : 0;
        }
        return there == 0
                ? Double.NaN
                : (double) at(label, label) / (there + read - at(label, label));
    }

    /** How many pixels of a class the layouts show. */
    public long labelled(int label) {
        long there = 0;
        for (int read = 0; read <= classes; read++) {
            there += at(label, read);
        }
        return there;
    }

    /**
     * Mean of {@link #intersectionOverUnion} over some classes.
     *
     * @return 0..1, or NaN without any
     */
    public double meanIntersectionOverUnion(IntPredicate counted) {
        return IntStream.range(0, classes)
                .filter(counted)
                .mapToDouble(this::intersectionOverUnion)
                .average()
                .orElse(Double.NaN);
    }

    /** Mean of {@link #intersectionOverUnion} over the classes that the layouts show, 0..1. */
    public double meanIntersectionOverUnion() {
        return meanIntersectionOverUnion(label -> labelled(label) > 0);
    }

    private long at(int label, int read) {
        return counts[label * (classes + 1) + read];
    }
}
