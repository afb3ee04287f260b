package veduta.ui.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Brings messages of a working thread to the JavaFX thread, several at once when they come quickly,
 * so that they never pile up there.
 *
 * @param <T> the messages
 */
public final class FxMessageQueue<T> {
    private final Executor thread;
    private final Consumer<List<T>> receiver;
    private final List<T> waiting = new ArrayList<>();

    /**
     * Messages for {@code receiver}.
     *
     * @param thread where it gets them: {@link #fx()}, or in tests the calling thread
     */
    public FxMessageQueue(Executor thread, Consumer<List<T>> receiver) {
        this.thread = thread;
        this.receiver = receiver;
    }

    /** The JavaFX thread. */
    public static Executor fx() {
        return Platform::runLater;
    }

    /** Sends a message; callable on any thread. */
    public void put(T message) {
        boolean first;
        synchronized (waiting) {
            first = waiting.isEmpty();
            waiting.add(message);
        }
        if (first) {
            thread.execute(this::deliver);
        }
    }

    private void deliver() {
        List<T> messages;
        synchronized (waiting) {
            messages = List.copyOf(waiting);
            waiting.clear();
        }
        receiver.accept(messages);
    }
}
