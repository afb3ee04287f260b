package veduta.training;

import java.util.List;

/**
 * Where a training stands after a step.
 *
 * @param step steps done
 * @param steps steps planned
 * @param loss weighted loss of this step
 * @param levels unweighted mean absolute difference of each level at this step, pixels first
 * @param lambda weights of the levels at this step
 * @param rate learning rate at this step
 */
public record StepReport(
        int step, int steps, double loss, List<Double> levels, List<Double> lambda, double rate) {
    /** Takes copies. */
    public StepReport {
        levels = List.copyOf(levels);
        lambda = List.copyOf(lambda);
    }
}
