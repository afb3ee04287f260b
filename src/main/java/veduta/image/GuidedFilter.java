package veduta.image;

/**
 * Smooths values but keeps their edges: the guided filter (He, Sun and Tang, ECCV 2010) with the
 * values themselves as the guide.
 */
final class GuidedFilter {
    private GuidedFilter() {}

    /**
     * The smoothed values.
     *
     * @param values of a picture of this size, rows from the top
     * @param radius pixels to each side of a window
     * @param epsilon variance in a window over which its contents count as an edge
     */
    static float[] of(float[] values, Size size, int radius, double epsilon) {
        float[] squares = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            squares[i] = values[i] * values[i];
        }
        float[] mean = means(values, size, radius);
        float[] meanSquare = means(squares, size, radius);
        float[] slope = new float[values.length];
        float[] offset = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            double variance = Math.max(0, meanSquare[i] - (double) mean[i] * mean[i]);
            slope[i] = (float) (variance / (variance + epsilon));
            offset[i] = mean[i] * (1 - slope[i]);
        }
        float[] slopes = means(slope, size, radius);
        float[] offsets = means(offset, size, radius);
        float[] smooth = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            smooth[i] = slopes[i] * values[i] + offsets[i];
        }
        return smooth;
    }

    /** Means over windows; a window at the border is what lies inside the picture. */
    private static float[] means(float[] values, Size size, int radius) {
        int width = size.width();
        int height = size.height();
        double[] sums = new double[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            double row = 0;
            for (int x = 0; x < width; x++) {
                row += values[y * width + x];
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        float[] means = new float[values.length];
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - radius) * (width + 1);
            int bottom = Math.min(height, y + radius + 1) * (width + 1);
            int rows = (bottom - top) / (width + 1);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - radius);
                int right = Math.min(width, x + radius + 1);
                double sum =
                        sums[bottom + right]
                                - sums[bottom + left]
                                - sums[top + right]
                                + sums[top + left];
                means[y * width + x] = (float) (sum / (rows * (right - left)));
            }
        }
        return means;
    }
}
