package veduta.api.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The numbers of the steps of a training.
 *
 * @param levels names of the loss's levels, {@code pixels} first
 * @param steps one for every step that was logged, in order
 * @param validations one for every validation, in order
 */
public record LoggedTraining(
        List<String> levels, List<Step> steps, List<ValidationScore> validations) {
    /** Nothing yet. */
    public static final LoggedTraining EMPTY = new LoggedTraining(List.of(), List.of());

    /** Takes copies. */
    public LoggedTraining {
        levels = List.copyOf(levels);
        steps = List.copyOf(steps);
        validations = List.copyOf(validations);
    }

    /** Without validations. */
    public LoggedTraining(List<String> levels, List<Step> steps) {
        this(levels, steps, List.of());
    }

    /** Reads logs. */
    @FunctionalInterface
    public interface Reader {
        /**
         * The numbers of a log, without rows that are not whole.
         *
         * @throws IOException if the file cannot be read or is no log
         */
        LoggedTraining read(Path file) throws IOException;
    }

    /**
     * One step.
     *
     * @param step from 1
     * @param loss weighted loss
     * @param distances unweighted mean absolute difference of each level
     */
    public record Step(int step, double loss, List<Double> distances) {
        /** Takes a copy. */
        public Step {
            distances = List.copyOf(distances);
        }
    }
}
