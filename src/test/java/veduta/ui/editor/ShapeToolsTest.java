package veduta.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static veduta.ui.shell.PaintedTwin.assertLayout;
import static veduta.ui.shell.PaintedTwin.assertSame;
import static veduta.ui.shell.ShownWindow.BUILDING;
import static veduta.ui.shell.ShownWindow.ROAD;
import static veduta.ui.shell.ShownWindow.SIZE;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.image.PixelRect;
import veduta.layout.LabelMap;
import veduta.paint.Symmetry;
import veduta.paint.shape.BrushTip;
import veduta.ui.shell.ShownWindow;

/** Line, rectangle, ellipse, polygon and lasso in the hand. */
@Tag("fx")
final class ShapeToolsTest {
    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    /** Column and row 5, 6 up to 30, 20. */
    private static final PixelRect BOX = new PixelRect(5, 6, 26, 15);

    private static final double[] ROUTE = {5.5, 6.5, 35.5, 2.5, 30.5, 20.5};

    private static void dragWithShift(double... points) {
        WINDOW.pen().move(points[0], points[1]);
        WINDOW.pen().press();
        WINDOW.pen().hold(KeyCode.SHIFT);
        WINDOW.pen().move(points[2], points[3]);
        WINDOW.pen().release();
        WINDOW.pen().letGo(KeyCode.SHIFT);
    }

    @Test
    void line_dragged_isStraightFromFirstToLastPoint() {
        WINDOW.take("line", BUILDING);
        assertSame(
                WINDOW,
                () -> WINDOW.pen().drag(ROUTE),
                painter ->
                        painter.paint(
                                "",
                                painter.raster().line(BrushTip.round(4), 5.5, 6.5, 30.5, 20.5),
                                BUILDING));
    }

    @Test
    void line_withShift_keepsToEighthsOfATurn() {
        WINDOW.take("line", BUILDING);
        assertSame(
                WINDOW,
                () -> dragWithShift(5.5, 6.5, 30.5, 8.5),
                painter ->
                        painter.paint(
                                "",
                                painter.raster()
                                        .line(
                                                BrushTip.round(4),
                                                5.5,
                                                6.5,
                                                5.5 + Math.hypot(25, 2),
                                                6.5),
                                BUILDING));
    }

    /** With the brush, the same drag changes the size of the tip. */
    @Test
    void line_shiftHeldBeforeThePress_isDrawn() {
        WINDOW.take("line", BUILDING);
        assertSame(
                WINDOW,
                () -> {
                    WINDOW.pen().hold(KeyCode.SHIFT);
                    WINDOW.pen().drag(5.5, 6.5, 30.5, 6.5);
                    WINDOW.pen().letGo(KeyCode.SHIFT);
                },
                painter ->
                        painter.paint(
                                "",
                                painter.raster().line(BrushTip.round(4), 5.5, 6.5, 30.5, 6.5),
                                BUILDING));
    }

    @Test
    void rectangle_dragged_isFilled() {
        WINDOW.take("rectangle", BUILDING);
        assertSame(
                WINDOW,
                () -> WINDOW.pen().drag(ROUTE),
                painter -> painter.paint("", painter.raster().rectangle(BOX), BUILDING));
    }

    @Test
    void rectangle_outlineOnly_isABorderAsWideAsTheBrush() {
        WINDOW.take("rectangle", BUILDING);
        WINDOW.onFx(() -> WINDOW.parts().settings().outlineProperty().set(true));
        assertSame(
                WINDOW,
                () -> WINDOW.pen().drag(ROUTE),
                painter -> painter.paint("", painter.raster().rectangle(BOX, 4), BUILDING));
    }

    @Test
    void rectangle_withShift_isASquare() {
        WINDOW.take("rectangle", BUILDING);
        assertSame(
                WINDOW,
                () -> dragWithShift(5.5, 6.5, 15.5, 9.5),
                painter ->
                        painter.paint(
                                "",
                                painter.raster().rectangle(new PixelRect(5, 6, 11, 11)),
                                BUILDING));
    }

