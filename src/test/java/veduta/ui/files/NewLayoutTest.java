package veduta.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Node;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ui.shell.ShownWindow;

/** The dialog for a new layout. */
@Tag("fx")
final class NewLayoutTest {
    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    @Test
    void newLayout_agreed_hasTheChosenPaletteAndSize() {
        WINDOW.dialogs().fills =
                form -> {
                    Node content = form.content();
                    Spinner<?> width = (Spinner<?>) content.lookup("#new-layout-width");
                    width.getEditor().setText("96");
                    width.commitValue();
                };
        new FxRobot().press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, WINDOW.dialogs().filled.size());
        assertEquals(
                LabelMap.filled(new Size(96, 16), LabelMap.VOID),
                WINDOW.parts().document().layout());
    }

    @Test
    void newLayout_left_changesNothing() {
        WINDOW.dialogs().confirms = false;
        new FxRobot().press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, WINDOW.dialogs().filled.size());
        assertEquals(ShownWindow.SIZE, WINDOW.parts().document().layout().size());
    }
}
