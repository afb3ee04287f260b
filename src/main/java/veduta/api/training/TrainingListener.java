package veduta.api.training;

import java.nio.file.Path;
import java.util.List;
import veduta.image.RgbImage;
import veduta.layout.ConfusionMatrix;

/** Told how a training goes; called on the working thread. */
public interface TrainingListener {
    /**
     * Called before anything is loaded with the memory that the training will take.
     *
     * @param bytes of the process at its peak
     */
    default void needs(long bytes) {}

    /** Called once before the first step. */
    default void begun(TrainingConfig config, int stepsDone, int pairs) {}

    /** Called before all pairs are looked at for the first time, with their number. */
    default void counted(int pairs) {}

    /** Called before the first step with the files that are no part of a pair, if there are any. */
    default void leftOut(List<String> files) {}

    /** Called before the first step if the label maps' encoding was guessed; one sentence. */
    default void guessed(String sentence) {}

    /** Called when a pair could not be read, and another one was taken in its place. */
    default void broken(String sentence) {}

    /** Called after every step. */
    void stepped(TrainingProgress progress);

    /**
     * Called when a preview file shows new pictures.
     *
     * @param step steps done; 0 before the first
     */
    default void previewed(Path file, int step, RgbImage sheet) {}

    /** Called before the network is judged, with the number of validation pairs. */
    default void judging(int pairs) {}

    /** Called at the end with the result on validation pairs, if there are any. */
    default void judged(ConfusionMatrix matrix) {}

    /**
     * Called when the network was judged while it is trained.
     *
     * @param state with this score
     */
    default void validated(ValidationScore score, ValidationState state) {}

    /** Called when a checkpoint is written. */
    default void saved(Path checkpoint, int step) {}
}
