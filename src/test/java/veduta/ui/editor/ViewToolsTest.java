package veduta.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.PaintedTwin.assertLayout;
import static veduta.ui.shell.ShownWindow.BUILDING;
import static veduta.ui.shell.ShownWindow.ROAD;
import static veduta.ui.shell.ShownWindow.SIZE;
import static veduta.ui.shell.ShownWindow.SKY;

import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.io.document.ViewMode;
import veduta.layout.LabelMap;
import veduta.ui.canvas.Viewport;
import veduta.ui.shell.ShownWindow;
import veduta.ui.tool.Tool;

/** What moves the view or chooses a class, and changes no label. */
@Tag("fx")
final class ViewToolsTest {
    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    @AfterEach
    void layoutIsUntouched() {
        assertLayout(LabelMap.filled(SIZE, ROAD), WINDOW.layout());
    }

    private static Viewport viewport() {
        return WINDOW.parts().area().viewportProperty().get();
    }

    private static int chosen() {
        return WINDOW.parts().palette().currentProperty().get();
    }

    @Test
    void picker_clicked_choosesTheClassUnderIt() {
        WINDOW.take("picker", SKY);
        WINDOW.pen().click(20.5, 10.5);
        assertEquals(ROAD, chosen());
    }

    @Test
    void brush_clickedWithControl_picksInstead() {
        WINDOW.take("brush", SKY);
        WINDOW.pen().hold(KeyCode.CONTROL);
        WINDOW.pen().click(20.5, 10.5);
        WINDOW.pen().letGo(KeyCode.CONTROL);
        assertEquals(ROAD, chosen());
    }

    @Test
    void brush_rightButton_picksInstead() {
        WINDOW.take("brush", SKY);
        WINDOW.pen().move(20.5, 10.5);
        WINDOW.pen().press(MouseButton.SECONDARY);
        WINDOW.pen().release(MouseButton.SECONDARY);
        assertEquals(ROAD, chosen());
    }

    @Test
    void hand_dragged_movesTheView() {
        WINDOW.take("hand", BUILDING);
        Viewport before = viewport();
        WINDOW.pen().move(20.5, 10.5);
        WINDOW.pen().press();
        WINDOW.pen().moveBy(24, -16);
        WINDOW.pen().release();
        assertEquals(before.moved(24, -16), viewport());
    }

    @Test
    void space_held_movesTheViewWithAnyTool() {
        Viewport before = viewport();
        WINDOW.pen().hold(KeyCode.SPACE);
        WINDOW.pen().move(20.5, 10.5);
        WINDOW.pen().press();
        WINDOW.pen().moveBy(-8, 8);
        WINDOW.pen().release();
        WINDOW.pen().letGo(KeyCode.SPACE);
        assertEquals(before.moved(-8, 8), viewport());
    }

    @Test
    void middleButton_dragged_movesTheView() {
        Viewport before = viewport();
        WINDOW.pen().move(20.5, 10.5);
        WINDOW.pen().press(MouseButton.MIDDLE);
        WINDOW.pen().moveBy(8, 16);
        WINDOW.pen().release(MouseButton.MIDDLE);
        assertEquals(before.moved(8, 16), viewport());
    }

    @Test
    void zoom_clicked_keepsThePointUnderThePointer() {
        WINDOW.take("zoom", BUILDING);
        Viewport before = viewport();
        WINDOW.pen().click(20.5, 10.5);
        assertEquals(2 * before.scale(), viewport().scale());
        assertEquals(before.viewX(20.5), viewport().viewX(20.5), 1e-9);
        assertEquals(before.viewY(10.5), viewport().viewY(10.5), 1e-9);
    }

    @Test
    void zoom_clickedWithAlt_zoomsAway() {
        WINDOW.take("zoom", BUILDING);
        WINDOW.pen().hold(KeyCode.ALT);
        WINDOW.pen().click(20.5, 10.5);
        WINDOW.pen().letGo(KeyCode.ALT);
        assertEquals(4, viewport().scale());
    }

