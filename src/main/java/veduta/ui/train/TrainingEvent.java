package veduta.ui.train;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import veduta.api.training.TrainingListener;
import veduta.api.training.TrainingProgress;
import veduta.image.RgbImage;
import veduta.ui.task.FxMessageQueue;

/**
 * What a training reports: a step, a new preview, or a pair that it passes over.
 *
 * @param progress of a step
 * @param step of a preview
 * @param preview the new pictures
 * @param broken a sentence on a pair that cannot be read
 */
record TrainingEvent(
        @Nullable TrainingProgress progress,
        int step,
        @Nullable RgbImage preview,
        @Nullable String broken) {
    /** Puts all that a training reports into {@code inbox}. */
    static TrainingListener into(FxMessageQueue<TrainingEvent> inbox) {
        return new TrainingListener() {
            @Override
            public void stepped(TrainingProgress now) {
                inbox.put(new TrainingEvent(now, now.step(), null, null));
            }

            @Override
            public void broken(String sentence) {
                inbox.put(new TrainingEvent(null, -1, null, sentence));
            }

            @Override
            public void previewed(Path file, int step, RgbImage sheet) {
                inbox.put(new TrainingEvent(null, step, sheet, null));
            }
        };
    }
}
