package veduta.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.PaintedTwin.assertLayout;
import static veduta.ui.ShownWindow.BUILDING;
import static veduta.ui.ShownWindow.SKY;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.file.document.ViewMode;
import veduta.layout.LabelMap;
import veduta.ui.collection.CollectionViewModel;
import veduta.ui.command.Command;
import veduta.ui.tool.ToolKind;

/** The window without a mouse. */
@Tag("fx")
final class KeyboardTest {
    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    private static CollectionViewModel collection() {
        return WINDOW.desk().collection();
    }

    private static void awaitRendered() throws Exception {
        WINDOW.await(
                () ->
                        !WINDOW.desk().render().outdatedProperty().get()
                                && collection().presentProperty().get() != null
                                && collection()
                                        .presentProperty()
                                        .get()
                                        .layout()
                                        .equals(WINDOW.layout()));
        // Only what has its place is reached by the arrow keys.
        WINDOW.onFx(() -> {});
    }

    private static Node focused() {
        return WINDOW.stage().getScene().getFocusOwner();
    }

    @Test
    void pictures_arrowsAndSpace_pick() throws Exception {
        awaitRendered();
        WINDOW.onFx(() -> collection().choose(0));
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.P);
        assertEquals("picture-1", focused().getId());
        WINDOW.pen().type(KeyCode.RIGHT);
        WINDOW.pen().type(KeyCode.SPACE);
        assertEquals(1, collection().chosenProperty().get());
        WINDOW.pen().type(KeyCode.LEFT);
        WINDOW.pen().type(KeyCode.ENTER);
        assertEquals(0, collection().chosenProperty().get());
        assertEquals(ViewMode.PICTURE_ONLY, WINDOW.desk().area().modeProperty().get());
        assertSame(WINDOW.desk().area().pictureView(), focused());
    }

    @Test
    void pastRender_enter_takesItsLayoutUp() throws Exception {
        awaitRendered();
        LabelMap before = WINDOW.layout();
        WINDOW.take(ToolKind.FILL, SKY);
        WINDOW.pen().click(20.5, 10.5);
        awaitRendered();
        WINDOW.onFx(() -> collection().choose(2));
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.P);
        WINDOW.pen().type(KeyCode.RIGHT);
        WINDOW.pen().type(KeyCode.RIGHT);
        WINDOW.pen().type(KeyCode.ENTER);
        assertLayout(before, WINDOW.layout());
    }

    @Test
    void classes_tabAndSpace_lockTheChosenOne() {
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.F);
        WINDOW.pen().type(KeyCode.TAB);
        assertEquals("palette-list", focused().getId());
        WINDOW.pen().type(KeyCode.TAB);
        assertTrue(focused().getStyleClass().contains("lock"), focused().toString());
        WINDOW.pen().type(KeyCode.SPACE);
        assertEquals(Set.of(BUILDING), Set.copyOf(WINDOW.desk().palette().locked()));
        assertEquals("Unlock Building", focused().getAccessibleText());
        WINDOW.pen().type(KeyCode.SPACE);
        assertEquals(Set.of(), Set.copyOf(WINDOW.desk().palette().locked()));
    }

    @Test
    void tab_onTheCanvas_hidesPanelsAndElsewhereMovesOn() {
        WINDOW.pen().type(KeyCode.TAB);
        assertFalse(WINDOW.window().panelsProperty().get());
        WINDOW.pen().type(KeyCode.TAB);
        assertTrue(WINDOW.window().panelsProperty().get());
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.F);
        WINDOW.pen().type(KeyCode.TAB);
        assertTrue(WINDOW.window().panelsProperty().get());
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.L);
        assertSame(WINDOW.desk().area().layoutView(), focused());
        WINDOW.pen().type(KeyCode.SHIFT, KeyCode.TAB);
        assertTrue(WINDOW.window().panelsProperty().get());
        assertTrue(focused() != WINDOW.desk().area().layoutView(), "Shift+Tab leaves the canvas.");
    }

    @Test
    void typing_inTheSearch_runsNoCommand() {
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.F);
        WINDOW.pen().type(KeyCode.E);
        assertSame(ToolKind.BRUSH, WINDOW.desk().bench().currentProperty().get());
        assertEquals("e", WINDOW.desk().palette().searchProperty().get());
    }

    @Test
    void commands_allOfTheMenus_haveShortcutsAndLinesInTheirWindow() throws Exception {
        WINDOW.pen().robot().type(KeyCode.F1);
        WINDOW.await(() -> WINDOW.shows("#shortcuts-table"));
        List<?> lines =
                WINDOW.pen().robot().lookup("#shortcuts-table").queryAs(TableView.class).getItems();
        Set<String> listed = new TreeSet<>();
        for (Object line : lines) {
            Command command = (Command) line;
            listed.add("menu-" + command.id());
            assertFalse(command.shortcuts().isEmpty(), command.id());
            assertTrue(command.tip().contains(command.shortcutText()), command.tip());
        }
        Set<String> inMenus = new TreeSet<>();
        for (Menu menu : ((MenuBar) WINDOW.node(".menu-bar")).getMenus()) {
            for (MenuItem item : menu.getItems()) {
                if (item.getId() != null && !(item instanceof Menu)) {
                    inMenus.add(item.getId());
                }
            }
        }
        assertEquals(inMenus, listed);
    }

    @Test
    void shortcuts_searched_showWhatIsMeantAndEnterDoesIt() throws Exception {
        WINDOW.pen().robot().type(KeyCode.F1);
        WINDOW.await(() -> WINDOW.shows("#shortcuts-search"));
        TextField search =
                WINDOW.pen().robot().lookup("#shortcuts-search").queryAs(TextField.class);
        TableView<?> table =
                WINDOW.pen().robot().lookup("#shortcuts-table").queryAs(TableView.class);
        int all = table.getItems().size();
        WINDOW.onFx(() -> search.setText("ellip"));
        assertEquals(1, table.getItems().size());
        WINDOW.onFx(search::requestFocus);
        WINDOW.await(() -> Focus.isTaken(search.getScene().getWindow()));
        WINDOW.pen().robot().type(KeyCode.ENTER);
        WINDOW.await(() -> WINDOW.desk().bench().currentProperty().get() == ToolKind.ELLIPSE);
        WINDOW.onFx(() -> search.setText(""));
        assertEquals(all, table.getItems().size());
    }
}