    @Test
    void rectangle_escapeWhileDragging_paintsNothing() {
        WINDOW.take("rectangle", BUILDING);
        WINDOW.pen().move(5.5, 6.5);
        WINDOW.pen().press();
        WINDOW.pen().move(30.5, 20.5);
        assertEquals(BUILDING, WINDOW.layout().label(15, 10), "the preview");
        WINDOW.pen().type(KeyCode.ESCAPE);
        WINDOW.pen().release();
        assertLayout(LabelMap.filled(SIZE, ROAD), WINDOW.layout());
        assertEquals(0, WINDOW.parts().document().edits().size());
    }

    @Test
    void ellipse_dragged_isFilled() {
        WINDOW.take("ellipse", BUILDING);
        assertSame(
                WINDOW,
                () -> WINDOW.pen().drag(ROUTE),
                painter -> painter.paint("", painter.raster().ellipse(BOX), BUILDING));
    }

    @Test
    void ellipse_mirrored_isDrawnOnBothSides() {
        WINDOW.take("ellipse", BUILDING);
        WINDOW.onFx(() -> WINDOW.parts().settings().symmetryProperty().set(Symmetry.LEFT_RIGHT));
        assertSame(
                WINDOW,
                () -> WINDOW.pen().drag(5.5, 6.5, 15.5, 20.5),
                painter ->
                        painter.paint(
                                "",
                                painter.raster().ellipse(new PixelRect(5, 6, 11, 15)),
                                BUILDING));
    }

    @Test
    void polygon_clickedAndConfirmed_isFilled() {
        WINDOW.take("polygon", BUILDING);
        double[] corners = {10.5, 5.5, 40.5, 8.5, 35.5, 25.5, 12.5, 20.5};
        assertSame(
                WINDOW,
                () -> {
                    for (int i = 0; i < corners.length; i += 2) {
                        WINDOW.pen().click(corners[i], corners[i + 1]);
                    }
                    WINDOW.pen().move(2.5, 2.5);
                    WINDOW.pen().type(KeyCode.ENTER);
                },
                painter -> painter.paint("", painter.raster().polygon(corners), BUILDING));
    }

    @Test
    void polygon_doubleClicked_isFinished() {
        WINDOW.take("polygon", BUILDING);
        double[] corners = {10.5, 5.5, 40.5, 8.5, 35.5, 25.5};
        assertSame(
                WINDOW,
                () -> {
                    for (int i = 0; i < corners.length; i += 2) {
                        WINDOW.pen().click(corners[i], corners[i + 1]);
                    }
                    WINDOW.pen().click(35.5, 25.5);
                },
                painter -> painter.paint("", painter.raster().polygon(corners), BUILDING));
    }

    @Test
    void polygon_anotherToolTaken_isFinished() {
        WINDOW.take("polygon", BUILDING);
        double[] corners = {10.5, 5.5, 40.5, 8.5, 35.5, 25.5};
        assertSame(
                WINDOW,
                () -> {
                    for (int i = 0; i < corners.length; i += 2) {
                        WINDOW.pen().click(corners[i], corners[i + 1]);
                    }
                    WINDOW.pen().type(KeyCode.B);
                },
                painter -> painter.paint("", painter.raster().polygon(corners), BUILDING));
        assertEquals("brush", WINDOW.tool());
    }

    @Test
    void lasso_dragged_fillsWhatItCircles() {
        WINDOW.take("lasso", BUILDING);
        double[] around = {10.5, 5.5, 30.5, 3.5, 40.5, 15.5, 25.5, 28.5, 8.5, 20.5};
        assertSame(
                WINDOW,
                () -> WINDOW.pen().drag(around),
                painter -> painter.paint("", painter.raster().polygon(around), BUILDING));
    }
}
