package veduta.cli.support;

import java.util.concurrent.locks.LockSupport;

/** A program that works until it is asked to end, and then ends its work in good order. */
final class StoppedProcess {
    static final String WORKING = "working";
    static final String ENDED = "ended in good order";

    private StoppedProcess() {}

    public static void main(String[] arguments) {
        try (StopSignal signal = new StopSignal()) {
            System.out.println(WORKING);
            while (!signal.cancellation().isCancelled()) {
                LockSupport.parkNanos(1_000_000);
            }
            System.out.println(ENDED);
        }
    }
}
