package veduta.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.PaintedTwin.assertLayout;
import static veduta.ui.shell.ShownWindow.BUILDING;
import static veduta.ui.shell.ShownWindow.SKY;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
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
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.document.ViewMode;
import veduta.layout.LabelMap;
import veduta.paint.Symmetry;
import veduta.ui.collection.CollectionViewModel;
import veduta.ui.command.Command;
import veduta.ui.command.ShortcutLine;
import veduta.ui.tool.ToolSettings;

/** The window without a mouse. */
@Tag("fx")
final class KeyboardTest {
    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    private static CollectionViewModel collection() {
        return WINDOW.parts().collection();
    }

    private static void awaitRendered() throws Exception {
        WINDOW.await(
                () ->
                        !WINDOW.parts().render().outdatedProperty().get()
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
        assertEquals(ViewMode.PICTURE_ONLY, WINDOW.parts().area().modeProperty().get());
        assertSame(WINDOW.parts().area().pictureView(), focused());
    }

    @Test
    void pastRender_enter_takesItsLayoutUp() throws Exception {
        awaitRendered();
        LabelMap before = WINDOW.layout();
        WINDOW.take("fill", SKY);
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
        assertEquals(Set.of(BUILDING), Set.copyOf(WINDOW.parts().palette().locked()));
        assertEquals("Unlock Building", focused().getAccessibleText());
        WINDOW.pen().type(KeyCode.SPACE);
        assertEquals(Set.of(), Set.copyOf(WINDOW.parts().palette().locked()));
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
        assertSame(WINDOW.parts().area().layoutView(), focused());
        WINDOW.pen().type(KeyCode.SHIFT, KeyCode.TAB);
        assertTrue(WINDOW.window().panelsProperty().get());
        assertTrue(focused() != WINDOW.parts().area().layoutView(), "Shift+Tab leaves the canvas.");
    }

    @Test
    void typing_inTheSearch_runsNoCommand() {
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.F);
        WINDOW.pen().type(KeyCode.E);
        assertEquals("brush", WINDOW.tool());
        assertEquals("e", WINDOW.parts().palette().searchProperty().get());
    }

    @Test
    void commands_allOfTheMenus_haveShortcutsAndLinesInTheirWindow() throws Exception {
        WINDOW.pen().robot().type(KeyCode.F1);
        WINDOW.await(() -> WINDOW.shows("#shortcuts-table"));
        List<?> lines =
                WINDOW.pen().robot().lookup("#shortcuts-table").queryAs(TableView.class).getItems();
        Set<String> listed = new TreeSet<>();
        Set<String> besides = new TreeSet<>();
        for (Object each : lines) {
            ShortcutLine line = (ShortcutLine) each;
            assertFalse(line.keys().isEmpty(), line.title());
            if (line.command().isEmpty()) {
                besides.add(line.title());
            } else {
                Command command = line.command().get();
                listed.add("menu-" + command.id());
                assertTrue(command.tip().contains(command.shortcutText()), command.tip());
            }
        }
        assertTrue(besides.contains("Move the view"), besides.toString());
        assertTrue(
                listed.removeAll(
                        Set.of(
                                "menu-open-recent",
                                "menu-samples",
                                "menu-history",
                                "menu-choose-model")));
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
    void options_theirKeys_switchThem() {
        ToolSettings settings = WINDOW.parts().settings();
        Map<KeyCode, ReadOnlyBooleanProperty> options =
                Map.of(
                        KeyCode.S, settings.squareProperty(),
                        KeyCode.A, settings.sprayProperty(),
                        KeyCode.O, settings.outlineProperty(),
                        KeyCode.J, settings.contiguousProperty(),
                        KeyCode.L, settings.selectLassoProperty(),
                        KeyCode.F, settings.stampMirroredProperty());
        options.forEach(
                (key, option) -> {
                    boolean before = option.get();
                    WINDOW.pen().type(KeyCode.SHIFT, key);
                    assertEquals(!before, option.get(), key.getName());
                    WINDOW.pen().type(KeyCode.SHIFT, key);
                    assertEquals(before, option.get(), key.getName());
                });
    }

    @Test
    void mirrors_theirKeys_switchEachByItself() {
        ObjectProperty<Symmetry> symmetry = WINDOW.parts().settings().symmetryProperty();
        WINDOW.pen().type(KeyCode.SHIFT, KeyCode.M);
        assertEquals(Symmetry.LEFT_RIGHT, symmetry.get());
        WINDOW.pen().type(KeyCode.SHIFT, KeyCode.N);
        assertEquals(Symmetry.BOTH, symmetry.get());
        WINDOW.pen().type(KeyCode.SHIFT, KeyCode.M);
        assertEquals(Symmetry.TOP_BOTTOM, symmetry.get());
        WINDOW.pen().type(KeyCode.SHIFT, KeyCode.N);
        assertEquals(Symmetry.NONE, symmetry.get());
    }

    @Test
    void history_chosenByKeys_goesThere() {
        LabelMap first = WINDOW.layout();
        WINDOW.pen().drag(5.5, 5.5, 20.5, 10.5);
        LabelMap second = WINDOW.layout();
        WINDOW.pen().drag(25.5, 5.5, 40.5, 10.5);
        WINDOW.dialogs().choiceContaining = "Start";
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.H);
        assertLayout(first, WINDOW.layout());
        WINDOW.dialogs().choiceContaining = "1  Stroke";
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.H);
        assertLayout(second, WINDOW.layout());
    }

    @Test
    void sample_chosenByKeys_opens() throws Exception {
        WINDOW.dialogs().choiceContaining = "Avenue with trees";
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        WINDOW.await(() -> WINDOW.layout().size().width() == 512);
    }

    @Test
    void recent_chosenByKeys_opensAgain() throws Exception {
        Path file = WINDOW.folder().resolve("kept.veduta");
        WINDOW.dialogs().saves = Optional.of(file);
        WINDOW.pen().drag(5.5, 5.5, 20.5, 10.5);
        LabelMap kept = WINDOW.layout();
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.S);
        WINDOW.await(() -> !WINDOW.parts().document().unsavedProperty().get());
        WINDOW.begin();
        WINDOW.dialogs().choiceContaining = "kept.veduta";
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        WINDOW.await(() -> WINDOW.parts().document().fileProperty().get() != null);
        assertLayout(kept, WINDOW.layout());
    }

    @Test
    void reference_removedByKeys_isGone() {
        WINDOW.onFx(
                () ->
                        WINDOW.parts()
                                .area()
                                .referenceProperty()
                                .set(RgbImage.of(new Size(4, 4), new byte[48])));
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.BACK_SPACE);
        assertNull(WINDOW.parts().area().referenceProperty().get());
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
        WINDOW.await(() -> WINDOW.tool().equals("ellipse"));
        WINDOW.onFx(() -> search.setText(""));
        assertEquals(all, table.getItems().size());
    }
}
