package veduta.paint;

import java.util.Arrays;
import java.util.Optional;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.paint.shape.Region;

/**
 * The layout under edit.
 *
 * <p>It holds every label twice: as painted so far, and as it was after the last finished edit. So
 * an edit that is going on can be taken back at any moment, and what it changed is the difference
 * of both, however often it painted a pixel.
 *
 * <p>Not for use by several threads at once; {@link #snapshot} makes what others may read.
 */
public final class LabelCanvas implements ViewedLayout {
    private final Size size;
    private final byte[] labels;
    private final byte[] kept;

    /** A canvas that begins with a copy of a layout. */
    LabelCanvas(LabelMap start) {
        this.size = start.size();
        this.labels = start.toBytes();
        this.kept = labels.clone();
    }

    @Override
    public Size size() {
        return size;
    }

    /** All pixels. */
    public PixelRect bounds() {
        return PixelRect.of(size);
    }

    /** Whether a pixel lies on the canvas. */
    public boolean contains(int x, int y) {
        return x >= 0 && y >= 0 && x < size.width() && y < size.height();
    }

    /**
     * The label of a pixel, 0..255.
     *
     * @throws IndexOutOfBoundsException if the pixel lies outside
     */
    public int label(int x, int y) {
        if (!contains(x, y)) {
            throw new IndexOutOfBoundsException("(" + x + ", " + y + ") lies outside " + size);
        }
        return labels[y * size.width() + x] & 0xFF;
    }

    /** An immutable copy of the layout as it is now, an unfinished edit included. */
    public LabelMap snapshot() {
        return LabelMap.of(size, labels);
    }

    /** How many pixels carry each label: 256 counts. */
    public long[] counts() {
        long[] counts = new long[256];
        for (byte label : labels) {
            counts[label & 0xFF]++;
        }
        return counts;
    }

    /**
     * Writes a part of a view of the layout.
     *
     * @param target the pixels of the whole view, row by row
     * @param viewPart what to write, in view pixels; normally {@link NearestView#viewOf} of what an
     *     edit changed
     */
    public void look(NearestView view, ViewColours colours, int[] target, PixelRect viewPart) {
        PixelRect all = new PixelRect(0, 0, view.width(), view.height());
        view.draw(labels, size.width(), colours, target, viewPart.intersect(all));
    }

    @Override
    public void look(NearestView view, ViewColours colours, int[] target) {
        look(view, colours, target, new PixelRect(0, 0, view.width(), view.height()));
    }

    /** The pixels in a rectangle that carry a label. */
    public Region labelled(int label, PixelRect part) {
        return LabelRuns.of(labels, size.width(), (byte) label, part.intersect(bounds()));
    }

    /** The pixels joined to one, side by side, by its own label; empty if it lies outside. */
    public Region joined(int x, int y) {
        return contains(x, y) ? new FloodFill(labels, size).joined(x, y) : Region.EMPTY;
    }

    /** Copies the labels of a region's pixels on the canvas. */
    public Clip copy(Region region) {
        Region inside = region.clip(bounds());
        byte[] copied = new byte[Math.toIntExact(inside.pixels())];
        int[] next = {0};
        inside.forEach(
                (y, fromX, endX) -> {
                    int length = endX - fromX;
                    System.arraycopy(labels, y * size.width() + fromX, copied, next[0], length);
                    next[0] += length;
                });
        return new Clip(inside, copied);
    }

    /**
     * Gives a region's pixels a label, except those that were locked when the edit began; reports
     * where.
     */
    PixelRect paint(Region region, int label, LabelSet locked) {
        byte value = (byte) label;
        region.forEachIn(
                bounds(),
                (y, fromX, endX) -> {
                    int from = y * size.width() + fromX;
                    int end = y * size.width() + endX;
                    if (locked.isEmpty()) {
                        Arrays.fill(labels, from, end, value);
                        return;
                    }
                    for (int i = from; i < end; i++) {
                        if (!locked.contains(kept[i] & 0xFF)) {
                            labels[i] = value;
                        }
                    }
                });
        return region.bounds().intersect(bounds());
    }

    /**
     * Puts a clip down, moved, except onto pixels that were locked when the edit began; reports
     * where.
     */
    PixelRect put(Clip clip, int byX, int byY, LabelSet locked) {
        PixelRect all = bounds();
        clip.forEach(
                (x, y, label) -> {
                    int toX = x + byX;
                    int toY = y + byY;
                    if (contains(toX, toY)) {
                        int at = toY * size.width() + toX;
                        if (!locked.contains(kept[at] & 0xFF)) {
                            labels[at] = label;
                        }
                    }
                });
        PixelRect from = clip.region().bounds();
        return new PixelRect(from.x() + byX, from.y() + byY, from.width(), from.height())
                .intersect(all);
    }

    /** Makes all labels those of a layout of the same size. */
    void overwrite(LabelMap layout) {
        System.arraycopy(layout.toBytes(), 0, labels, 0, labels.length);
    }

    /** Takes back what the unfinished edit did inside a rectangle. */
    void restore(PixelRect part) {
        copyRows(kept, labels, part.intersect(bounds()));
    }

    /**
     * Finishes an edit.
     *
     * @param touched where labels may have changed
     * @return nothing if none did
     */
    Optional<Edit> commit(PixelRect touched, String title) {
        PixelRect part = touched.intersect(bounds());
        Optional<Edit> edit = LabelChanges.between(kept, labels, size.width(), part, title);
        copyRows(labels, kept, part);
        return edit;
    }

    /** Writes an edit's labels: those before it, or those after it. */
    void apply(Edit edit, boolean after) {
        edit.write(labels, size.width(), after);
        copyRows(labels, kept, edit.rect());
    }

    static int checked(int label) {
        if (label < 0 || label > 255) {
            throw new IllegalArgumentException("A label lies in 0..255, not " + label + ".");
        }
        return label;
    }

    private void copyRows(byte[] from, byte[] to, PixelRect part) {
        for (int y = part.y(); y < part.y() + part.height(); y++) {
            int at = y * size.width() + part.x();
            System.arraycopy(from, at, to, at, part.width());
        }
    }
}
