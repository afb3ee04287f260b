package veduta.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.PaintedTwin.assertLayout;
import static veduta.ui.shell.ShownWindow.BUILDING;
import static veduta.ui.shell.ShownWindow.ROAD;
import static veduta.ui.shell.ShownWindow.SIZE;

import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.layout.LabelMap;
import veduta.paint.Painter;
import veduta.paint.Stroke;
import veduta.paint.Symmetry;
import veduta.paint.shape.BrushTip;
import veduta.ui.shell.PaintedTwin;
import veduta.ui.shell.ShownWindow;

/** Brush and eraser in the hand. */
@Tag("fx")
final class BrushToolsTest {
    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    private static final double[] ZIGZAG = {5.5, 6.5, 30.5, 9.5, 12.5, 20.5, 40.5, 28.5};

    private static void stroke(Painter painter, BrushTip tip, int label, double... points) {
        Stroke stroke = painter.stroke("", tip, label);
        for (int i = 0; i < points.length; i += 2) {
            stroke.to(points[i], points[i + 1]);
        }
        stroke.end();
    }

    private static void brush(int px, boolean square) {
        WINDOW.onFx(
                () -> {
                    WINDOW.parts().settings().brushPxProperty().set(px);
                    WINDOW.parts().settings().squareProperty().set(square);
                });
    }

    @Test
    void brush_dragged_paintsTheStroke() {
        brush(5, false);
        PaintedTwin.assertSame(
                WINDOW,
                () -> WINDOW.pen().drag(ZIGZAG),
                painter -> stroke(painter, BrushTip.round(5), BUILDING, ZIGZAG));
    }

    /** The stroke goes on as if nothing had been. */
    @Test
    void brush_anotherButtonClickedMeanwhile_paintsTheStroke() {
        brush(5, false);
        PaintedTwin.assertSame(
                WINDOW,
                () -> {
                    WINDOW.pen().move(10.5, 10.5);
                    WINDOW.pen().press();
                    WINDOW.pen().move(20.5, 12.5);
                    WINDOW.pen().press(MouseButton.SECONDARY);
                    WINDOW.pen().release(MouseButton.SECONDARY);
                    WINDOW.pen().move(30.5, 20.5);
                    WINDOW.pen().release();
                },
                painter ->
                        stroke(
                                painter,
                                BrushTip.round(5),
                                BUILDING,
                                new double[] {10.5, 10.5, 20.5, 12.5, 30.5, 20.5}));
    }

    @Test
    void squareBrush_dragged_paintsTheStroke() {
        brush(6, true);
        PaintedTwin.assertSame(
                WINDOW,
                () -> WINDOW.pen().drag(ZIGZAG),
                painter -> stroke(painter, BrushTip.square(6), BUILDING, ZIGZAG));
    }

