package veduta.training.validation;

import java.util.ArrayList;
import java.util.List;
import veduta.api.evaluation.EvaluationResult;

/**
 * Feature distances of pairs, gathered level by level. They become shares only at the end, when the
 * mean distance of the mean-colour paintings is known; the best picture of a pair is the one with
 * the least sum of shares.
 */
public final class FeatureDistances {
    private final List<String> levels;
    private final int images;

    /** For each pair and level the distances among photo, painting and pictures, in this order. */
    private final List<List<double[][]>> pairs = new ArrayList<>();

    /**
     * Nothing gathered yet.
     *
     * @param levels names of the levels
     * @param images number of pictures of each collection
     */
    public FeatureDistances(List<String> levels, int images) {
        this.levels = List.copyOf(levels);
        this.images = images;
    }

    /**
     * Adds a pair.
     *
     * @param gaps for each level the distances among the photo, the painting and the pictures, in
     *     this order; the first row, that of the photo, is enough unless diversity is asked for
     */
    public void add(List<double[][]> gaps) {
        pairs.add(gaps);
    }

    /** What each level says. */
    public List<EvaluationResult.Level> levels() {
        List<EvaluationResult.Level> rows = new ArrayList<>();
        for (int level = 0; level < levels.size(); level++) {
            double best = 0;
            double mean = 0;
            for (List<double[][]> pair : pairs) {
                double[] toPhoto = pair.get(level)[0];
                best += toPhoto[2 + best(pair)];
                for (int image = 0; image < images; image++) {
                    mean += toPhoto[2 + image] / images;
                }
            }
            rows.add(
                    new EvaluationResult.Level(
                            levels.get(level),
                            best / pairs.size(),
                            mean / pairs.size(),
                            painted(level)));
        }
        return rows;
    }

    /** Mean total distance of each collection's best picture. */
    public double bestTotal() {
        return pairs.stream()
                .mapToDouble(pair -> total(pair, 0, 2 + best(pair)))
                .average()
                .orElse(0);
    }

    /** Mean total distance of the pictures of one number. */
    public double total(int image) {
        return pairs.stream().mapToDouble(pair -> total(pair, 0, 2 + image)).average().orElse(0);
    }

    /** Share of the pairs in which the picture of this number is the best. */
    public double shareOfBest(int image) {
        return pairs.stream().filter(pair -> best(pair) == image).count() / (double) pairs.size();
    }

    /** Mean total distance between two pictures of a collection. */
    public double diversity() {
        double sum = 0;
        int count = 0;
        for (List<double[][]> pair : pairs) {
            for (int one = 0; one < images; one++) {
                for (int other = 0; other < one; other++) {
                    sum += total(pair, 2 + one, 2 + other);
                    count++;
                }
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private int best(List<double[][]> pair) {
        int best = 0;
        for (int image = 1; image < images; image++) {
            if (total(pair, 0, 2 + image) < total(pair, 0, 2 + best)) {
                best = image;
            }
        }
        return best;
    }

    private double total(List<double[][]> pair, int one, int other) {
        double sum = 0;
        for (int level = 0; level < levels.size(); level++) {
            sum += pair.get(level)[one][other] / painted(level);
        }
        return sum / levels.size();
    }

    /** Mean distance of the paintings at a level; over 0, for no photo is a painting. */
    private double painted(int level) {
        double sum = pairs.stream().mapToDouble(pair -> pair.get(level)[0][1]).sum();
        return Math.max(1e-12, sum / pairs.size());
    }
}
