package veduta.io.polygon;

import java.util.ArrayList;
import java.util.List;
import veduta.image.PixelRect;
import veduta.image.SpanSink;

/** Lines as labelme draws them, with Pillow: ten pixels wide, piece by piece, without joints. */
final class WideLine implements ShapeArea {
    private static final double HALF_WIDTH = (10 - 1) / 2.0;

    private final List<OutlinedPolygon> pieces;

    private WideLine(List<OutlinedPolygon> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /**
     * A line through points.
     *
     * @param points x and y in turn, of two points or more
     */
    static WideLine through(double... points) {
        List<OutlinedPolygon> pieces = new ArrayList<>();
        for (int i = 0; i + 3 < points.length; i += 2) {
            pieces.add(
                    piece(
                            (int) points[i],
                            (int) points[i + 1],
                            (int) points[i + 2],
                            (int) points[i + 3]));
        }
        return new WideLine(pieces);
    }

    private static OutlinedPolygon piece(int x0, int y0, int x1, int y1) {
        int x = x1 - x0;
        int y = y1 - y0;
        double length = Math.hypot(x, y);
        if (length == 0) {
            return new OutlinedPolygon(x0, y0);
        }
        double wide = Math.floor(HALF_WIDTH + 0.5) / length;
        double narrow = Math.ceil(HALF_WIDTH - 0.5) / length;
        int leftX = inwards(narrow * y);
        int rightX = inwards(wide * y);
        int rightY = inwards(narrow * x);
        int leftY = inwards(wide * x);
        return new OutlinedPolygon(
                x0 - leftX,
                y0 + leftY,
                x1 - leftX,
                y1 + leftY,
                x1 + rightX,
                y1 - rightY,
                x0 + rightX,
                y0 - rightY);
    }

    /** To the nearest whole number, halves towards zero. */
    private static int inwards(double value) {
        return (int) (value >= 0 ? Math.ceil(value - 0.5) : -Math.ceil(-value - 0.5));
    }

    @Override
    public long effort(PixelRect clip) {
        return pieces.stream().mapToLong(piece -> piece.effort(clip)).sum();
    }

    @Override
    public void fill(PixelRect clip, SpanSink sink) {
        pieces.forEach(piece -> piece.fill(clip, sink));
    }
}
