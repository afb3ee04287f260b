package veduta.image;

/**
 * Dots scattered over the plane at random places and in random sizes, at most one in each cell of a
 * grid; so they never run together.
 *
 * @param seed the same seed gives the same dots
 * @param cellPx side of a cell in pixels, at least 1; dots are a third of it to all of it wide
 */
public record Dots(long seed, int cellPx) {
    /** Share of the cells that have a dot. */
    private static final double SHARE = 0.25;

    /** A picture of this height has cells of {@link #CELL} pixels, a larger one larger ones. */
    private static final int USUAL_HEIGHT = 256;

    private static final int CELL = 3;

    /** Checks the size. */
    public Dots {
        if (cellPx < 1) {
            throw new IllegalArgumentException("Cells of " + cellPx + " pixels are none.");
        }
    }

    /** Dots that look alike in pictures of any size. */
    public static Dots forHeight(long seed, int heightPx) {
        return new Dots(seed, CELL * Math.max(1, Math.round((float) heightPx / USUAL_HEIGHT)));
    }

    /** Number of the column or row of cells that a pixel lies in. */
    public int cell(int pixel) {
        return Math.floorDiv(pixel, cellPx);
    }

    /** The dot of a cell; empty if there is none. */
    public PixelRect dot(int column, int row) {
        long random = mixed(seed ^ mixed(row * 0x9E3779B97F4A7C15L ^ column));
        if ((random & 0xFFFF) >= SHARE * 0x10000) {
            return new PixelRect(column * cellPx, row * cellPx, 0, 0);
        }
        int width = side(random >>> 16);
        int height = side(random >>> 24);
        return new PixelRect(
                column * cellPx + place(random >>> 32, width),
                row * cellPx + place(random >>> 44, height),
                width,
                height);
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
