package veduta.paint.shape;

import java.util.Arrays;
import veduta.image.PixelRect;
import veduta.image.SpanSink;

/**
 * An immutable set of pixels, kept as spans of each row: what shapes give, what is painted,
 * selected and previewed. It may reach outside a picture.
 */
public final class Region {
    /** No pixel. */
    public static final Region EMPTY = new RegionBuilder().build();

    private final int firstRow;
    private final int[] rowStarts;
    private final int[] edges;
    private final PixelRect bounds;

    /**
     * Takes the arrays as they are.
     *
     * @param rowStarts where in {@code edges} each row begins, and its length
     * @param edges first and end column of each span in turn
     */
    Region(int firstRow, int[] rowStarts, int[] edges) {
        this.firstRow = firstRow;
        this.rowStarts = rowStarts;
        this.edges = edges;
        this.bounds = bounds(firstRow, rowStarts, edges);
    }

    /** All pixels of a rectangle. */
    public static Region of(PixelRect rect) {
        RegionBuilder builder = new RegionBuilder();
        for (int row = 0; row < rect.height(); row++) {
            builder.span(rect.y() + row, rect.x(), rect.x() + rect.width());
        }
        return builder.build();
    }

    /** The smallest rectangle that holds it. */
    public PixelRect bounds() {
        return bounds;
    }

    /** Whether it holds no pixel. */
    public boolean isEmpty() {
        return edges.length == 0;
    }

    /** The number of pixels. */
    public long pixels() {
        long pixels = 0;
        for (int i = 0; i < edges.length; i += 2) {
            pixels += edges[i + 1] - edges[i];
        }
        return pixels;
    }

    /** Whether a pixel belongs to it. */
    public boolean contains(int x, int y) {
        int row = y - firstRow;
        if (row < 0 || row + 1 >= rowStarts.length) {
            return false;
        }
        int at = Arrays.binarySearch(edges, rowStarts[row], rowStarts[row + 1], x);
        // Not found: an odd number of edges lies before. Found: inside if a span begins there.
        int before = at >= 0 ? at + 1 : -at - 1;
        return (before - rowStarts[row]) % 2 == 1;
    }

    /** Gives all spans, row by row from the top and each row from the left. */
    public void forEach(SpanSink sink) {
        forEachIn(bounds, sink);
    }

    /** Gives the parts of all spans that lie inside a rectangle. */
    public void forEachIn(PixelRect clip, SpanSink sink) {
        PixelRect part = bounds.intersect(clip);
        int right = part.x() + part.width();
        for (int y = part.y(); y < part.y() + part.height(); y++) {
            for (int i = start(y); i < start(y + 1); i += 2) {
                int fromX = Math.max(part.x(), edges[i]);
                int endX = Math.min(right, edges[i + 1]);
                if (fromX < endX) {
                    sink.span(y, fromX, endX);
                }
            }
        }
    }

    /** The pixels that lie inside a rectangle. */
    public Region clip(PixelRect clip) {
        if (clip.contains(bounds)) {
            return this;
        }
        RegionBuilder builder = new RegionBuilder();
        forEachIn(clip, builder);
        return builder.build();
    }

    /** The same pixels elsewhere. */
    public Region moved(int byX, int byY) {
        int[] moved = Arrays.stream(edges).map(x -> x + byX).toArray();
        return new Region(firstRow + byY, rowStarts, moved);
    }

    /** The mirror image within a picture of this width: column 0 becomes the last one. */
    public Region mirroredLeftRight(int width) {
        int[] mirrored = new int[edges.length];
        for (int row = 0; row + 1 < rowStarts.length; row++) {
            int from = rowStarts[row];
            int end = rowStarts[row + 1];
            for (int i = from; i < end; i++) {
                mirrored[from + end - 1 - i] = width - edges[i];
            }
        }
        return new Region(firstRow, rowStarts, mirrored);
    }

    /** The mirror image within a picture of this height: row 0 becomes the last one. */
    public Region mirroredTopBottom(int height) {
        RegionBuilder builder = new RegionBuilder();
        for (int y = bounds.y() + bounds.height() - 1; y >= bounds.y(); y--) {
            for (int i = start(y); i < start(y + 1); i += 2) {
                builder.span(height - 1 - y, edges[i], edges[i + 1]);
            }
        }
        return builder.build();
    }

    /** The pixels of either. */
    public Region union(Region other) {
        return combined(other, (mine, theirs) -> mine || theirs);
    }

    /** The pixels of both. */
    public Region intersect(Region other) {
        return combined(other, (mine, theirs) -> mine && theirs);
    }

    /** The pixels that the other lacks. */
    public Region minus(Region other) {
        return combined(other, (mine, theirs) -> mine && !theirs);
    }

    /** The pixels that only one of both has. */
    public Region difference(Region other) {
        return combined(other, (mine, theirs) -> mine != theirs);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Region that && difference(that).isEmpty();
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(edges);
    }

    @Override
    public String toString() {
        return "Region of " + pixels() + " pixels in " + bounds;
    }

    private interface Membership {
        boolean test(boolean mine, boolean theirs);
    }

    private Region combined(Region other, Membership membership) {
        RegionBuilder builder = new RegionBuilder();
        PixelRect both = bounds.union(other.bounds);
        for (int y = both.y(); y < both.y() + both.height(); y++) {
            combineRow(y, other, membership, builder);
        }
        return builder.build();
    }

    private void combineRow(int y, Region other, Membership membership, RegionBuilder builder) {
        int mine = start(y);
        int theirs = other.start(y);
        int mineEnd = start(y + 1);
        int theirsEnd = other.start(y + 1);
        boolean inMine = false;
        boolean inTheirs = false;
        boolean inside = false;
        int from = 0;
        while (mine < mineEnd || theirs < theirsEnd) {
            int nextMine = mine < mineEnd ? edges[mine] : Integer.MAX_VALUE;
            int nextTheirs = theirs < theirsEnd ? other.edges[theirs] : Integer.MAX_VALUE;
            int x = Math.min(nextMine, nextTheirs);
            if (nextMine == x && mine < mineEnd) {
                inMine = !inMine;
                mine++;
            }
            if (nextTheirs == x && theirs < theirsEnd) {
                inTheirs = !inTheirs;
                theirs++;
            }
            boolean now = membership.test(inMine, inTheirs);
            if (now && !inside) {
                from = x;
            } else if (!now && inside) {
                builder.span(y, from, x);
            }
            inside = now;
        }
    }

    /** Where a row's edges begin; the same as the next row's if it has none. */
    private int start(int y) {
        int row = Math.max(0, Math.min(rowStarts.length - 1, y - firstRow));
        return rowStarts[row];
    }

    private static PixelRect bounds(int firstRow, int[] rowStarts, int[] edges) {
        if (edges.length == 0) {
            return new PixelRect(0, 0, 0, 0);
        }
        int left = Integer.MAX_VALUE;
        int right = Integer.MIN_VALUE;
        for (int i = 0; i < edges.length; i += 2) {
            left = Math.min(left, edges[i]);
            right = Math.max(right, edges[i + 1]);
        }
        return new PixelRect(left, firstRow, right - left, rowStarts.length - 1);
    }
}
