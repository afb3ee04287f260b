package veduta.api.training;

import java.util.List;

/**
 * What one validation gave.
 *
 * @param step steps done
 * @param score mean over the pairs of the best picture's distance to the photo: each level's as a
 *     share of that of paintings in mean colours, and the mean of the levels; 0 and up, less is
 *     better
 * @param pairs number of pairs that were looked at
 * @param levels names of the levels, {@code pixels} first
 * @param distances mean absolute difference of the best picture at each level
 */
public record ValidationScore(
        int step, double score, int pairs, List<String> levels, List<Double> distances) {
    /** Takes copies. */
    public ValidationScore {
        levels = List.copyOf(levels);
        distances = List.copyOf(distances);
    }
}
