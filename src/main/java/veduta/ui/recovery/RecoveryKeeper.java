package veduta.ui.recovery;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.image.PixelRect;
import veduta.io.document.VedutaDocument;
import veduta.io.recovery.RecoveryLog;
import veduta.io.recovery.SnapshotNote;
import veduta.ui.document.DocumentListener;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.task.Delay;

/** Keeps the open document on the disk, so that a crash loses at most the stroke under way. */
final class RecoveryKeeper implements DocumentListener {
    private static final Logger LOG = LoggerFactory.getLogger(RecoveryKeeper.class);
    private static final double EVERY_MILLIS = 30_000;

    private final RecoveryLog log;
    private final DocumentViewModel document;
    private final Supplier<VedutaDocument> state;
    private final Delay delay;
    private final Clock clock;
    private boolean changed;

    RecoveryKeeper(
            RecoveryLog log,
            DocumentViewModel document,
            Supplier<VedutaDocument> state,
            Delay delay,
            Clock clock) {
        this.log = log;
        this.document = document;
        this.state = state;
        this.delay = delay;
        this.clock = clock;
        document.addListener(this);
        snapshot();
        later();
    }

    private void later() {
        delay.restart(
                EVERY_MILLIS,
                () -> {
                    if (changed) {
                        snapshot();
                    }
                    later();
                });
    }

    /** Keeps the whole document, too, when the user turns to another window. */
    void watch(ObservableBooleanValue focused) {
        focused.addListener(
                (property, old, now) -> {
                    if (!now) {
                        snapshot();
                    }
                });
    }

    /** Keeps the whole document as it is now. */
    public void snapshot() {
        changed = false;
        log.snapshot(
                state.get(),
                new SnapshotNote(
                        document.titleProperty().get(),
                        Optional.ofNullable(document.fileProperty().get()),
                        document.unsavedProperty().get(),
                        clock.instant()));
    }

    @Override
    public void edited(PixelRect rect) {
        if (!rect.isEmpty()) {
            changed = true;
            log.append(rect, document.layout().crop(rect));
        }
    }

    @Override
    public void replaced() {
        snapshot();
    }

    /** What is saved need not be offered after a crash. */
    @Override
    public void saved() {
        snapshot();
    }

    /** Nothing needs to be recovered any more. */
    void close() {
        delay.stop();
        try {
            log.close();
        } catch (IOException failure) {
            LOG.warn("The recovery files could not be removed.", failure);
        }
    }
}
