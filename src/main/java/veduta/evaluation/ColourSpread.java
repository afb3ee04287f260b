package veduta.evaluation;

import veduta.image.Luma;
import veduta.image.RgbImage;

/**
 * Mean and standard deviation of the colours of a set of pictures, for each channel, and how
 * colourful they are.
 */
final class ColourSpread {
    private final double[] sums = new double[3];
    private final double[] squares = new double[3];
    private double chroma;
    private long pixels;

    /** Counts in a picture. */
    void add(RgbImage picture) {
        byte[] rgb = picture.toBytes();
        double[] tints = new double[3];
        double tintSquares = 0;
        for (int i = 0; i < rgb.length; i += 3) {
            double luma = Luma.of(rgb[i] & 0xFF, rgb[i + 1] & 0xFF, rgb[i + 2] & 0xFF);
            for (int channel = 0; channel < 3; channel++) {
                int value = rgb[i + channel] & 0xFF;
                sums[channel] += value;
                squares[channel] += (double) value * value;
                double tint = value - luma;
                tints[channel] += tint;
                tintSquares += tint * tint;
            }
        }
        int count = rgb.length / 3;
        chroma += tintSquares;
        for (double tint : tints) {
            chroma -= tint * tint / count;
        }
        pixels += count;
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

    /**
     * How colourful the pictures are within themselves, in picture units: the root mean square of
     * the channels' differences from the luma, those of a picture's own mean taken off. A picture
     * of one tint all over has none.
     */
    double chroma() {
        return Math.sqrt(Math.max(0, chroma / (3 * pixels)));
    }
}
