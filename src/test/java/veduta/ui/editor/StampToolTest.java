package veduta.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.PaintedTwin.assertLayout;
import static veduta.ui.shell.PaintedTwin.assertSame;
import static veduta.ui.shell.ShownWindow.BUILDING;
import static veduta.ui.shell.ShownWindow.ROAD;
import static veduta.ui.shell.ShownWindow.SIZE;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;
import veduta.layout.LabelMap;
import veduta.layout.Stamp;
import veduta.paint.Painter;
import veduta.paint.ShapeEdit;
import veduta.paint.StampPlacement;
import veduta.ui.shell.ShownWindow;
import veduta.ui.tool.StampTool;

/** Stamps in the hand: put down, scaled and mirrored by the wheel. */
@Tag("fx")
final class StampToolTest {
    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    @BeforeEach
    void takeStamp() {
        WINDOW.take("stamp", BUILDING);
        WINDOW.onFx(
                () -> {
                    WINDOW.parts().settings().stampSizeProperty().set(3);
                    WINDOW.parts().settings().stampMirroredProperty().set(false);
                    WINDOW.parts().settings().stampProperty().set(stamps().get(0));
                });
    }

    private static List<Stamp> stamps() {
        return WINDOW.parts().tools().get(StampTool.class).stamps();
    }

    /** What a stamp paints, centred on a point. */
    private static void stamp(
            Painter painter, Stamp stamp, double x, double y, double scale, boolean mirrored) {
        ShapeEdit edit = painter.shape("");
        edit.show(
                new StampPlacement(x, y, scale, mirrored)
                        .regions(
                                stamp,
                                WINDOW.parts().palette().paletteProperty().get(),
                                BUILDING,
                                painter.raster()));
        edit.end();
    }

    private static double scale(double size) {
        return size * SIZE.height() / 700;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 9})
    void stamp_clicked_paintsItsPartsInTheirClasses(int number) {
        Stamp stamp = stamps().get(number);
        WINDOW.onFx(() -> WINDOW.parts().settings().stampProperty().set(stamp));
        assertSame(
                WINDOW,
                () -> WINDOW.pen().click(20.5, 15.5),
                painter -> stamp(painter, stamp, 20.5, 15.5, scale(3), false));
    }

    @Test
    void stamp_dragged_liesWhereTheButtonIsReleased() {
        assertSame(
                WINDOW,
                () -> WINDOW.pen().drag(10.5, 10.5, 20.5, 12.5, 30.5, 15.5),
                painter -> stamp(painter, stamps().get(0), 30.5, 15.5, scale(3), false));
    }

    @Test
    void wheel_turnedWhileHeld_scalesTheStamp() {
        assertSame(
                WINDOW,
                () -> {
                    WINDOW.pen().move(20.5, 15.5);
                    WINDOW.pen().press();
                    WINDOW.pen().wheel(3);
                    WINDOW.pen().release();
                },
                painter ->
                        stamp(
                                painter,
                                stamps().get(0),
                                20.5,
                                15.5,
                                scale(3 * 1.08 * 1.08 * 1.08),
                                false));
    }

    @Test
    void wheel_turned_makesItLargerAndSmaller() {
        WINDOW.pen().move(20.5, 15.5);
        WINDOW.pen().wheel(2);
        assertEquals(3 * 1.08 * 1.08, WINDOW.parts().settings().stampSizeProperty().get(), 1e-9);
        WINDOW.pen().wheel(-2);
        assertEquals(3, WINDOW.parts().settings().stampSizeProperty().get(), 1e-9);
    }

    @Test
    void brackets_typed_makeItLargerAndSmallerAndLeaveTheBrush() {
        int brushPx = WINDOW.parts().settings().brushPxProperty().get();
        WINDOW.pen().type(KeyCode.CLOSE_BRACKET);
        assertEquals(3 * 1.08, WINDOW.parts().settings().stampSizeProperty().get(), 1e-9);
        WINDOW.pen().type(KeyCode.OPEN_BRACKET);
        assertEquals(3, WINDOW.parts().settings().stampSizeProperty().get(), 1e-9);
        assertEquals(brushPx, WINDOW.parts().settings().brushPxProperty().get());
    }

    @Test
    void wheel_withAlt_mirrorsTheStamp() {
        WINDOW.pen().move(20.5, 15.5);
        WINDOW.pen().hold(KeyCode.ALT);
        WINDOW.pen().wheel(1);
        WINDOW.pen().letGo(KeyCode.ALT);
        assertTrue(WINDOW.parts().settings().stampMirroredProperty().get());
        assertSame(
                WINDOW,
                () -> WINDOW.pen().click(20.5, 15.5),
                painter -> stamp(painter, stamps().get(0), 20.5, 15.5, scale(3), true));
    }

    @Test
    void stamp_escapeWhileHeld_paintsNothing() {
        WINDOW.pen().move(20.5, 15.5);
        WINDOW.pen().press();
        assertTrue(WINDOW.layout().counts()[ROAD] < SIZE.pixels(), "the preview");
        WINDOW.pen().type(KeyCode.ESCAPE);
        WINDOW.pen().release();
        assertLayout(LabelMap.filled(SIZE, ROAD), WINDOW.layout());
    }

    @Test
    void ghost_underThePointer_showsTheStampBeforeItIsPressed() {
        LabelMap before = WINDOW.layout();
        WINDOW.pen().move(20.5, 16.5);
        Node ghost = WINDOW.node("#stamp-ghost");
        assertTrue(ghost.isVisible());
        double height = height(ghost);
        assertLayout(before, WINDOW.layout());
        WINDOW.pen().wheel(4);
        assertTrue(height(ghost) > height, "It grows with the wheel.");
        WINDOW.pen().press();
        assertFalse(ghost.isVisible(), "Now the stamp itself is there.");
        WINDOW.pen().release();
        WINDOW.take("brush", BUILDING);
        assertFalse(ghost.isVisible());
    }

    /** Bounds are reckoned when they are asked for, which only one thread may do at a time. */
    private static double height(Node node) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> node.getBoundsInLocal().getHeight());
    }
}
