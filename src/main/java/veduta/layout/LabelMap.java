package veduta.layout;

import java.util.Arrays;
import veduta.image.PixelRect;
import veduta.image.Size;

/**
 * An immutable semantic layout: one label a pixel. Label 0 .. n - 1 is the position of a class in
 * its {@link Palette}; {@link #VOID} means "no class".
 */
public final class LabelMap {
    /** The label of pixels that belong to no class. */
    public static final int VOID = 255;

    private final Size size;
    private final byte[] labels;

    private LabelMap(Size size, byte[] labels) {
        this.size = size;
        this.labels = labels;
    }

    /**
     * A layout with a copy of these labels.
     *
     * @param labels {@code width * height} unsigned bytes, rows from the top
     * @throws IllegalArgumentException if their number does not fit the size
     */
    public static LabelMap of(Size size, byte[] labels) {
        if (labels.length != size.pixels()) {
            throw new IllegalArgumentException(
                    size + " needs " + size.pixels() + " labels, not " + labels.length + ".");
        }
        return new LabelMap(size, labels.clone());
    }

    /** A layout of one label everywhere, 0..255. */
    public static LabelMap filled(Size size, int label) {
        byte[] labels = new byte[Math.toIntExact(size.pixels())];
        Arrays.fill(labels, (byte) label);
        return new LabelMap(size, labels);
    }

    /** Width and height. */
    public Size size() {
        return size;
    }

    /** The label of a pixel, 0..255. */
    public int label(int x, int y) {
        return labels[offset(x, y)] & 0xFF;
    }

    /** A copy of all labels as unsigned bytes, rows from the top. */
    public byte[] toBytes() {
        return labels.clone();
    }

    /** All labels without a copy, only to be read. */
    byte[] shared() {
        return labels;
    }

    /** How many pixels carry each label: 256 counts. */
    public long[] counts() {
        // At most as many pixels as a Java array has elements, so integers are enough.
        int[] counts = new int[256];
        LabelRuns.count(labels, 0, labels.length, counts);
        return Arrays.stream(counts).asLongStream().toArray();
    }

    /** The largest label except {@link #VOID}, or -1 if every pixel is void. */
    public int largestLabel() {
        long[] counts = counts();
        int largest = VOID - 1;
        while (largest >= 0 && counts[largest] == 0) {
            largest--;
        }
        return largest;
    }

    /**
     * The same layout with every label replaced.
     *
     * @param table 256 new labels, indexed by the old one
     */
    public LabelMap relabel(int[] table) {
        byte[] mapped = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            mapped[i] = (byte) table[labels[i] & 0xFF];
        }
        return new LabelMap(size, mapped);
    }

    /**
     * This layout where it has labels, and another one where this one is void.
     *
     * @throws IllegalArgumentException if the sizes differ
     */
    public LabelMap over(LabelMap below) {
        if (!size.equals(below.size)) {
            throw new IllegalArgumentException(size + " does not lie over " + below.size + ".");
        }
        byte[] both = labels.clone();
        for (int i = 0; i < both.length; i++) {
            if ((both[i] & 0xFF) == VOID) {
                both[i] = below.labels[i];
            }
        }
        return new LabelMap(size, both);
    }

    /** The same layout in another size: each pixel has the label at its centre. */
    public LabelMap sampled(Size wanted) {
        byte[] sampled = new byte[Math.toIntExact(wanted.pixels())];
        for (int y = 0; y < wanted.height(); y++) {
            int sourceY = (int) ((2L * y + 1) * size.height() / (2L * wanted.height()));
            for (int x = 0; x < wanted.width(); x++) {
                int sourceX = (int) ((2L * x + 1) * size.width() / (2L * wanted.width()));
                sampled[y * wanted.width() + x] = labels[offset(sourceX, sourceY)];
            }
        }
        return new LabelMap(wanted, sampled);
    }

    /**
     * The part inside a rectangle.
     *
     * @throws IllegalArgumentException if the rectangle is empty or reaches outside
     */
    public LabelMap crop(PixelRect rect) {
        if (rect.isEmpty() || !PixelRect.of(size).contains(rect)) {
            throw new IllegalArgumentException(rect + " does not lie inside " + size + ".");
        }
        byte[] part = new byte[rect.width() * rect.height()];
        for (int row = 0; row < rect.height(); row++) {
            System.arraycopy(
                    labels,
                    offset(rect.x(), rect.y() + row),
                    part,
                    row * rect.width(),
                    rect.width());
        }
        return new LabelMap(new Size(rect.width(), rect.height()), part);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelMap that
                && size.equals(that.size)
                && Arrays.equals(labels, that.labels);
    }

    @Override
    public int hashCode() {
        return 31 * size.hashCode() + Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        return "LabelMap " + size;
    }

    private int offset(int x, int y) {
        if (x < 0 || y < 0 || x >= size.width() || y >= size.height()) {
            throw new IndexOutOfBoundsException("(" + x + ", " + y + ") lies outside " + size);
        }
        return y * size.width() + x;
    }
}
