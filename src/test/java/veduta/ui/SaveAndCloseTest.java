package veduta.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.PaintedTwin.assertLayout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.file.settings.Theme;
import veduta.layout.LabelMap;
import veduta.ui.dialog.Dialogs.Unsaved;

/** Saving, opening again, and closing without losing work. */
@Tag("fx")
final class SaveAndCloseTest {
    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    private static boolean unsaved() {
        return WINDOW.desk().document().unsavedProperty().get();
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
        WINDOW.take(veduta.ui.tool.ToolKind.FILL, 10);
        WINDOW.pen().click(40.5, 5.5);
        LabelMap painted = WINDOW.layout();
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.S);
        WINDOW.await(() -> !unsaved());
        assertLayout(painted, WINDOW.desk().services().documents().read(file).layout());
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
        assertLayout(painted, WINDOW.desk().services().documents().read(file).layout());
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
