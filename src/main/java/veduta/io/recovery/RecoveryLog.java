package veduta.io.recovery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import veduta.image.PixelRect;
import veduta.io.document.VedutaDocument;
import veduta.layout.LabelMap;

/**
 * Keeps the open document of this running program on the disk: snapshots of the whole and every
 * edit in between. Nothing here waits for the disk; the work is done by two daemon threads, so that
 * edits are safe while a snapshot is being written. Only until the very first snapshot is on the
 * disk, some tenths of a second, is there nothing to recover. May be used by any thread.
 */
public final class RecoveryLog implements AutoCloseable {
    private final InstanceFolder folder;
    private final InstanceLock lock;
    private final Consumer<IOException> onFailure;
    private final RecoveryThread journalThread = new RecoveryThread("veduta-recovery-journal");
    private final RecoveryThread snapshotThread = new RecoveryThread("veduta-recovery-snapshot");
    private final JournalQueue journal;
    private int generation;
    private boolean closed;

    RecoveryLog(InstanceFolder folder, InstanceLock lock, Consumer<IOException> onFailure) {
        this.folder = folder;
        this.lock = lock;
        this.onFailure = onFailure;
        this.journal = new JournalQueue(journalThread, onFailure);
    }

    /**
     * Starts over with this state of the document. To be called when a document was opened or made,
     * after a save, after every change other than an edit of labels (another size, palette, locked
     * class), and from time to time.
     *
     * @param document the state after all edits up to now
     */
    public synchronized void snapshot(VedutaDocument document, SnapshotNote note) {
        if (closed) {
            return;
        }
        generation++;
        int number = generation;
        journal.begin(folder.journal(number), document.layout());
        snapshotThread.execute(() -> write(number, document, note));
    }

    /**
     * Notes a finished edit, undo and redo included.
     *
     * @param rect the part of the layout that was touched
     * @param after the labels in that part now, of the rectangle's size
     * @throws IllegalArgumentException if the sizes differ
     */
    public synchronized void append(PixelRect rect, LabelMap after) {
        JournalRecord edit = new JournalRecord(rect, after);
        if (!closed) {
            journal.append(edit);
        }
    }

    /** Waits until everything up to now is on the disk. */
    public void await() throws InterruptedException {
        journalThread.await();
        snapshotThread.await();
    }

    /** Waits until the edits up to now are on the disk, but not for a snapshot. */
    void awaitJournal() throws InterruptedException {
        journalThread.await();
    }

    /**
     * Closes cleanly: whatever was kept is removed, for it is saved or given up by the user.
     *
     * @throws IOException if the files cannot be removed
     */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            journal.end();
        }
        journalThread.close();
        snapshotThread.close();
        folder.delete();
        lock.closeAndDelete();
    }

    /** The folder that holds the files. */
    Path path() {
        return folder.folder();
    }

    private void write(int number, VedutaDocument document, SnapshotNote note) {
        try {
            folder.write(number, document, note);
        } catch (IOException e) {
            onFailure.accept(e);
        }
    }
}
