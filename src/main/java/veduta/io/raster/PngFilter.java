package veduta.io.raster;

/** The five row filters of PNG (specification, section 9). Rows begin with the filter's number. */
final class PngFilter {
    private PngFilter() {}

    /**
     * Turns a filtered row into samples, in place.
     *
     * @param row filter number and filtered bytes
     * @param above the row above, without filter; zeros for the first
     * @param step bytes of a pixel, at least 1
     * @return false if there is no such filter
     */
    static boolean undo(byte[] row, byte[] above, int step) {
        for (int i = 1; i < row.length; i++) {
            int left = i > step ? row[i - step] & 0xFF : 0;
            int up = above[i] & 0xFF;
            switch (row[0]) {
                case 0 -> {
                    return true;
                }
                case 1 -> row[i] += (byte) left;
                case 2 -> row[i] += (byte) up;
                case 3 -> row[i] += (byte) ((left + up) / 2);
                case 4 -> row[i] += paeth(row, above, i, step);
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Filters a row by the Paeth predictor, which suits photographs.
     *
     * @param row 0 and samples; not changed
     * @param above the row above
     * @param target takes 4 and the filtered bytes
     */
    static void paeth(byte[] row, byte[] above, byte[] target, int step) {
        target[0] = 4;
        for (int i = 1; i < row.length; i++) {
            target[i] = (byte) (row[i] - paeth(row, above, i, step));
        }
    }

    private static byte paeth(byte[] row, byte[] above, int i, int step) {
        int left = i > step ? row[i - step] & 0xFF : 0;
        int up = above[i] & 0xFF;
        int corner = i > step ? above[i - step] & 0xFF : 0;
        int estimate = left + up - corner;
        int toLeft = Math.abs(estimate - left);
        int toUp = Math.abs(estimate - up);
        int toCorner = Math.abs(estimate - corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return (byte) left;
        }
        return (byte) (toUp <= toCorner ? up : corner);
    }
}
