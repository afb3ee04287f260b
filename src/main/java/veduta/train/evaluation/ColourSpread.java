package veduta.train.evaluation;

import veduta.image.RgbImage;

/** Mean and standard deviation of the colours of a set of pictures, for each channel. */
final class ColourSpread {
    private final double[] sums = new double[3];
    private final double[] squares = new double[3];
    private long pixels;

    /** Counts in a picture. */
    void add(RgbImage picture) {
        byte[] rgb = picture.toBytes();
        for (int i = 0; i < rgb.length; i++) {
            int value = rgb[i] & 0xFF;
            sums[i % 3] += value;
            squares[i % 3] += (double) value * value;
        }
        pixels += rgb.length / 3;
    }

    /** Mean absolute difference of means and deviations from another set's, in picture units. */
    double distance(ColourSpread other) {
        double sum = 0;
        for (int channel = 0; channel < 3; channel++) {
            sum += Math.abs(mean(channel) - other.mean(channel));
            sum += Math.abs(deviation(channel) - other.deviation(channel));
        }
        return sum / 6;
    }

    /** Mean of a channel in picture units. */
    double mean(int channel) {
        return sums[channel] / pixels;
    }

    /** Standard deviation of a channel in picture units. */
    double deviation(int channel) {
        double mean = mean(channel);
        return Math.sqrt(Math.max(0, squares[channel] / pixels - mean * mean));
    }
}
