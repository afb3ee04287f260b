package veduta.synthesis;

import java.nio.file.Path;
import veduta.image.RgbImage;

/** Told how a training goes; called on the working thread. */
public interface TrainingListener {
    /** Called once before the first step. */
    default void begun(TrainingPlan plan, int stepsDone, int pairs) {}

    /** Called after every step. */
    void stepped(TrainingProgress progress);

    /** Called when the preview file shows new pictures. */
    default void previewed(Path file, RgbImage sheet) {}

    /** Called when a checkpoint is written. */
    default void saved(Path checkpoint, int step) {}
}
