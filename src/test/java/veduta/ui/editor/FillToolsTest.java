package veduta.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static veduta.ui.shell.PaintedTwin.assertSame;
import static veduta.ui.shell.ShownWindow.BUILDING;
import static veduta.ui.shell.ShownWindow.SKY;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.image.PixelRect;
import veduta.layout.LabelMap;
import veduta.paint.Symmetry;
import veduta.ui.shell.ShownWindow;

/** Fill, replace a class everywhere, lock classes. */
@Tag("fx")
final class FillToolsTest {
    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    /** Two separate buildings on the road. */
    private static void twoBuildings() {
        WINDOW.onFx(
                () -> {
                    for (int x : new int[] {4, 30}) {
                        WINDOW.parts()
                                .document()
                                .edit(
                                        painter ->
                                                painter.paint(
                                                        "",
                                                        painter.raster()
                                                                .ellipse(
                                                                        new PixelRect(
                                                                                x, 5, 14, 20)),
                                                        BUILDING));
                    }
                });
    }

    @Test
    void fill_clicked_changesJoinedPixelsOnly() {
        twoBuildings();
        WINDOW.take("fill", SKY);
        assertSame(
                WINDOW,
                () -> WINDOW.pen().click(10.5, 15.5),
                painter -> painter.fill("", 10, 15, SKY, true));
        assertEquals(BUILDING, WINDOW.layout().label(37, 15));
    }

    @Test
    void fill_everywhere_changesTheClassEverywhere() {
        twoBuildings();
        WINDOW.take("fill", SKY);
        WINDOW.onFx(() -> WINDOW.parts().settings().contiguousProperty().set(false));
        assertSame(
                WINDOW,
                () -> WINDOW.pen().click(10.5, 15.5),
                painter -> painter.fill("", 10, 15, SKY, false));
        assertEquals(0, WINDOW.layout().counts()[BUILDING]);
    }

    @Test
    void fill_mirrored_fillsBothSides() {
        twoBuildings();
        WINDOW.take("fill", SKY);
        WINDOW.onFx(() -> WINDOW.parts().settings().symmetryProperty().set(Symmetry.LEFT_RIGHT));
        assertSame(
                WINDOW,
                () -> WINDOW.pen().click(10.5, 15.5),
                painter -> painter.fill("", 10, 15, SKY, true));
        assertEquals(0, WINDOW.layout().counts()[BUILDING]);
    }

    @Test
    void fill_ofLockedClass_changesNothing() {
        twoBuildings();
        WINDOW.take("brush", BUILDING);
        WINDOW.pen().type(KeyCode.K);
        var before = WINDOW.layout();
        WINDOW.take("fill", SKY);
        WINDOW.pen().click(10.5, 15.5);
        assertEquals(before, WINDOW.layout());
        assertEquals(2, WINDOW.parts().document().edits().size());
    }

    @Test
    void replaceClass_answered_changesTheClassEverywhere() {
        twoBuildings();
        WINDOW.take("brush", BUILDING);
        WINDOW.dialogs().choice = Optional.of(WINDOW.parts().palette().titleOf(SKY));
        assertSame(
                WINDOW,
                () -> WINDOW.pen().type(KeyCode.CONTROL, KeyCode.R),
                painter -> painter.replace("", BUILDING, SKY));
    }

    @Test
    void replaceClass_answeredWithVoid_emptiesTheClassEverywhere() {
        twoBuildings();
        WINDOW.take("brush", BUILDING);
        WINDOW.dialogs().choice = Optional.of(WINDOW.parts().palette().titleOf(LabelMap.VOID));
        assertSame(
                WINDOW,
                () -> WINDOW.pen().type(KeyCode.CONTROL, KeyCode.R),
                painter -> painter.replace("", BUILDING, LabelMap.VOID));
    }

    @Test
    void replaceClass_answeredWithCancel_changesNothing() {
        twoBuildings();
        var before = WINDOW.layout();
        WINDOW.dialogs().choice = Optional.empty();
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.R);
        assertEquals(before, WINDOW.layout());
    }

    @Test
    void lockButton_clickedInTheList_locksTheClass() {
        WINDOW.pen().click(lockOf("Lock Road"));
        WINDOW.pen().drag(10.5, 10.5, 30.5, 10.5);
        assertEquals(0, WINDOW.layout().counts()[BUILDING]);
        WINDOW.pen().click(lockOf("Unlock Road"));
        WINDOW.pen().drag(10.5, 10.5, 30.5, 10.5);
        assertEquals(BUILDING, WINDOW.layout().label(20, 10));
    }

    /** The list makes its cells again as it likes, so each click looks for the button. */
    private static Node lockOf(String accessibleText) {
        WINDOW.onFx(() -> {});
        return WINDOW.nodes(".lock").stream()
                .filter(each -> accessibleText.equals(each.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }
}
