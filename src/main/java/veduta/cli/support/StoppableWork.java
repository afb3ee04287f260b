package veduta.cli.support;

import picocli.CommandLine;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.SynthesisException;

/** Runs long work below a progress line; Ctrl-C ends it in good order. */
public final class StoppableWork {
    private StoppableWork() {}

    /**
     * Work that takes a while.
     *
     * @param <E> what else it throws
     */
    @FunctionalInterface
    public interface Work<E extends Exception> {
        /**
         * Does the work.
         *
         * @return the command's exit code
         * @throws CancelledException if it ends early because of {@code cancellation}
         */
        int run(ProgressLine progress, Cancellation cancellation)
                throws CancelledException, SynthesisException, E;
    }

    /**
     * Runs {@code work} and removes the progress line at its end.
     *
     * @param stopped the sentence that is printed if the work was stopped
     * @return the work's exit code, or that of a failure if it was stopped
     */
    public static <E extends Exception> int run(CommandLine line, String stopped, Work<E> work)
            throws SynthesisException, E {
        ProgressLine progress = ProgressLine.on(line.getErr());
        try (StopSignal signal = new StopSignal()) {
            return work.run(progress, signal.cancellation());
        } catch (CancelledException cancelled) {
            progress.say(stopped);
            return CommandLine.ExitCode.SOFTWARE;
        } finally {
            progress.clear();
        }
    }
}
