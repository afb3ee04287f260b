package veduta.ml.perceptual;

import java.util.List;

/**
 * What a perceptual network keeps in memory while it is trained through.
 *
 * @param run its layers as far as they are run
 * @param levels those of them, or on them, that are compared
 */
public record ActivationFootprint(List<ActivationSize> run, List<ActivationSize> levels) {
    /** Takes copies. */
    public ActivationFootprint {
        run = List.copyOf(run);
        levels = List.copyOf(levels);
    }
}
