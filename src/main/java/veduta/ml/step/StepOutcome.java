package veduta.ml.step;

import java.util.List;

/**
 * What one step saw.
 *
 * @param loss the weighted loss
 * @param levels unweighted value of each term, the mean over the pictures that are compared
 */
public record StepOutcome(double loss, List<Double> levels) {
    /** Takes a copy of the values. */
    public StepOutcome {
        levels = List.copyOf(levels);
    }
}
