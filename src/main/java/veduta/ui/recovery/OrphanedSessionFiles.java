package veduta.ui.recovery;

import java.io.IOException;
import java.util.List;
import veduta.io.recovery.OrphanedSession;
import veduta.io.recovery.Recovery;
import veduta.ui.editor.DocumentPictures;
import veduta.ui.editor.OpenedDocument;

/** The files of documents that programs left unsaved. Slow: not for the JavaFX thread. */
public final class OrphanedSessionFiles {
    private final Recovery recovery;
    private final DocumentPictures pictures;
    private final RecoveryBarrier barrier;

    /** Waits until the document that is open now can be recovered itself. */
    @FunctionalInterface
    interface RecoveryBarrier {
        /** Waits, on a thread that may. */
        void await() throws InterruptedException;
    }

    /** Files that {@code recovery} finds. */
    public OrphanedSessionFiles(
            Recovery recovery, DocumentPictures pictures, RecoveryBarrier barrier) {
        this.recovery = recovery;
        this.pictures = pictures;
        this.barrier = barrier;
    }

    /**
     * What crashes left behind.
     *
     * @throws IOException if the files cannot be listed
     */
    List<OrphanedSession> find() throws IOException {
        return recovery.find();
    }

    /**
     * The document as it was at the crash.
     *
     * @throws IOException if it cannot be read
     */
    OpenedDocument restore(OrphanedSession orphan) throws IOException {
        return pictures.unpack(orphan.restore());
    }

    /**
     * Removes files once this program has its own of the same document.
     *
     * @throws IOException if they cannot be removed
     */
    void discardWhenKept(OrphanedSession orphan) throws IOException {
        try {
            barrier.await();
            orphan.discard();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            orphan.close();
        }
    }
}
