package veduta.layout;

import java.util.List;
import veduta.image.Dots;
import veduta.image.PixelRect;
import veduta.image.Size;

/**
 * Scatters dots of void over large surfaces of some classes before a network sees them. In a large
 * plain surface a network sees the same everywhere, and can only repeat itself: foliage becomes a
 * weave. Layouts of photographs are never so plain. See decision record 0017.
 *
 * @param labels the classes
 */
public record LabelDithering(List<Integer> labels) {
    private static final long SEED = 1;

    /** Takes a copy. */
    public LabelDithering {
        labels = List.copyOf(labels);
    }

    /** What the network sees of a layout; always the same. */
    public LabelMap of(LabelMap layout) {
        boolean[] rough = new boolean[256];
        labels.forEach(label -> rough[label] = true);
        byte[] values = layout.toBytes();
        Size size = layout.size();
        Dots dots = Dots.forHeight(SEED, size.height());
        PixelRect all = PixelRect.of(size);
        for (int row = 0; row <= dots.cell(size.height() - 1); row++) {
            for (int column = 0; column <= dots.cell(size.width() - 1); column++) {
                PixelRect dot = dots.dot(column, row).intersect(all);
                for (int y = dot.y(); y < dot.y() + dot.height(); y++) {
                    for (int x = dot.x(); x < dot.x() + dot.width(); x++) {
                        int at = y * size.width() + x;
                        if (rough[values[at] & 0xFF]) {
                            values[at] = (byte) LabelMap.VOID;
                        }
                    }
                }
            }
        }
        return LabelMap.of(size, values);
    }
}
