package veduta.io.recovery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import veduta.layout.LabelMap;
import veduta.text.Texts;

/**
 * Writes edits to the present journal on a thread of its own. After a failure, or when the disk is
 * so slow that too much waits, it takes nothing until the next journal begins: a journal with a
 * hole in it would be worse than one that ends early.
 */
final class JournalQueue {
    private static final long MAX_WAITING_BYTES = 64L << 20;

    private final RecoveryThread thread;
    private final Consumer<IOException> onFailure;
    private final AtomicLong waitingBytes = new AtomicLong();
    private @Nullable Journal journal;

    JournalQueue(RecoveryThread thread, Consumer<IOException> onFailure) {
        this.thread = thread;
        this.onFailure = onFailure;
    }

    /** Ends the present journal and begins another one. */
    void begin(Path file, LabelMap base) {
        thread.execute(
                () -> {
                    closeJournal();
                    try {
                        journal = Journal.create(file, base);
                    } catch (IOException e) {
                        onFailure.accept(e);
                    }
                });
    }

    void append(JournalRecord edit) {
        long bytes = edit.after().size().pixels();
        if (waitingBytes.addAndGet(bytes) > MAX_WAITING_BYTES) {
            waitingBytes.addAndGet(-bytes);
            thread.execute(this::giveUp);
            return;
        }
        thread.execute(
                () -> {
                    write(edit);
                    waitingBytes.addAndGet(-bytes);
                });
    }

    /** Ends the present journal. */
    void end() {
        thread.execute(this::closeJournal);
    }

    private void write(JournalRecord edit) {
        Journal present = journal;
        if (present == null) {
            return;
        }
        try {
            present.append(edit);
            if (thread.isIdle()) {
                present.force();
            }
        } catch (IOException e) {
            closeJournal();
            onFailure.accept(e);
        }
    }

    private void giveUp() {
        if (journal != null) {
            closeJournal();
            onFailure.accept(new IOException(Texts.get("fault.recovery.slow-disk")));
        }
    }

    private void closeJournal() {
        Journal present = journal;
        journal = null;
        if (present != null) {
            try {
                present.close();
            } catch (IOException e) {
                onFailure.accept(e);
            }
        }
    }
}
