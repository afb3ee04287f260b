package veduta.io.sample;

import java.util.Arrays;
import java.util.List;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/** A label map on which polygons are filled without half tones. */
final class LayoutCanvas {
    private final Size size;
    private final Palette palette;
    private final double scale;
    private final byte[] labels;

    /**
     * A canvas full of one class.
     *
     * @param drawingWidth how wide the canvas is in the units of the polygons
     */
    LayoutCanvas(Size size, Palette palette, double drawingWidth, String background) {
        this.size = size;
        this.palette = palette;
        this.scale = size.width() / drawingWidth;
        this.labels = new byte[size.width() * size.height()];
        Arrays.fill(labels, label(background));
    }

    /** Fills a polygon, even-odd; a pixel belongs to it if its centre does. */
    void fill(String classKey, List<Point> corners) {
        if (corners.isEmpty()) {
            return;
        }
        byte label = label(classKey);
        double top = corners.stream().mapToDouble(Point::y).min().orElseThrow() * scale;
        double bottom = corners.stream().mapToDouble(Point::y).max().orElseThrow() * scale;
        int first = (int) Math.max(0, Math.floor(top) - 1);
        int end = (int) Math.min(size.height(), Math.ceil(bottom) + 1);
        for (int row = first; row < end; row++) {
            double[] crossings = crossings(corners, (row + 0.5) / scale);
            for (int i = 0; i + 1 < crossings.length; i += 2) {
                int from = (int) Math.max(0, Math.ceil(crossings[i] * scale - 0.5));
                int to = (int) Math.min(size.width(), Math.ceil(crossings[i + 1] * scale - 0.5));
                if (from < to) {
                    Arrays.fill(labels, row * size.width() + from, row * size.width() + to, label);
                }
            }
        }
    }

    LabelMap toLabelMap() {
        return LabelMap.of(size, labels);
    }

    private static double[] crossings(List<Point> corners, double y) {
        double[] found = new double[corners.size()];
        int count = 0;
        Point from = corners.get(corners.size() - 1);
        for (Point to : corners) {
            if (from.y() <= y != to.y() <= y) {
                found[count++] =
                        from.x() + (y - from.y()) * (to.x() - from.x()) / (to.y() - from.y());
            }
            from = to;
        }
        double[] crossings = Arrays.copyOf(found, count);
        Arrays.sort(crossings);
        return crossings;
    }

    private byte label(String classKey) {
        return (byte) palette.labelOf(classKey).orElseThrow();
    }
}
