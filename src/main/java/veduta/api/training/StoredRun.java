package veduta.api.training;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A training that is kept in a folder of its own.
 *
 * @param folder the folder
 * @param title what its user calls it
 * @param begun when it was begun
 * @param job how it would go on: from its checkpoint, or from the start if there is none yet
 * @param saved what its checkpoint says; empty before the first one
 * @param previews steps of which there are previews, in order
 */
public record StoredRun(
        Path folder,
        String title,
        Instant begun,
        TrainingJob job,
        Optional<SavedTraining> saved,
        List<Integer> previews) {
    /** Takes a copy of the steps. */
    public StoredRun {
        previews = List.copyOf(previews);
    }

    /** Steps done, as far as they are saved. */
    public int stepsDone() {
        return saved.map(SavedTraining::step).orElse(0);
    }

    /** Whether all planned steps are done. */
    public boolean isFinished() {
        return saved.map(SavedTraining::isFinished).orElse(false);
    }
}
