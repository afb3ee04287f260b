package veduta.ui.collection;

import veduta.image.Size;

/**
 * Columns and rows in which some pictures of one size are shown as large as they can be.
 *
 * @param columns number of columns, at least 1
 * @param rows number of rows, at least 1
 */
record GridFit(int columns, int rows) {
    /**
     * The fit of a number of pictures; of two that show them as large, the one with fewer columns.
     *
     * @param count number of pictures, at least 1
     * @param width of the room, in pixels; likewise the height
     * @param margin what each cell loses at either side, in pixels
     */
    static GridFit of(int count, Size picture, double width, double height, double margin) {
        GridFit best = new GridFit(1, count);
        for (int columns = 2; columns <= count; columns++) {
            GridFit next = new GridFit(columns, (count + columns - 1) / columns);
            if (next.scale(picture, width, height, margin)
                    > best.scale(picture, width, height, margin)) {
                best = next;
            }
        }
        return best;
    }

    /** How large each picture is against its own size. */
    double scale(Size picture, double width, double height, double margin) {
        return Math.min(
                (width / columns - 2 * margin) / picture.width(),
                (height / rows - 2 * margin) / picture.height());
    }
}
