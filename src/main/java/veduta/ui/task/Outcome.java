package veduta.ui.task;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * What happens on the JavaFX thread while work goes on and when it has ended; exactly one of {@code
 * done}, {@code failed} and {@code cancelled} is called, last.
 *
 * @param done gets the value
 * @param failed gets what was thrown; it may be an error such as {@link OutOfMemoryError}
 * @param cancelled called when the work was stopped
 * @param advanced gets the share that is done, 0..1
 * @param <T> the value
 */
public record Outcome<T>(
        Consumer<T> done, Consumer<Throwable> failed, Runnable cancelled, DoubleConsumer advanced) {
    /** An outcome that takes no notice of progress and of work that was stopped. */
    public static <T> Outcome<T> of(Consumer<T> done, Consumer<Throwable> failed) {
        return new Outcome<>(done, failed, () -> {}, share -> {});
    }
}
