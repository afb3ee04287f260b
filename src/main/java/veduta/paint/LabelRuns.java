package veduta.paint;

import veduta.image.PixelRect;
import veduta.paint.shape.Region;
import veduta.paint.shape.RegionBuilder;

/** Finds all pixels of one label. */
final class LabelRuns {
    private LabelRuns() {}

    static Region of(byte[] labels, int stride, byte label, PixelRect part) {
        RegionBuilder builder = new RegionBuilder();
        int right = part.x() + part.width();
        for (int y = part.y(); y < part.y() + part.height(); y++) {
            int row = y * stride;
            int x = part.x();
            while (x < right) {
                if (labels[row + x] == label) {
                    int from = x;
                    x = SameBytes.end(labels, row + x, row + right) - row;
                    builder.span(y, from, x);
                } else {
                    x++;
                }
            }
        }
        return builder.build();
    }
}
