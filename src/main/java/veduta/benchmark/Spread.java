package veduta.benchmark;

import java.util.List;

/**
 * How figures of several runs spread.
 *
 * @param median the middle one
 * @param min the smallest
 * @param max the largest
 */
public record Spread(double median, double min, double max) {
    /**
     * The smallest figure that a share of all do not exceed.
     *
     * @param figures at least one
     * @param share above 0, at most 1
     */
    public static double percentile(List<Double> figures, double share) {
        List<Double> sorted = figures.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /**
     * The spread of some figures.
     *
     * @param figures at least one
     */
    public static Spread of(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int last = sorted.size() - 1;
        double median = (sorted.get(last / 2) + sorted.get((last + 1) / 2)) / 2;
        return new Spread(median, sorted.get(0), sorted.get(last));
    }
}
