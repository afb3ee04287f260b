package veduta.api.training;

import java.util.List;

/**
 * Where a training stands after a step.
 *
 * @param step steps done
 * @param steps steps planned
 * @param epochs how many times all pairs have been seen
 * @param loss weighted loss of this step
 * @param levels names of the loss's levels, {@code pixels} first
 * @param distances unweighted mean absolute difference of each level at this step
 * @param rate learning rate at this step
 * @param picturesPerSecond pairs seen a second, over the last steps
 * @param secondsLeft estimated time to the end
 */
public record TrainingProgress(
        int step,
        int steps,
        double epochs,
        double loss,
        List<String> levels,
        List<Double> distances,
        double rate,
        double picturesPerSecond,
        double secondsLeft) {
    /** Takes copies. */
    public TrainingProgress {
        levels = List.copyOf(levels);
        distances = List.copyOf(distances);
    }
}
