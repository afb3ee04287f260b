package veduta.io.polygon;

import veduta.image.PixelRect;
import veduta.image.SpanSink;

/**
 * A circle as labelme draws it, with Pillow: the box around it is cut to whole pixels, and the
 * circumference goes from pixel to pixel, always to the one nearest to the curve.
 */
final class OutlinedEllipse implements ShapeArea {
    /** Beyond this, squares of squares exceed 64 bits; so large a circle is taken as its curve. */
    private static final int MOST_EXACT = 40_000;

    private final int left;
    private final int top;
    private final int width;
    private final int height;

    /** A circle around a centre. */
    OutlinedEllipse(double centreX, double centreY, double radius) {
        left = (int) (centreX - radius);
        top = (int) (centreY - radius);
        width = (int) (centreX + radius) - left;
        height = (int) (centreY + radius) - top;
    }

    @Override
    public long effort(PixelRect clip) {
        return Math.min((long) MOST_EXACT, height) * 2L + 1;
    }

    @Override
    public void fill(PixelRect clip, SpanSink sink) {
        if (width + height < 1) {
            return;
        }
        if (width > MOST_EXACT || height > MOST_EXACT) {
            fillCurve(clip, sink);
            return;
        }
        // Twice the distance from the centre, so that it is whole also between two pixels.
        int x = width;
        int y = height % 2;
        rows(clip, y, x, sink);
        while (x > width % 2 || y < height) {
            int nextX = x;
            int nextY = y + 2;
            if (x > 1) {
                if (error(x - 2, y + 2) < error(nextX, nextY)) {
                    nextX = x - 2;
                }
                if (error(x - 2, y) < error(nextX, nextY)) {
                    nextX = x - 2;
                    nextY = y;
                }
            }
            if (nextY > y) {
                rows(clip, nextY, nextX, sink);
            }
            x = nextX;
            y = nextY;
        }
    }

    /** How far a point is from the curve, without units. */
    private long error(long x, long y) {
        long a = (long) width * width;
        long b = (long) height * height;
        return Math.abs(a * y * y + b * x * x - a * b);
    }

    /** The two rows at a distance from the centre. */
    private void rows(PixelRect clip, int y, int x, SpanSink sink) {
        int from = left + (width - x) / 2;
        int to = left + (width + x) / 2;
        OutlinedPolygon.span(clip, top + (height - y) / 2, from, to, sink);
        OutlinedPolygon.span(clip, top + (height + y) / 2, from, to, sink);
    }

    private void fillCurve(PixelRect clip, SpanSink sink) {
        double centreX = left + width / 2.0;
        double centreY = top + height / 2.0;
        for (int y = clip.y(); y < clip.y() + clip.height(); y++) {
            double share = 2 * (y - centreY) / height;
            if (Math.abs(share) <= 1) {
                double half = width / 2.0 * Math.sqrt(1 - share * share);
                int from = (int) Math.max(clip.x() - 1.0, Math.rint(centreX - half));
                int to = (int) Math.min(clip.x() + clip.width(), Math.rint(centreX + half));
                OutlinedPolygon.span(clip, y, from, to, sink);
            }
        }
    }
}
