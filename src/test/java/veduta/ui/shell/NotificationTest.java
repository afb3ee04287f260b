package veduta.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.PaintedTwin.assertLayout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.util.WaitForAsyncUtils;
import veduta.layout.LabelMap;
import veduta.text.Texts;

/** What the program's own notifications say and lead to. */
@Tag("fx")
final class NotificationTest {
    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow().asking();

    private static Optional<Button> logButton() {
        return WINDOW
                .pen()
                .robot()
                .lookup(".notification-bar .button")
                .queryAllAs(Button.class)
                .stream()
                .filter(button -> Texts.get("dialog.showLog").equals(button.getText()))
                .findFirst();
    }

    private static void dropBroken(String name) throws Exception {
        Path broken = WINDOW.folder().resolve(name);
        Files.write(broken, new byte[] {1, 2, 3});
        WINDOW.drop(List.of(broken));
        WINDOW.await(() -> logButton().isPresent());
    }

    @Test
    void drop_brokenFile_saysSoWithALinkToTheLog() throws Exception {
        LabelMap before = WINDOW.layout();
        dropBroken("broken.png");
        List<String> sentences =
                WaitForAsyncUtils.asyncFx(
                                () ->
                                        WINDOW
                                                .pen()
                                                .robot()
                                                .lookup(".notification-bar .label")
                                                .queryAllAs(Label.class)
                                                .stream()
                                                .map(Label::getText)
                                                .toList())
                        .get();
        assertTrue(
                sentences.stream().anyMatch(text -> text.contains("broken.png")),
                sentences::toString);
        int seen = WINDOW.logsShown();
        WINDOW.onFx(() -> logButton().orElseThrow().fire());
        assertEquals(seen + 1, WINDOW.logsShown());
        assertLayout(before, WINDOW.layout());
    }

    @Test
    void warning_shown_leavesTheKeysToTheCanvas() throws Exception {
        int before = WINDOW.logsShown();
        dropBroken("broken too.png");
        WINDOW.pen().type(KeyCode.E);
        assertEquals("eraser", WINDOW.tool());
        WINDOW.pen().type(KeyCode.TAB);
        assertFalse(WINDOW.window().panelsProperty().get());
        assertEquals(before, WINDOW.logsShown(), "Keys press no button of a notification.");
    }
}
