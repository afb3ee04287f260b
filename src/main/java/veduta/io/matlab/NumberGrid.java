package veduta.io.matlab;

import veduta.image.Size;

/** A picture of whole numbers, rows from the top. */
public final class NumberGrid {
    private final Size size;
    private final int[] values;

    /** Keeps the array: only for the readers of this package. */
    NumberGrid(Size size, int[] values) {
        this.size = size;
        this.values = values;
    }

    /** Width and height. */
    public Size size() {
        return size;
    }

    /**
     * The number of a pixel; -1 where the file holds no whole number of 0 or more.
     *
     * @param pixel 0 .. pixels - 1, rows from the top
     */
    public int value(int pixel) {
        return values[pixel];
    }
}
