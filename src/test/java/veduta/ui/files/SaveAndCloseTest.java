package veduta.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.PaintedTwin.assertLayout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.io.settings.Theme;
import veduta.layout.LabelMap;
import veduta.ui.dialog.Dialogs.Unsaved;
import veduta.ui.shell.ShownWindow;

/** Saving, opening again, and closing without losing work. */
@Tag("fx")
final class SaveAndCloseTest {
    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    private static boolean unsaved() {
        return WINDOW.parts().document().unsavedProperty().get();
    }

    private static void paint() {
        WINDOW.pen().drag(5.5, 5.5, 20.5, 10.5, 30.5, 25.5);
    }

    /** As the desktop asks a window to close. */
    private static void requestClose() {
        WINDOW.onFx(
                () ->
                        Event.fireEvent(
                                WINDOW.stage(),
                                new WindowEvent(WINDOW.stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private static Path save(String name) throws Exception {
        Path file = WINDOW.folder().resolve(name);
        WINDOW.dialogs().saves = Optional.of(file);
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.S);
        WINDOW.await(() -> !unsaved());
        return file;
    }

    @Test
    void save_thenOpen_givesTheSameLayout() throws Exception {
        paint();
        LabelMap painted = WINDOW.layout();
        assertTrue(unsaved());
        assertTrue(WINDOW.stage().getTitle().startsWith("\u2022"), WINDOW.stage().getTitle());
        Path file = save("gem\u00E4lt 1.veduta");
        assertTrue(Files.exists(file));
        assertFalse(WINDOW.stage().getTitle().startsWith("\u2022"), WINDOW.stage().getTitle());
        paint();
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.A);
        WINDOW.pen().type(KeyCode.DELETE);
        WINDOW.dialogs().unsaved = Unsaved.DISCARD;
        WINDOW.dialogs().opens = java.util.List.of(file);
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.O);
        WINDOW.await(() -> painted.equals(WINDOW.layout()));
        assertEquals(1, WINDOW.dialogs().unsavedAsked);
        assertFalse(unsaved());
    }

    @Test
    void save_again_asksForNoName() throws Exception {
        paint();
        Path file = save("once.veduta");
        WINDOW.dialogs().saves = Optional.empty();
        WINDOW.take("fill", 10);
        WINDOW.pen().click(40.5, 5.5);
        LabelMap painted = WINDOW.layout();
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.S);
        WINDOW.await(() -> !unsaved());
        assertLayout(painted, WINDOW.parts().services().documents().read(file).layout());
    }

    private static void awaitSaves() throws Exception {
        WINDOW.await(() -> WINDOW.parts().saves().running().isEmpty());
    }

    private static LabelMap read(Path file) throws Exception {
        return WINDOW.parts().services().documents().read(file).layout();
    }

    /** An edit that begins and ends before anything else can happen in the window. */
    private static void paintAll(int label) {
        WINDOW.parts()
                .document()
                .edit(
                        painter ->
                                painter.replaceAll(
                                        "all", LabelMap.filled(ShownWindow.SIZE, label)));
    }

