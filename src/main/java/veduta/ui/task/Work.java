package veduta.ui.task;

import veduta.api.compute.Cancellation;
import veduta.api.compute.Progress;

/**
 * Blocking work that gives a value.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface Work<T> {
    /**
     * Does it, on a thread of the runner.
     *
     * @throws Exception if it fails; {@link veduta.api.compute.CancelledException} if it was
     *     stopped
     */
    T run(Progress progress, Cancellation cancellation) throws Exception;
}
