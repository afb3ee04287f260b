package veduta.paint.shape;

/**
 * Dots scattered over the plane, of which a spray paints those that it meets: leaves before the
 * sky, gravel, litter. They lie in a grid of square cells, at most one in each, at random places
 * and sizes; so they never run together, and a point that is passed twice gets no more of them.
 *
 * @param seed the same seed gives the same dots
 * @param cellPx side of a cell in pixels, at least 1; dots are a third of it to all of it wide
 */
public record Speckle(long seed, int cellPx) {
    /** Share of the cells that have a dot. */
    private static final double DOTS = 0.25;

    /** A layout of this height has cells of {@link #CELL} pixels, a larger one larger ones. */
    private static final int USUAL_HEIGHT = 256;

    private static final int CELL = 3;

    /** Checks the size. */
    public Speckle {
        if (cellPx < 1) {
            throw new IllegalArgumentException("Cells of " + cellPx + " pixels are none.");
        }
    }

    /** Dots that look alike in layouts of any size. */
    public static Speckle forHeight(long seed, int heightPx) {
        return new Speckle(seed, CELL * Math.max(1, Math.round((float) heightPx / USUAL_HEIGHT)));
    }

    /** The pixels of a region that dots cover. */
    public Region in(Region region) {
        RegionBuilder builder = new RegionBuilder();
        region.forEach(
                (y, fromX, endX) -> {
                    int row = Math.floorDiv(y, cellPx);
                    for (int cell = Math.floorDiv(fromX, cellPx); cell * cellPx < endX; cell++) {
                        span(cell, row, y, fromX, endX, builder);
                    }
                });
        return builder.build();
    }

    private void span(int column, int row, int y, int fromX, int endX, RegionBuilder builder) {
        long random = mixed(seed ^ mixed(row * 0x9E3779B97F4A7C15L ^ column));
        if ((random & 0xFFFF) >= DOTS * 0x10000) {
            return;
        }
        int width = side(random >>> 16);
        int height = side(random >>> 24);
        int left = column * cellPx + place(random >>> 32, width);
        int top = row * cellPx + place(random >>> 44, height);
        if (y >= top && y < top + height) {
            builder.span(y, Math.max(fromX, left), Math.min(endX, left + width));
        }
    }

    private int side(long random) {
        return Math.max(1, (int) (1 + (random & 0xFF) % 3) * cellPx / 3);
    }

    private int place(long random, int side) {
        return (int) ((random & 0xFFF) % (cellPx - side + 1));
    }

    /** Every bit of the result depends on all bits (Steele et al. 2014, SplitMix). */
    private static long mixed(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
