package veduta.benchmark;

import veduta.image.Size;
import veduta.layout.LabelMap;

/** A label map to measure with. */
public final class StripedLayout {
    private StripedLayout() {}

    /** A label map that has every class, side by side. */
    public static LabelMap of(Size size, int classes) {
        byte[] labels = new byte[Math.toIntExact(size.pixels())];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % size.width() * classes / size.width());
        }
        return LabelMap.of(size, labels);
    }
}
