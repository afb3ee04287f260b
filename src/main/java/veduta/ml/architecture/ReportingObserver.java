package veduta.ml.architecture;

import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.Progress;
import veduta.ml.nn.ForwardObserver;

/**
 * Reports a forward pass's progress and ends it when it is cancelled.
 *
 * @param progress receives an update after each stage
 * @param cancellation ends the pass after the stage under way
 */
public record ReportingObserver(Progress progress, Cancellation cancellation)
        implements ForwardObserver {
    @Override
    public void moduleDone(int done, int total) throws CancelledException {
        progress.advance(done, total);
        cancellation.check();
    }
}
