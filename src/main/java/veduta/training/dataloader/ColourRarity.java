package veduta.training.dataloader;

import java.util.Arrays;
import java.util.List;

/**
 * How rare colours are among others (Li, Zhang and Malik 2019): the inverse of their Gaussian
 * kernel density.
 *
 * <p>The kernel is as wide in every direction: by Scott's rule, n^(-1/7) times the mean standard
 * deviation of the three channels, and at least one level of brightness. Photos that are blank or
 * broken would be infinitely rare, so no colour counts as rarer than 95 of 100 are.
 */
final class ColourRarity {
    private static final int CHANNELS = 3;
    private static final double SCOTT = -2.0 / (CHANNELS + 4);
    private static final double NARROWEST = 1;
    private static final double CAP = 0.95;

    private ColourRarity() {}

    /**
     * The rarity of each colour.
     *
     * @param colours red, green and blue of each, in picture units
     * @return 1 for a colour as all others are, up to the number of colours
     */
    static double[] of(List<double[]> colours) {
        double variance = Math.max(NARROWEST, variance(colours) * Math.pow(colours.size(), SCOTT));
        double[] rarities = new double[colours.size()];
        for (int i = 0; i < rarities.length; i++) {
            double density = 0;
            for (double[] other : colours) {
                density += Math.exp(-squared(colours.get(i), other) / (2 * variance));
            }
            rarities[i] = colours.size() / density;
        }
        return capped(rarities);
    }

    /** Mean over the channels of their population variances. */
    private static double variance(List<double[]> colours) {
        double sum = 0;
        for (int channel = 0; channel < CHANNELS; channel++) {
            double mean = 0;
            for (double[] colour : colours) {
                mean += colour[channel] / colours.size();
            }
            for (double[] colour : colours) {
                sum += (colour[channel] - mean) * (colour[channel] - mean) / colours.size();
            }
        }
        return sum / CHANNELS;
    }

    private static double squared(double[] one, double[] other) {
        double sum = 0;
        for (int channel = 0; channel < CHANNELS; channel++) {
            sum += (one[channel] - other[channel]) * (one[channel] - other[channel]);
        }
        return sum;
    }

    private static double[] capped(double[] rarities) {
        double[] sorted = rarities.clone();
        Arrays.sort(sorted);
        double most = sorted[(int) Math.ceil(CAP * sorted.length) - 1];
        return Arrays.stream(rarities).map(each -> Math.min(most, each)).toArray();
    }
}
