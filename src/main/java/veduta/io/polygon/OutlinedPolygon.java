package veduta.io.polygon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import veduta.image.PixelRect;
import veduta.image.SpanSink;

/**
 * A polygon by the rule of the reference tools of Cityscapes and labelme, which draw with Pillow:
 * corners are pixels, fractions of them are cut off, and the pixels of the outline belong to the
 * polygon. A square from (5, 5) to (10, 10) has 36 pixels.
 *
 * <p>In every row the crossings of the edges, in single precision, are sorted and taken in pairs; a
 * half is rounded towards the inside. An edge that ends above the polygon's last row counts twice
 * there, so its end is a pixel of the polygon without changing what is inside. Where two slanting
 * edges meet in a tip, the tip is widened to the pixel beside those of the next row, so that it is
 * not cut off.
 */
final class OutlinedPolygon implements ShapeArea {
    private final int edges;
    private final int[] startX;
    private final int[] startY;
    private final int[] top;
    private final int[] bottom;
    private final float[] slope;
    private final int[] flat;
    private final int lowest;

    /**
     * A polygon with these corners.
     *
     * @param points x and y of each corner in turn; the last is joined to the first
     */
    OutlinedPolygon(double... points) {
        int corners = points.length / 2;
        startX = new int[corners];
        startY = new int[corners];
        top = new int[corners];
        bottom = new int[corners];
        slope = new float[corners];
        int[] level = new int[3 * corners];
        int count = 0;
        int flats = 0;
        int low = Integer.MIN_VALUE;
        for (int corner = 0; corner < corners; corner++) {
            int next = corner + 1 == corners ? 0 : corner + 1;
            int x0 = (int) points[2 * corner];
            int y0 = (int) points[2 * corner + 1];
            int x1 = (int) points[2 * next];
            int y1 = (int) points[2 * next + 1];
            low = Math.max(low, y0);
            if (next == 0 && corner > 0 && x0 == x1 && y0 == y1) {
                continue;
            }
            if (y0 == y1) {
                level[flats++] = y0;
                level[flats++] = Math.min(x0, x1);
                level[flats++] = Math.max(x0, x1);
                continue;
            }
            startX[count] = x0;
            startY[count] = y0;
            top[count] = Math.min(y0, y1);
            bottom[count] = Math.max(y0, y1);
            slope[count] = (float) (x1 - x0) / (y1 - y0);
            count++;
        }
        edges = count;
        flat = Arrays.copyOf(level, flats);
        lowest = low;
    }

    @Override
    public long effort(PixelRect clip) {
        long rows = flat.length / 3;
        for (int edge = 0; edge < edges; edge++) {
            rows += Math.max(0, endRow(edge, clip) - firstRow(edge, clip));
        }
        return rows;
    }

    private int firstRow(int edge, PixelRect clip) {
        return Math.max(clip.y(), top[edge]);
    }

    private int endRow(int edge, PixelRect clip) {
        return Math.min(clip.y() + clip.height(), bottom[edge] + 1);
    }

    @Override
    public void fill(PixelRect clip, SpanSink sink) {
        for (int i = 0; i < flat.length; i += 3) {
            span(clip, flat[i], flat[i + 1], flat[i + 2], sink);
        }
        int[] starts = rowStarts(clip);
        int[] crossing = new int[starts[starts.length - 1]];
        int[] next = starts.clone();
        for (int edge = 0; edge < edges; edge++) {
            for (int y = firstRow(edge, clip); y < endRow(edge, clip); y++) {
                crossing[next[y - clip.y()]++] = edge;
            }
        }
        for (int row = 0; row < clip.height(); row++) {
            if (starts[row] < starts[row + 1]) {
                Row each = new Row(clip.y() + row, starts[row + 1] - starts[row]);
                for (int i = starts[row]; i < starts[row + 1]; i++) {
                    each.cross(crossing[i]);
                }
                each.fill(clip, sink);
            }
        }
    }

    /** Where the edges of each row begin in the list of all; the last entry is their number. */
    private int[] rowStarts(PixelRect clip) {
        int[] change = new int[clip.height() + 1];
        for (int edge = 0; edge < edges; edge++) {
            int from = firstRow(edge, clip);
            int end = endRow(edge, clip);
            if (from < end) {
                change[from - clip.y()]++;
                change[end - clip.y()]--;
            }
        }
        int[] starts = new int[change.length];
        int active = 0;
        for (int row = 0; row + 1 < starts.length; row++) {
            active += change[row];
            starts[row + 1] = Math.addExact(starts[row], active);
        }
        return starts;
    }

    private float at(int edge, int y) {
        return (y - startY[edge]) * slope[edge] + startX[edge];
    }

    /** Gives the pixels from one column to another, both included. */
    static void span(PixelRect clip, int y, int fromX, int toX, SpanSink sink) {
        int from = Math.max(clip.x(), fromX);
        int end = Math.min(clip.x() + clip.width(), toX + 1);
        if (y >= clip.y() && y < clip.y() + clip.height() && from < end) {
            sink.span(y, from, end);
        }
    }

    /** To the nearest whole number, halves away from zero. */
    private static int away(float value) {
        return (int) (value >= 0 ? Math.floor(value + 0.5f) : -Math.floor(-value + 0.5f));
    }

    /** To the nearest whole number, halves towards zero. */
    private static int inwards(float value) {
        return (int) (value >= 0 ? Math.ceil(value - 0.5f) : -Math.ceil(-value - 0.5f));
    }

    /** The crossings of one row, taken up in the order of the edges. */
    private final class Row {
        private final int y;
        private final float[] crossings;
        private final Map<Integer, Integer> begun = new HashMap<>();
        private final Map<Integer, Integer> ended = new HashMap<>();
        private int count;

        Row(int y, int edgesHere) {
            this.y = y;
            this.crossings = new float[2 * edgesHere];
        }

        void cross(int edge) {
            float x = at(edge, y);
            boolean ends = y == bottom[edge];
            boolean slants = slope[edge] != 0;
            if (ends && y < lowest) {
                crossings[count++] = x;
                crossings[count++] = x;
            } else if ((ends || y == top[edge]) && slants) {
                Integer other = (ends ? ended : begun).get(away(x));
                crossings[count++] = other == null ? x : tip(x, edge, other, ends ? -1 : 1);
            } else {
                crossings[count++] = x;
            }
            if (slants && ends) {
                ended.putIfAbsent(away(x), edge);
            } else if (slants && y == top[edge]) {
                begun.putIfAbsent(away(x), edge);
            }
        }

        /** The crossing of an edge that meets another here, both going on to the same row. */
        private float tip(float x, int edge, int other, int step) {
            float one = at(edge, y + step);
            float two = at(other, y + step);
            if (x > one + 1 && x > two + 1) {
                return away(Math.max(one, two)) + 1;
            }
            return x < one - 1 && x < two - 1 ? away(Math.min(one, two)) - 1 : x;
        }

        void fill(PixelRect clip, SpanSink sink) {
            Arrays.sort(crossings, 0, count);
            for (int i = 1; i < count; i += 2) {
                span(clip, y, away(crossings[i - 1]), inwards(crossings[i]), sink);
            }
        }
    }
}
