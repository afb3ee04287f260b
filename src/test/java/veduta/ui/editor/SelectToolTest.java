package veduta.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.PaintedTwin.assertSame;
import static veduta.ui.shell.ShownWindow.BUILDING;
import static veduta.ui.shell.ShownWindow.SKY;

import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.paint.FloatingClip;
import veduta.paint.Painter;
import veduta.paint.shape.Region;
import veduta.ui.shell.PaintedTwin;
import veduta.ui.shell.ShownWindow;

/** Selecting, moving, copying, cutting and pasting parts of the layout. */
@Tag("fx")
final class SelectToolTest {
    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    /** Column and row 5, 6 up to 14, 15. */
    private static final PixelRect SELECTED = new PixelRect(5, 6, 10, 10);

    @BeforeEach
    void selectABuilding() {
        WINDOW.onFx(
                () ->
                        WINDOW.parts()
                                .document()
                                .edit(
                                        painter ->
                                                painter.paint(
                                                        "",
                                                        painter.raster().ellipse(SELECTED),
                                                        BUILDING)));
        WINDOW.take("select", SKY);
        WINDOW.pen().drag(5.5, 6.5, 14.5, 15.5);
    }

    private static PixelRect selection() {
        return WINDOW.parts().select().selectionProperty().get().bounds();
    }

    private static void move(FloatingClip clip, int byX, int byY) {
        clip.moveTo(byX, byY);
        clip.end();
    }

    private static void lift(Painter painter, int byX, int byY) {
        move(painter.lift("", Region.of(SELECTED), LabelMap.VOID), byX, byY);
    }

    private static void place(Painter painter, int byX, int byY) {
        move(painter.place("", painter.copy(Region.of(SELECTED))), byX, byY);
    }

    @Test
    void select_dragged_selectsARectangle() {
        assertEquals(SELECTED, selection());
    }

    @Test
    void selection_draggedInside_movesItsPixels() {
        assertSame(
                WINDOW,
                () -> WINDOW.pen().drag(10.5, 10.5, 20.5, 5.5, 30.5, 15.5),
                painter -> lift(painter, 20, 5));
    }

    @Test
    void selection_draggedWithAlt_copiesItsPixels() {
        assertSame(
                WINDOW,
                () -> {
                    WINDOW.pen().hold(KeyCode.ALT);
                    WINDOW.pen().drag(10.5, 10.5, 30.5, 15.5);
                    WINDOW.pen().letGo(KeyCode.ALT);
                },
                painter -> place(painter, 20, 5));
    }

    /** Desktops that move windows by Alt-drags keep those to themselves. */
    @Test
    void selection_draggedWithControl_copiesItsPixels() {
        assertSame(
                WINDOW,
                () -> {
                    WINDOW.pen().hold(KeyCode.CONTROL);
                    WINDOW.pen().drag(10.5, 10.5, 30.5, 15.5);
                    WINDOW.pen().letGo(KeyCode.CONTROL);
                },
                painter -> place(painter, 20, 5));
    }

    @Test
    void selection_draggedPartlyOutside_keepsWhatIsInside() {
        assertSame(
                WINDOW,
                () -> WINDOW.pen().drag(10.5, 10.5, 3.5, 2.5),
                painter -> lift(painter, -7, -8));
        assertTrue(new PixelRect(0, 0, 48, 32).contains(selection()));
    }

    @Test
    void move_escapeWhileDragging_putsAllBack() {
        LabelMap before = WINDOW.layout();
        WINDOW.pen().move(10.5, 10.5);
        WINDOW.pen().press();
        WINDOW.pen().move(30.5, 15.5);
        assertEquals(BUILDING, WINDOW.layout().label(30, 15), "the preview");
        WINDOW.pen().type(KeyCode.ESCAPE);
        WINDOW.pen().release();
        PaintedTwin.assertLayout(before, WINDOW.layout());
        assertEquals(SELECTED, selection());
    }

    @Test
    void copyAndPaste_typed_putACopyAside() {
        assertSame(
                WINDOW,
                () -> {
                    WINDOW.pen().type(KeyCode.CONTROL, KeyCode.C);
                    WINDOW.pen().type(KeyCode.CONTROL, KeyCode.V);
                },
                painter -> place(painter, 2, 2));
        assertEquals(new PixelRect(7, 8, 10, 10), selection());
    }

    /** Its labels mean other classes there, or none. */
    @Test
    void paste_documentOfAnotherPalette_isRefused() {
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.C);
        LabelMap other = LabelMap.filled(new Size(48, 32), 1);
        WINDOW.openLayout(other, "camvid", "other");
        assertTrue(selection().isEmpty(), "nothing of the new document is selected");
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.V);
        PaintedTwin.assertLayout(other, WINDOW.layout());
        assertEquals(1, WINDOW.dialogs().notices.size());
    }

    /** What another program has copied since is pasted. */
    @Test
    void paste_pictureCopiedSince_isTheReference() throws Exception {
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.C);
        WINDOW.onFx(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putImage(new WritableImage(4, 4));
                    Clipboard.getSystemClipboard().setContent(content);
                });
        LabelMap before = WINDOW.layout();
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.V);
        PaintedTwin.assertLayout(before, WINDOW.layout());
        WINDOW.await(() -> WINDOW.parts().area().referenceProperty().get() != null);
    }

    @Test
    void cut_typed_leavesVoid() {
        assertSame(
                WINDOW,
                () -> WINDOW.pen().type(KeyCode.CONTROL, KeyCode.X),
                painter -> painter.paint("", Region.of(SELECTED), LabelMap.VOID));
    }

    @Test
    void delete_typed_leavesVoid() {
        assertSame(
                WINDOW,
                () -> WINDOW.pen().type(KeyCode.DELETE),
                painter -> painter.paint("", Region.of(SELECTED), LabelMap.VOID));
    }

    @Test
    void selectAll_thenDelete_clearsTheLayout() {
        assertSame(
                WINDOW,
                () -> {
                    WINDOW.pen().type(KeyCode.CONTROL, KeyCode.A);
                    WINDOW.pen().type(KeyCode.DELETE);
                },
                painter ->
                        painter.paint("", Region.of(new PixelRect(0, 0, 48, 32)), LabelMap.VOID));
    }

    @Test
    void lasso_circledAndDraggedInside_movesExactlyWhatItCircles() {
        WINDOW.onFx(() -> WINDOW.parts().settings().selectLassoProperty().set(true));
        double[] triangle = {20.5, 4.5, 34.5, 18.5, 20.5, 18.5};
        WINDOW.pen().drag(20.5, 4.5, 34.5, 18.5, 20.5, 18.5);
        Region circled = WINDOW.parts().select().selectionProperty().get();
        assertEquals(
                WINDOW.parts().document().painter().raster().polygon(triangle), circled, "circled");
        assertFalse(circled.contains(32, 6), "The corner lies outside.");
        PaintedTwin.assertSame(
                WINDOW,
                () -> WINDOW.pen().drag(22.5, 14.5, 25.5, 16.5),
                painter -> move(painter.lift("", circled, LabelMap.VOID), 3, 2));
        assertEquals(circled.moved(3, 2), WINDOW.parts().select().selectionProperty().get());
        WINDOW.onFx(() -> WINDOW.parts().settings().selectLassoProperty().set(false));
    }
}