    @Test
    void wheel_turned_zoomsAtThePointer() {
        Viewport before = viewport();
        WINDOW.pen().move(20.5, 10.5);
        WINDOW.pen().wheel(1);
        assertEquals(1.15 * before.scale(), viewport().scale(), 1e-9);
        assertEquals(before.viewX(20.5), viewport().viewX(20.5), 1e-9);
    }

    @Test
    void keys_typed_zoomAndFit() {
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertEquals(1, viewport().scale());
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.EQUALS);
        assertEquals(1.5, viewport().scale());
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.MINUS);
        assertEquals(1, viewport().scale());
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertTrue(viewport().scale() > 4, viewport().toString());
        assertTrue(WINDOW.parts().navigation().fittedProperty().get());
    }

    @Test
    void viewModes_byKeys_showOneOrTwoViews() {
        KeyCode[] keys = {KeyCode.F2, KeyCode.F3, KeyCode.F4, KeyCode.F6};
        for (int i = 0; i < keys.length; i++) {
            WINDOW.pen().type(keys[i]);
            ViewMode mode = ViewMode.values()[i];
            assertEquals(mode, WINDOW.parts().area().modeProperty().get());
            boolean both = mode == ViewMode.SIDE_BY_SIDE;
            assertEquals(both, WINDOW.parts().area().layoutView().getScene() != null);
            assertTrue(WINDOW.parts().area().pictureView().getWidth() > 100);
        }
    }

    @Test
    void zero_held_hidesTheLayout() {
        double before = WINDOW.parts().area().layoutOpacityProperty().get();
        WINDOW.pen().type(KeyCode.F3);
        WINDOW.pen().hold(KeyCode.DIGIT0);
        assertEquals(0, WINDOW.parts().area().layoutOpacityProperty().get());
        WINDOW.pen().letGo(KeyCode.DIGIT0);
        assertEquals(before, WINDOW.parts().area().layoutOpacityProperty().get());
    }

    @Test
    void tab_typed_hidesThePanelsAndShowsThemAgain() {
        var panels =
                java.util.List.of(
                        WINDOW.node(".palette-view"),
                        WINDOW.node(".tool-column"),
                        WINDOW.node("#collection"));
        double width = WINDOW.parts().area().getWidth();
        WINDOW.pen().type(KeyCode.TAB);
        WINDOW.onFx(() -> WINDOW.stage().getScene().getRoot().layout());
        double hidden = WINDOW.parts().area().getWidth();
        assertTrue(hidden > width);
        WINDOW.pen().type(KeyCode.TAB);
        WINDOW.onFx(() -> WINDOW.stage().getScene().getRoot().layout());
        assertEquals(width, WINDOW.parts().area().getWidth());
        for (var panel : panels) {
            assertTrue(panel.isVisible() && panel.isManaged(), panel.toString());
        }
    }

    @Test
    void letters_typedIntoTheSearch_chooseNoTool() {
        WINDOW.pen().type(KeyCode.G);
        assertEquals("fill", WINDOW.tool());
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.F);
        WINDOW.pen().type(KeyCode.B);
        WINDOW.pen().type(KeyCode.U);
        WINDOW.pen().type(KeyCode.S);
        assertEquals("fill", WINDOW.tool());
        assertEquals("bus", WINDOW.parts().palette().searchProperty().get());
    }

    @Test
    void letters_typed_takeEveryTool() {
        for (Tool tool : WINDOW.parts().tools().tools()) {
            WINDOW.pen().type(KeyCode.getKeyCode(tool.descriptor().key()));
            assertSame(tool, WINDOW.parts().tools().tool());
        }
    }

    @Test
    void x_typed_swapsTheLastTwoClasses() {
        WINDOW.take("brush", SKY);
        WINDOW.take("brush", BUILDING);
        WINDOW.pen().type(KeyCode.X);
        assertEquals(SKY, chosen());
        WINDOW.pen().type(KeyCode.X);
        assertEquals(BUILDING, chosen());
    }

    @Test
    void statusLine_pointerMoves_namesTheClassUnderIt() {
        WINDOW.pen().move(20.5, 10.5);
        String said = ((javafx.scene.control.Label) WINDOW.node("#status-under")).getText();
        assertEquals("Road (0) at 20, 10", said);
    }
}
