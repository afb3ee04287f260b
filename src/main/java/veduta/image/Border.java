package veduta.image;

/** Writes what lies inside a picture over its outermost rows and columns. */
final class Border {
    private Border() {}

    /**
     * Repeats the pixels {@code width} from each edge outwards; less in small pictures.
     *
     * @param samples byte[] or float[] in {@code (count, H, W, 3)} order, changed in place
     * @param width rows and columns that are written over, at least 0
     */
    static void repeat(Object samples, Size size, int count, int width) {
        int columns = size.width();
        int rows = size.height();
        int border = Math.min(width, (Math.min(columns, rows) - 1) / 2);
        int row = 3 * columns;
        for (int image = 0; image < count; image++) {
            int first = image * rows * row;
            for (int y = border; y < rows - border; y++) {
                int left = first + y * row;
                for (int x = 0; x < border; x++) {
                    copy(samples, left + 3 * border, left + 3 * x, 3);
                    copy(samples, left + row - 3 * (border + 1), left + row - 3 * (x + 1), 3);
                }
            }
            int last = first + (rows - 1) * row;
            for (int y = 0; y < border; y++) {
                copy(samples, first + border * row, first + y * row, row);
                copy(samples, last - border * row, last - y * row, row);
            }
        }
    }

    private static void copy(Object samples, int from, int to, int length) {
        System.arraycopy(samples, from, samples, to, length);
    }
}
