package veduta.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.PaintedTwin.assertLayout;
import static veduta.ui.shell.PaintedTwin.assertSame;
import static veduta.ui.shell.ShownWindow.BUILDING;
import static veduta.ui.shell.ShownWindow.ROAD;
import static veduta.ui.shell.ShownWindow.SKY;

import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.TilePane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.image.PixelRect;
import veduta.layout.LabelMap;
import veduta.paint.shape.Region;
import veduta.toy.ToyRegistries;
import veduta.ui.command.ShortcutLine;

/** A tool that the program does not know gets everything in the window that its own tools have. */
@Tag("fx")
final class AddedToolTest {
    @RegisterExtension
    private static final ShownWindow WINDOW =
            new ShownWindow(
                    files ->
                            files.flat(
                                    (file, options) -> new FlatSynthesizer(),
                                    ToyRegistries.withTool(DotTool::new)));

    @Test
    void toolBar_addedTool_hasItsButtonAtItsPlace() {
        ButtonBase button = (ButtonBase) WINDOW.node("#button-tool-dot");
        assertEquals("Dot", button.getAccessibleText());
        List<String> ids =
                ((TilePane) button.getParent()).getChildren().stream().map(Node::getId).toList();
        int place = ids.indexOf("button-tool-dot");
        assertEquals(
                List.of("button-tool-eraser", "button-tool-dot", "button-tool-fill"),
                ids.subList(place - 1, place + 2));
        WINDOW.pen().click(button);
        assertEquals("dot", WINDOW.tool());
    }

    @Test
    void menu_addedTool_choosesIt() {
        WINDOW.onFx(() -> WINDOW.command("tool-dot"));
        assertEquals("dot", WINDOW.tool());
    }

    @Test
    void shortcuts_addedTool_areListed() throws Exception {
        WINDOW.pen().robot().type(KeyCode.F1);
        WINDOW.await(() -> WINDOW.shows("#shortcuts-table"));
        TableView<?> table =
                WINDOW.pen().robot().lookup("#shortcuts-table").queryAs(TableView.class);
        List<String> keys =
                table.getItems().stream()
                        .map(ShortcutLine.class::cast)
                        .filter(line -> line.title().equals("Dot"))
                        .map(ShortcutLine::keys)
                        .toList();
        assertEquals(List.of("D"), keys);
    }

    @Test
    void key_ofTheAddedTool_choosesItWithItsOptionsAndCursor() {
        assertFalse(hasOption());
        WINDOW.pen().type(KeyCode.D);
        assertEquals("dot", WINDOW.tool());
        assertTrue(hasOption());
        assertEquals(Cursor.MOVE, WINDOW.parts().area().layoutView().getCursor());
        assertTrue(
                WINDOW.nodes("#tool-options .panel-title").stream()
                        .anyMatch(each -> ((Label) each).getText().equals("Dot")));
        WINDOW.pen().move(20.5, 10.5);
        assertTrue(WINDOW.nodes(".brush-cursor").stream().anyMatch(Node::isVisible));
        WINDOW.pen().type(KeyCode.B);
        assertFalse(hasOption());
        assertEquals(Cursor.CROSSHAIR, WINDOW.parts().area().layoutView().getCursor());
    }

    private static boolean hasOption() {
        return WINDOW.nodes("#dot-option").stream().anyMatch(each -> each.getParent().isVisible());
    }

    @Test
    void click_addedTool_paintsAndIsUndone() {
        WINDOW.pen().type(KeyCode.D);
        assertSame(
                WINDOW,
                () -> WINDOW.pen().click(20.5, 10.5),
                twin -> twin.paint("", Region.of(new PixelRect(20, 10, 1, 1)), BUILDING));
    }

    @Test
    void controlClick_addedTool_picksTheClass() {
        LabelMap before = WINDOW.layout();
        WINDOW.take("dot", SKY);
        WINDOW.pen().hold(KeyCode.CONTROL);
        WINDOW.pen().click(20.5, 10.5);
        WINDOW.pen().letGo(KeyCode.CONTROL);
        assertEquals(ROAD, WINDOW.parts().palette().currentProperty().get());
        assertLayout(before, WINDOW.layout());
    }
}
