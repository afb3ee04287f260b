package veduta.io.recovery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import veduta.io.document.VedutaDocument;

/**
 * An unsaved document of a program that did not exit cleanly. Nobody else is offered it until it is
 * closed.
 */
public final class OrphanedSession implements AutoCloseable {
    private final InstanceFolder folder;
    private final InstanceLock lock;
    private final SnapshotNote note;

    OrphanedSession(InstanceFolder folder, InstanceLock lock, SnapshotNote note) {
        this.folder = folder;
        this.lock = lock;
        this.note = note;
    }

    /** The document's name for people; empty if it is not known. */
    public String title() {
        return note.title();
    }

    /** The file that the document was opened from or saved to; empty if it never was. */
    public Optional<Path> origin() {
        return note.origin();
    }

    /** When the last snapshot was taken; the edits after it are later. */
    public Instant when() {
        return note.when();
    }

    /**
     * The document with all edits up to the crash; the files stay until {@link #discard}.
     *
     * @throws IOException if it cannot be read
     */
    public VedutaDocument restore() throws IOException {
        return folder.restore();
    }

    /**
     * Removes the files for good: once the document is in another recovery log, or unwanted.
     *
     * @throws IOException if they cannot be removed
     */
    public void discard() throws IOException {
        folder.delete();
        lock.closeAndDelete();
    }

    /** Leaves the files to be found again later; does nothing after {@link #discard}. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