    @Test
    void sprayingBrush_dragged_paintsAPartOfTheStrokeAndUndoes() {
        brush(15, false);
        WINDOW.onFx(() -> WINDOW.parts().settings().sprayProperty().set(true));
        LabelMap before = WINDOW.layout();
        WINDOW.pen().drag(ZIGZAG);
        Painter whole = new Painter(before, 1 << 20);
        stroke(whole, BrushTip.round(15), BUILDING, ZIGZAG);
        LabelMap covered = whole.canvas().snapshot();
        LabelMap sprayed = WINDOW.layout();
        for (int y = 0; y < SIZE.height(); y++) {
            for (int x = 0; x < SIZE.width(); x++) {
                if (covered.label(x, y) != BUILDING) {
                    assertEquals(before.label(x, y), sprayed.label(x, y), x + ", " + y);
                }
            }
        }
        long painted = sprayed.counts()[BUILDING];
        assertTrue(painted > 0 && painted < covered.counts()[BUILDING] / 2, painted + " pixels");
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.Z);
        assertLayout(before, WINDOW.layout());
    }

    @Test
    void finestBrush_clicked_paintsOnePixel() {
        brush(1, false);
        WINDOW.pen().click(20.5, 10.5);
        assertEquals(1, WINDOW.layout().counts()[BUILDING]);
        assertEquals(BUILDING, WINDOW.layout().label(20, 10));
    }

    @Test
    void largestBrush_dragged_paintsTheStroke() {
        brush(400, false);
        double[] corner = {0.5, 0.5, 1.5, 0.5};
        PaintedTwin.assertSame(
                WINDOW,
                () -> WINDOW.pen().drag(corner),
                painter -> stroke(painter, BrushTip.round(400), BUILDING, corner));
    }

    @Test
    void size_beyondItsLimits_isTheNearestOne() {
        brush(0, false);
        assertEquals(1, WINDOW.parts().settings().brushPxProperty().get());
        brush(401, false);
        assertEquals(400, WINDOW.parts().settings().brushPxProperty().get());
    }

    @Test
    void size_typedBeyondItsLimits_isTheNearestOne() {
        Spinner<?> size = (Spinner<?>) WINDOW.node("#brush-size");
        for (int[] typed : new int[][] {{900, 400}, {-3, 1}, {17, 17}}) {
            type(size, Integer.toString(typed[0]));
            assertEquals(typed[1], WINDOW.parts().settings().brushPxProperty().get());
        }
    }

    @Test
    void size_typedAsNoNumber_staysAndIsShown() {
        Spinner<?> size = (Spinner<?>) WINDOW.node("#brush-size");
        brush(17, false);
        for (String typed : new String[] {"wide", "", "1e9", "99999999999"}) {
            type(size, typed);
            assertEquals(17, WINDOW.parts().settings().brushPxProperty().get());
            assertEquals("17", size.getEditor().getText());
        }
    }

    private static void type(Spinner<?> field, String text) {
        WINDOW.onFx(
                () -> {
                    field.getEditor().setText(text);
                    field.commitValue();
                });
    }

    @Test
    void eraser_dragged_paintsVoid() {
        WINDOW.take("eraser", BUILDING);
        PaintedTwin.assertSame(
                WINDOW,
                () -> WINDOW.pen().drag(ZIGZAG),
                painter -> stroke(painter, BrushTip.round(4), LabelMap.VOID, ZIGZAG));
    }

    @Test
    void brush_draggedBeyondTheBorder_isClipped() {
        double[] out = {44.5, 10.5, 52.5, 12.5, 44.5, 14.5};
        PaintedTwin.assertSame(
                WINDOW,
                () -> WINDOW.pen().drag(out),
                painter -> stroke(painter, BrushTip.round(4), BUILDING, out));
    }

    @Test
    void brush_withMirror_paintsBothSides() {
        WINDOW.onFx(() -> WINDOW.parts().settings().symmetryProperty().set(Symmetry.BOTH));
        PaintedTwin.assertSame(
                WINDOW,
                () -> WINDOW.pen().drag(5.5, 6.5, 15.5, 9.5),
                painter -> stroke(painter, BrushTip.round(4), BUILDING, 5.5, 6.5, 15.5, 9.5));
        assertEquals(BUILDING, WINDOW.layout().label(47 - 5, 31 - 6));
    }

    @Test
    void brush_overLockedClass_leavesIt() {
        WINDOW.take("brush", 8);
        WINDOW.pen().drag(20.5, 4.5, 20.5, 28.5);
        WINDOW.take("brush", BUILDING);
        WINDOW.onFx(() -> WINDOW.parts().palette().toggleLock(8));
        LabelMap before = WINDOW.layout();
        PaintedTwin.assertSame(
                WINDOW,
                () -> WINDOW.pen().drag(5.5, 15.5, 40.5, 15.5),
                painter -> stroke(painter, BrushTip.round(4), BUILDING, 5.5, 15.5, 40.5, 15.5));
        assertEquals(before.counts()[8], WINDOW.layout().counts()[8]);
    }

    @Test
    void brush_escapeWhileDragging_takesTheStrokeBack() {
        WINDOW.pen().move(5.5, 5.5);
        WINDOW.pen().press();
        WINDOW.pen().move(30.5, 5.5);
        assertEquals(BUILDING, WINDOW.layout().label(20, 5));
        WINDOW.pen().type(KeyCode.ESCAPE);
        assertLayout(LabelMap.filled(SIZE, ROAD), WINDOW.layout());
        WINDOW.pen().release();
        assertEquals(0, WINDOW.parts().document().edits().size());
    }

    @Test
    void brush_overThePicture_paintsTheLayout() {
        WINDOW.pen().over(WINDOW.parts().area().pictureView());
        PaintedTwin.assertSame(
                WINDOW,
                () -> WINDOW.pen().drag(ZIGZAG),
                painter -> stroke(painter, BrushTip.round(4), BUILDING, ZIGZAG));
        WINDOW.pen().over(WINDOW.parts().area().layoutView());
    }

    @Test
    void brackets_typed_changeTheSize() {
        WINDOW.pen().type(KeyCode.CLOSE_BRACKET);
        assertEquals(5, WINDOW.parts().settings().brushPxProperty().get());
        WINDOW.pen().type(KeyCode.OPEN_BRACKET);
        assertEquals(4, WINDOW.parts().settings().brushPxProperty().get());
    }

    @Test
    void shiftDrag_overTheCanvas_changesTheSizeAndPaintsNothing() {
        WINDOW.pen().hold(KeyCode.SHIFT);
        WINDOW.pen().drag(5.5, 5.5, 7.5, 5.5);
        WINDOW.pen().letGo(KeyCode.SHIFT);
        assertEquals(4 + 16, WINDOW.parts().settings().brushPxProperty().get());
        assertLayout(LabelMap.filled(SIZE, ROAD), WINDOW.layout());
    }
}
