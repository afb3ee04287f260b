package veduta.ml.crn.tiled;

/**
 * Mean and inverse deviation of a layer from those of its bands, joined as by Chan, Golub and
 * LeVeque (1979), in float64.
 */
final class BandMoments {
    /** As in the layer norm. */
    private static final double EPSILON = 1e-12;

    private double count;
    private double mean;
    private double squares;

    /**
     * Adds a band.
     *
     * @param values number of its values
     * @param numbers its mean and inverse deviation
     */
    void add(double values, float[] numbers) {
        double deviation = 1 / (double) numbers[1];
        double gap = numbers[0] - mean;
        double all = count + values;
        squares +=
                values * Math.max(0, deviation * deviation - EPSILON)
                        + gap * gap * count * values / all;
        mean += gap * values / all;
        count = all;
    }

    /** Mean and inverse deviation of all bands added so far. */
    float[] numbers() {
        return new float[] {(float) mean, (float) (1 / Math.sqrt(squares / count + EPSILON))};
    }
}
