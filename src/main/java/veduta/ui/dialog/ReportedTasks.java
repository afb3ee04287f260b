package veduta.ui.dialog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import veduta.api.compute.Cancellation;
import veduta.api.compute.SynthesisException;
import veduta.text.Texts;
import veduta.ui.task.Outcome;
import veduta.ui.task.TaskRunner;
import veduta.ui.task.Work;

/** Background work whose failures are reported to the user. */
public final class ReportedTasks implements TaskRunner {
    private final TaskRunner tasks;
    private final Dialogs dialogs;

    /** Work that {@code tasks} runs and whose failures {@code dialogs} show. */
    public ReportedTasks(TaskRunner tasks, Dialogs dialogs) {
        this.tasks = tasks;
        this.dialogs = dialogs;
    }

    /** The dialogs that show the failures. */
    public Dialogs dialogs() {
        return dialogs;
    }

    /** Reads something of a file, on any thread. */
    @FunctionalInterface
    public interface Reading<T> {
        /**
         * Reads it.
         *
         * @throws IOException if it cannot be read
         * @throws SynthesisException if what was read cannot be used
         */
        T read() throws IOException, SynthesisException;
    }

    @Override
    public <T> Cancellation start(String title, Work<T> work, Outcome<T> outcome) {
        return tasks.start(
                title,
                work,
                new Outcome<>(
                        outcome.done(),
                        failure -> {
                            report(failure);
                            outcome.failed().accept(failure);
                        },
                        outcome.cancelled(),
                        outcome.advanced()));
    }

    /** Starts work and goes on with its value. */
    public <T> void run(String title, Work<T> work, Consumer<T> then) {
        start(title, work, Outcome.of(then, failure -> {}));
    }

    /** Reads a file and goes on with what was read. */
    public <T> void read(Path file, Reading<T> reading, Consumer<T> then) {
        read(file, reading, then, () -> {});
    }

    /**
     * Reads a file and goes on with what was read.
     *
     * @param after called at the end in every case
     */
    public <T> void read(Path file, Reading<T> reading, Consumer<T> then, Runnable after) {
        start(
                Texts.get("file.opening", file.getFileName()),
                (progress, cancellation) -> reading.read(),
                new Outcome<>(
                        read -> {
                            then.accept(read);
                            after.run();
                        },
                        failure -> after.run(),
                        after,
                        share -> {}));
    }

    /** Shows why something failed. */
    public void report(Throwable failure) {
        dialogs.warn(FailureSentence.of(failure));
    }
}
