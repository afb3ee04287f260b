package veduta.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.PaintedTwin.assertLayout;
import static veduta.ui.shell.ShownWindow.BUILDING;
import static veduta.ui.shell.ShownWindow.SKY;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.value.ChangeListener;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.layout.LabelMap;

/** Keys that are held so long that the display repeats them. */
@Tag("fx")
final class HeldKeysTest {
    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    private static int chosen() {
        return WINDOW.parts().palette().currentProperty().get();
    }

    private static int brushPx() {
        return WINDOW.parts().settings().brushPxProperty().get();
    }

    @Test
    void undo_held_undoesOneStroke() {
        WINDOW.pen().drag(5.5, 5.5, 20.5, 10.5);
        LabelMap first = WINDOW.layout();
        WINDOW.pen().drag(5.5, 20.5, 20.5, 25.5);
        WINDOW.pen().hold(KeyCode.CONTROL);
        WINDOW.pen().hold(KeyCode.Z);
        WINDOW.pen().repeat(KeyCode.Z, 3);
        WINDOW.pen().letGo(KeyCode.Z);
        WINDOW.pen().letGo(KeyCode.CONTROL);
        assertLayout(first, WINDOW.layout());
    }

    @Test
    void swapClasses_pressedTwice_swapsTwice() {
        WINDOW.take("brush", SKY);
        WINDOW.take("brush", BUILDING);
        WINDOW.pen().hold(KeyCode.X);
        WINDOW.pen().repeat(KeyCode.X, 3);
        assertEquals(SKY, chosen());
        WINDOW.pen().letGo(KeyCode.X);
        WINDOW.pen().type(KeyCode.X);
        assertEquals(BUILDING, chosen());
    }

    @Test
    void save_controlLetGoFirst_takesNoTool() {
        WINDOW.pen().hold(KeyCode.CONTROL);
        WINDOW.pen().hold(KeyCode.S);
        WINDOW.pen().letGo(KeyCode.CONTROL);
        WINDOW.pen().repeat(KeyCode.S, 2);
        WINDOW.pen().letGo(KeyCode.S);
        assertEquals("brush", WINDOW.tool());
    }

    @Test
    void enter_held_pressesTheBrushOnce() {
        WINDOW.pen().type(KeyCode.RIGHT);
        WINDOW.pen().hold(KeyCode.ENTER);
        WINDOW.pen().repeat(KeyCode.ENTER, 3);
        WINDOW.pen().letGo(KeyCode.ENTER);
        assertTrue(WINDOW.parts().pointer().busyProperty().get());
        WINDOW.pen().type(KeyCode.ENTER);
        assertFalse(WINDOW.parts().pointer().busyProperty().get());
    }

    @Test
    void compare_keyLetGoOverItsWindow_opensItAgain() throws Exception {
        WINDOW.await(() -> WINDOW.parts().collection().presentProperty().get() != null);
        for (int times = 0; times < 2; times++) {
            WINDOW.pen().robot().press(KeyCode.C);
            WINDOW.await(() -> WINDOW.shows("#compare-view"));
            WINDOW.pen().robot().release(KeyCode.C);
            WINDOW.pen().robot().type(KeyCode.ESCAPE);
            WINDOW.await(() -> !WINDOW.shows("#compare-view"));
        }
    }

    @Test
    void arrow_held_movesOnAndOn() {
        WINDOW.pen().type(KeyCode.RIGHT);
        double before = WINDOW.parts().pointer().pointerProperty().get().imageX();
        WINDOW.pen().hold(KeyCode.RIGHT);
        WINDOW.pen().repeat(KeyCode.RIGHT, 4);
        WINDOW.pen().letGo(KeyCode.RIGHT);
        assertEquals(before + 5, WINDOW.parts().pointer().pointerProperty().get().imageX());
    }

    @Test
    void brushLarger_held_growsUpToTheLargest() {
        WINDOW.onFx(() -> WINDOW.parts().settings().brushPxProperty().set(300));
        WINDOW.pen().hold(KeyCode.CLOSE_BRACKET);
        assertEquals(360, brushPx());
        WINDOW.pen().repeat(KeyCode.CLOSE_BRACKET, 3);
        WINDOW.pen().letGo(KeyCode.CLOSE_BRACKET);
        assertEquals(400, brushPx());
    }

    @Test
    void brushSmaller_held_shrinksToOnePixel() {
        WINDOW.onFx(() -> WINDOW.parts().settings().brushPxProperty().set(3));
        WINDOW.pen().hold(KeyCode.OPEN_BRACKET);
        WINDOW.pen().repeat(KeyCode.OPEN_BRACKET, 3);
        WINDOW.pen().letGo(KeyCode.OPEN_BRACKET);
        assertEquals(1, brushPx());
    }

    /** With the repetitions of a real display. */
    @Test
    @Tag("display")
    void panels_tabHeldOnADisplay_hideOnce() {
        AtomicInteger changes = new AtomicInteger();
        ChangeListener<Boolean> counting = (property, old, now) -> changes.incrementAndGet();
        WINDOW.onFx(() -> WINDOW.window().panelsProperty().addListener(counting));
        WINDOW.pen().hold(KeyCode.TAB);
        WINDOW.pen().awaitRepeats(KeyCode.TAB, 3);
        WINDOW.pen().letGo(KeyCode.TAB);
        WINDOW.onFx(() -> WINDOW.window().panelsProperty().removeListener(counting));
        assertEquals(1, changes.get());
    }
}
