package veduta.paint;

import java.util.Arrays;
import veduta.paint.shape.Region;
import veduta.paint.shape.RegionBuilder;

/** A copied part of a layout: some pixels and their labels. Immutable. */
public final class Clip {
    private final Region region;
    private final byte[] labels;

    /** Takes the labels of the region's pixels as they are, in the order of its spans. */
    Clip(Region region, byte[] labels) {
        this.region = region;
        this.labels = labels;
    }

    /** Which pixels were copied. */
    public Region region() {
        return region;
    }

    /** Whether nothing was copied. */
    public boolean isEmpty() {
        return region.isEmpty();
    }

    /** Gives every pixel. */
    void forEach(PixelSink sink) {
        int[] next = {0};
        region.forEach(
                (y, fromX, endX) -> {
                    for (int x = fromX; x < endX; x++) {
                        sink.pixel(x, y, labels[next[0]++]);
                    }
                });
    }

    /** The part of it whose labels are not in a set. */
    Clip without(LabelSet excluded) {
        if (excluded.isEmpty()) {
            return this;
        }
        RegionBuilder builder = new RegionBuilder();
        byte[] left = new byte[labels.length];
        int[] length = {0};
        forEach(
                (x, y, label) -> {
                    if (!excluded.contains(label & 0xFF)) {
                        builder.span(y, x, x + 1);
                        left[length[0]++] = label;
                    }
                });
        return new Clip(builder.build(), Arrays.copyOf(left, length[0]));
    }

    /** Takes pixels with their labels. */
    interface PixelSink {
        void pixel(int x, int y, byte label);
    }
}