    @Test
    void save_paintedWhileItIsWritten_staysUnsaved() throws Exception {
        Path file = WINDOW.folder().resolve("meanwhile.veduta");
        WINDOW.dialogs().saves = Optional.of(file);
        WINDOW.onFx(
                () -> {
                    paintAll(3);
                    WINDOW.parts().unsaved().save();
                    paintAll(4);
                });
        awaitSaves();
        assertTrue(unsaved());
        assertTrue(WINDOW.stage().getTitle().startsWith("\u2022 meanwhile.veduta"));
        assertLayout(LabelMap.filled(ShownWindow.SIZE, 3), read(file));
        assertLayout(LabelMap.filled(ShownWindow.SIZE, 4), WINDOW.layout());
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.S);
        WINDOW.await(() -> !unsaved());
        assertLayout(LabelMap.filled(ShownWindow.SIZE, 4), read(file));
    }

    @Test
    void save_twiceAtOnce_leavesTheLastState() throws Exception {
        Path file = WINDOW.folder().resolve("twice.veduta");
        WINDOW.dialogs().saves = Optional.of(file);
        WINDOW.onFx(
                () -> {
                    for (int label = 1; label <= 9; label++) {
                        paintAll(label);
                        WINDOW.parts().unsaved().save();
                    }
                });
        awaitSaves();
        assertFalse(unsaved());
        assertLayout(LabelMap.filled(ShownWindow.SIZE, 9), read(file));
    }

    @Test
    void open_otherDocumentWhileItIsWritten_keepsTheirFilesApart() throws Exception {
        Path file = WINDOW.folder().resolve("left.veduta");
        WINDOW.dialogs().saves = Optional.of(file);
        WINDOW.dialogs().unsaved = Unsaved.DISCARD;
        WINDOW.onFx(
                () -> {
                    paintAll(3);
                    WINDOW.parts().unsaved().save();
                    WINDOW.parts()
                            .files()
                            .begin(WINDOW.files().palette("cityscapes"), ShownWindow.SIZE);
                });
        awaitSaves();
        assertNull(WINDOW.parts().document().fileProperty().get());
        assertLayout(LabelMap.filled(ShownWindow.SIZE, 3), read(file));
    }

    @Test
    void close_paintedWhileItIsSaved_asksAgain() throws Exception {
        paint();
        Path file = WINDOW.folder().resolve("asked.veduta");
        WINDOW.dialogs().saves = Optional.of(file);
        WINDOW.dialogs().unsaved = Unsaved.SAVE;
        WINDOW.onFx(
                () -> {
                    WINDOW.window().close();
                    paintAll(4);
                    WINDOW.dialogs().unsaved = Unsaved.CANCEL;
                });
        awaitSaves();
        assertEquals(2, WINDOW.dialogs().unsavedAsked);
        assertTrue(WINDOW.stage().isShowing());
        assertLayout(LabelMap.filled(ShownWindow.SIZE, 4), WINDOW.layout());
    }

    @Test
    void undo_backToWhatWasSaved_isNotUnsaved() throws Exception {
        save("before.veduta");
        paint();
        assertTrue(unsaved());
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.Z);
        assertFalse(unsaved());
    }

    @Test
    void close_unsavedAndCancelled_staysOpen() {
        paint();
        LabelMap painted = WINDOW.layout();
        requestClose();
        assertEquals(1, WINDOW.dialogs().unsavedAsked);
        assertTrue(WINDOW.stage().isShowing());
        assertLayout(painted, WINDOW.layout());
    }

    @Test
    void close_unsavedAndSaved_writesThenCloses() throws Exception {
        paint();
        LabelMap painted = WINDOW.layout();
        Path file = WINDOW.folder().resolve("closing.veduta");
        WINDOW.dialogs().saves = Optional.of(file);
        WINDOW.dialogs().unsaved = Unsaved.SAVE;
        requestClose();
        WINDOW.await(() -> !WINDOW.stage().isShowing());
        assertLayout(painted, WINDOW.parts().services().documents().read(file).layout());
        WINDOW.open();
    }

    @Test
    void close_nothingUnsaved_asksNothingAndRemembersTheWindow() throws Exception {
        WINDOW.onFx(
                () -> {
                    WINDOW.stage().setWidth(1111);
                    WINDOW.appearance().choiceProperty().set(Theme.DARK);
                });
        requestClose();
        WINDOW.await(() -> !WINDOW.stage().isShowing());
        assertEquals(0, WINDOW.dialogs().unsavedAsked);
        WINDOW.open();
        assertEquals(1111, WINDOW.stage().getWidth());
        assertEquals(Theme.DARK, WINDOW.appearance().choiceProperty().get());
        assertTrue(WINDOW.appearance().darkProperty().get());
        WINDOW.onFx(() -> WINDOW.appearance().choiceProperty().set(Theme.LIGHT));
        assertFalse(WINDOW.appearance().darkProperty().get());
    }
}
