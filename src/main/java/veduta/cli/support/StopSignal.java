package veduta.cli.support;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.api.compute.Cancellation;

/**
 * Makes Ctrl-C end work in good order: while this is open, a request to end the process cancels the
 * work and waits until it is finished.
 */
public final class StopSignal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);
    private static final long LONGEST_MINUTES = 10;

    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    /** Listens for Ctrl-C and the like from now on. */
    public StopSignal() {
        this.hook =
                new Thread(
                        () -> {
                            cancellation.cancel();
                            await();
                        },
                        "veduta-stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The flag that the work is to look at. */
    public Cancellation cancellation() {
        return cancellation;
    }

    private void await() {
        try {
            if (!finished.await(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                LOG.warn("The work did not end in time; its last results may be missing.");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that the work is finished. */
    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            LOG.debug("The process is ending already.");
        }
    }
}
