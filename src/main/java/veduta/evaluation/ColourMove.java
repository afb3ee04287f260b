package veduta.evaluation;

/**
 * How the values of one channel move: {@code x} becomes {@code gain * x + shift}.
 *
 * @param shift in picture units
 */
record ColourMove(double gain, double shift) {
    /** A flat channel has no contrast that could be raised. */
    private static final double LEAST_DEVIATION = 1;

    /**
     * The move of one channel of {@code from} by {@code part} of the way to {@code to}: 0 leaves
     * its mean and standard deviation, 1 makes them the other's.
     */
    static ColourMove towards(ColourSpread from, ColourSpread to, int channel, double part) {
        double deviation = from.deviation(channel);
        double wanted = deviation + part * (to.deviation(channel) - deviation);
        double gain = deviation < LEAST_DEVIATION ? 1 : wanted / deviation;
        double mean = from.mean(channel);
        double wantedMean = mean + part * (to.mean(channel) - mean);
        return new ColourMove(gain, wantedMean - gain * mean);
    }
}
