package veduta.ui.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.io.document.VedutaDocument;
import veduta.io.document.VedutaFile;
import veduta.io.palette.PaletteCatalog;
import veduta.io.recovery.Recovery;
import veduta.io.recovery.RecoveryLog;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.shell.ShownWindow;
import veduta.ui.task.Delay;

/** When unsaved work is written as a whole; that it is recovered is tested with killed programs. */
final class RecoveryKeeperTest {
    @TempDir private Path folder;

    /** A clock's alarm that reports how long it was set for. */
    private static final class Alarm implements Delay {
        private final List<Double> millis = new ArrayList<>();
        private Runnable next = () -> {};

        @Override
        public void restart(double time, Runnable alarm) {
            millis.add(time);
            next = alarm;
        }

        @Override
        public void stop() {
            next = () -> {};
        }

        private void ring() {
            next.run();
        }
    }

    private final Palette palette = new PaletteCatalog(List.of()).find("cityscapes").orElseThrow();
    private final DocumentViewModel document =
            new DocumentViewModel(LabelMap.filled(ShownWindow.SIZE, 0), palette, "test");
    private final List<LabelMap> kept = new ArrayList<>();
    private final Alarm alarm = new Alarm();

    private RecoveryKeeper keeper() throws Exception {
        RecoveryLog log =
                new Recovery(folder, new VedutaFile("test"))
                        .begin(
                                failure -> {
                                    throw new AssertionError(failure);
                                });
        return new RecoveryKeeper(
                log,
                document,
                () -> {
                    kept.add(document.layout());
                    return VedutaDocument.of(document.layout(), palette);
                },
                alarm,
                Clock.systemUTC());
    }

    private LabelMap paint(int label) {
        LabelMap painted = LabelMap.filled(ShownWindow.SIZE, label);
        document.edit(painter -> painter.replaceAll("edit", painted));
        return painted;
    }

    @Test
    void snapshot_every30Seconds_onlyAfterEdits() throws Exception {
        LabelMap first = document.layout();
        RecoveryKeeper keeper = keeper();
        alarm.ring();
        assertEquals(List.of(first), kept);
        LabelMap painted = paint(5);
        assertEquals(List.of(first), kept);
        alarm.ring();
        assertEquals(List.of(first, painted), kept);
        assertEquals(List.of(30_000.0, 30_000.0, 30_000.0), alarm.millis);
        keeper.close();
        paint(6);
        alarm.ring();
        assertEquals(2, kept.size());
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void snapshot_focusLost_isTakenAtOnce() throws Exception {
        RecoveryKeeper keeper = keeper();
        BooleanProperty focused = new SimpleBooleanProperty(true);
        keeper.watch(focused);
        LabelMap painted = paint(5);
        focused.set(false);
        assertEquals(painted, kept.get(kept.size() - 1));
        assertEquals(2, kept.size());
        focused.set(true);
        assertEquals(2, kept.size());
        keeper.close();
    }
}
