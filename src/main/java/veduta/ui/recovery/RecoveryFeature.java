package veduta.ui.recovery;

import java.io.IOException;
import java.time.Clock;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.io.recovery.Recovery;
import veduta.io.recovery.RecoveryLog;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.editor.DocumentState;
import veduta.ui.task.PauseDelay;

/** Recovery as a part of the window: keeps unsaved work, and offers what crashes left behind. */
public final class RecoveryFeature {
    private static final Logger LOG = LoggerFactory.getLogger(RecoveryFeature.class);

    private final Recovery recovery;
    private final DocumentViewModel document;
    private final DocumentState state;
    private @Nullable RecoveryKeeper keeper;

    /** Recovery of a document. */
    public RecoveryFeature(Recovery recovery, DocumentViewModel document, DocumentState state) {
        this.recovery = recovery;
        this.document = document;
        this.state = state;
    }

    /**
     * Keeps the document from now on.
     *
     * @param focused whether the window has the keyboard; when it loses it, all is kept
     * @return waits until the document can be recovered
     */
    public OrphanedSessionFiles.RecoveryBarrier begin(ObservableBooleanValue focused) {
        try {
            RecoveryLog log =
                    recovery.begin(failure -> LOG.warn("Unsaved work is not kept.", failure));
            RecoveryKeeper begun =
                    new RecoveryKeeper(
                            log, document, state::snapshot, new PauseDelay(), Clock.systemUTC());
            keeper = begun;
            begun.watch(focused);
            return log::await;
        } catch (IOException failure) {
            LOG.warn("Unsaved work is not kept.", failure);
            return () -> {};
        }
    }

    /** Nothing needs to be recovered any more. */
    public void close() {
        if (keeper != null) {
            keeper.close();
        }
    }
}
