package veduta.ui.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.PaintedTwin.assertLayout;
import static veduta.ui.shell.ShownWindow.SKY;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.util.WaitForAsyncUtils;
import veduta.io.document.ViewMode;
import veduta.layout.LabelMap;
import veduta.text.Texts;
import veduta.ui.canvas.CanvasView;
import veduta.ui.files.OtherProgram;
import veduta.ui.shell.ShownWindow;

/** Painting renders; the pictures can be picked, locked and gone back to. */
@Tag("fx")
final class CollectionTest {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    private static CollectionViewModel collection() {
        return WINDOW.parts().collection();
    }

    /** Brightness of the picture that is shown: the first label, 20 more for each picture. */
    private static int shown() {
        return collection().pictureProperty().get().rgb(0, 0) & 0xFF;
    }

    @BeforeEach
    void awaitFirstPictures() throws Exception {
        awaitUpToDate();
        // The tile that was clicked last must not count as clicked twice.
        WINDOW.onFx(() -> collection().choose(0));
    }

    private static void awaitUpToDate() throws Exception {
        WINDOW.await(
                () ->
                        !WINDOW.parts().render().outdatedProperty().get()
                                && collection().presentProperty().get() != null
                                && collection()
                                        .presentProperty()
                                        .get()
                                        .layout()
                                        .equals(WINDOW.layout()));
    }

    private static void fillWithSky() throws Exception {
        WINDOW.take("fill", SKY);
        WINDOW.pen().click(20.5, 10.5);
        awaitUpToDate();
    }

    @Test
    void painting_pause_rendersTheNewLayout() throws Exception {
        int before = collection().history().size();
        fillWithSky();
        assertEquals(before + 1, collection().history().size());
        assertEquals(SKY, shown());
    }

    @Test
    void render_sameLayoutOfAnotherDocument_isShownAgain() throws Exception {
        LabelMap layout = WINDOW.layout();
        WINDOW.openLayout(layout, "cityscapes", "the same");
        awaitUpToDate();
        assertEquals(1, collection().history().size());
    }

    @Test
    void digits_typed_pick() {
        WINDOW.pen().type(KeyCode.DIGIT2);
        assertEquals(1, collection().chosenProperty().get());
        assertEquals(20, shown());
        WINDOW.pen().type(KeyCode.PAGE_DOWN);
        assertEquals(40, shown());
        WINDOW.pen().type(KeyCode.PAGE_UP);
        assertEquals(20, shown());
    }

    @Test
    void tile_clicked_isPicked() {
        WINDOW.pen().click(WINDOW.node("#picture-3"));
        assertEquals(2, collection().chosenProperty().get());
        assertEquals(40, shown());
    }

    @Test
    void tile_clickedTwice_isShownLarge() {
        WINDOW.pen().click(WINDOW.node("#picture-2"));
        WINDOW.pen().click(WINDOW.node("#picture-2"));
        assertEquals(ViewMode.PICTURE_ONLY, WINDOW.parts().area().modeProperty().get());
    }

    /** However many pictures there are, the window can be narrow. */
    @Test
    void strip_favouriteLocked_needsNoRoom() {
        WINDOW.pen().type(KeyCode.F);
        double least =
                WaitForAsyncUtils.waitForAsyncFx(
                        10_000, () -> WINDOW.node("#collection").minWidth(-1));
        assertTrue(least < 200, least + " px");
    }

    @Test
    void favourite_locked_staysBesideLaterRenders() throws Exception {
        WINDOW.pen().type(KeyCode.DIGIT2);
        WINDOW.pen().type(KeyCode.F);
        PastRender first = collection().presentProperty().get();
        fillWithSky();
        assertEquals(20, collection().favouriteProperty().get().picture().rgb(0, 0) & 0xFF);
        Node locked = WINDOW.node(".tile.locked");
        WINDOW.pen().click(locked);
        assertSame(first, collection().presentProperty().get());
        assertEquals(20, shown());
        WINDOW.pen().type(KeyCode.F);
        assertNull(collection().favouriteProperty().get());
    }

    @Test
    void pastRender_takenUp_isAnEditThatCanBeUndone() throws Exception {
        LabelMap before = WINDOW.layout();
        fillWithSky();
        LabelMap after = WINDOW.layout();
        WINDOW.menus().open(oldestTile(), "#take-up");
        WINDOW.menus().choose("#take-up");
        assertLayout(before, WINDOW.layout());
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.Z);
        assertLayout(after, WINDOW.layout());
        awaitUpToDate();
    }

    private static Node oldestTile() {
        PastRender oldest = collection().history().get(collection().history().size() - 1);
        String title = Texts.get("collection.past", oldest.number());
        return WINDOW.nodes(".tile").stream()
                .filter(each -> title.equals(each.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void historyTile_clickedTwice_takesItsLayoutUp() throws Exception {
        LabelMap before = WINDOW.layout();
        fillWithSky();
        WINDOW.pen().click(oldestTile());
        WINDOW.pen().press();
        WINDOW.pen().release();
        assertLayout(before, WINDOW.layout());
    }

    @Test
    void historyMenu_jumped_isBitIdentical() throws Exception {
        LabelMap start = WINDOW.layout();
        WINDOW.pen().drag(5.5, 5.5, 20.5, 10.5);
        WINDOW.pen().drag(5.5, 25.5, 20.5, 20.5);
        LabelMap second = WINDOW.layout();
        WINDOW.pen().drag(30.5, 25.5, 40.5, 20.5);
        LabelMap last = WINDOW.layout();
        jump(0);
        assertLayout(start, WINDOW.layout());
        jump(2);
        assertLayout(second, WINDOW.layout());
        jump(3);
        assertLayout(last, WINDOW.layout());
    }

    /** Through Edit, History. */
    private static void jump(int edits) throws Exception {
        WINDOW.menus().open("#menu-edit", "#menu-history", "#history-" + edits);
        WINDOW.menus().choose("#history-" + edits);
    }

    @Test
    void historyMenu_manyEdits_reachesThemAllInSeveralJumps() throws Exception {
        LabelMap start = WINDOW.layout();
        List<LabelMap> after = new ArrayList<>(List.of(start));
        for (int i = 1; i <= 40; i++) {
            LabelMap next = LabelMap.filled(ShownWindow.SIZE, i % 19);
            after.add(next);
            WINDOW.onFx(
                    () ->
                            WINDOW.parts()
                                    .document()
                                    .edit(painter -> painter.replaceAll("edit", next)));
        }
        for (int target : new int[] {25, 10, 0, 15, 40}) {
            jump(target);
            assertLayout(after.get(target), WINDOW.layout());
        }
    }

    @Test
    void grid_chosenAndLockedPictures_areMarked() throws Exception {
        WINDOW.pen().type(KeyCode.DIGIT2);
        WINDOW.pen().type(KeyCode.F);
        WINDOW.pen().type(KeyCode.DIGIT3);
        WINDOW.pen().robot().press(KeyCode.SHIFT).type(KeyCode.G).release(KeyCode.SHIFT);
        WINDOW.await(() -> tilesOfGrid() == 3);
        for (int i = 1; i <= 3; i++) {
            Node tile = WINDOW.pen().robot().lookup("#grid-picture-" + i).query();
            assertEquals(i == 3, tile.getPseudoClassStates().contains(CHOSEN), "picture " + i);
            assertEquals(i == 2, tile.getStyleClass().contains("locked"), "picture " + i);
        }
        WINDOW.pen().robot().type(KeyCode.ESCAPE);
        WINDOW.await(() -> tilesOfGrid() == 0);
    }

    @Test
    void grid_shiftG_takesThePlaceOfTheCanvasAndADigitChoosesThere() throws Exception {
        showGrid();
        assertFalse(WINDOW.parts().area().isVisible());
        WINDOW.pen().robot().type(KeyCode.DIGIT3);
        WINDOW.await(() -> collection().chosenProperty().get() == 2);
        assertEquals(3, tilesOfGrid());
        assertTrue(isMarked(3));
        assertFalse(isMarked(1));
        WINDOW.pen().robot().press(KeyCode.SHIFT).type(KeyCode.G).release(KeyCode.SHIFT);
        WINDOW.await(() -> tilesOfGrid() == 0);
        assertTrue(WINDOW.parts().area().isVisible());
        assertTrue(WINDOW.parts().area().layoutView().isFocused());
    }

    @Test
    void grid_clickedTwice_choosesAndGivesTheRoomBack() throws Exception {
        showGrid();
        WINDOW.pen().click(WINDOW.node("#grid-picture-2"));
        assertEquals(1, collection().chosenProperty().get());
        assertEquals(3, tilesOfGrid());
        WINDOW.pen().press();
        WINDOW.pen().release();
        WINDOW.await(() -> tilesOfGrid() == 0);
        assertEquals(1, collection().chosenProperty().get());
    }

    /** The keyboard goes to the chosen picture, along the pictures, and back to the canvas. */
    @Test
    void grid_arrowsAndEnter_chooseAnotherPicture() throws Exception {
        showGrid();
        assertTrue(WINDOW.node("#grid-picture-1").isFocused());
        WINDOW.pen().robot().type(KeyCode.RIGHT).type(KeyCode.ENTER);
        WINDOW.await(() -> tilesOfGrid() == 0);
        assertEquals(1, collection().chosenProperty().get());
        assertTrue(WINDOW.parts().area().layoutView().isFocused());
    }

    @Test
    void grid_newRender_isShownThere() throws Exception {
        showGrid();
        PastRender before = collection().presentProperty().get();
        WINDOW.onFx(() -> WINDOW.parts().document().edit(each -> each.replace("x", 0, SKY)));
        awaitUpToDate();
        assertNotSame(before, collection().presentProperty().get());
        assertEquals(3, tilesOfGrid());
        WINDOW.onFx(() -> WINDOW.command("view-picture"));
        WINDOW.await(() -> tilesOfGrid() == 0);
    }

    @Test
    void grid_pictures_areWholeAndAsLargeAsTheRoom() throws Exception {
        showGrid();
        WINDOW.onFx(() -> {});
        Bounds room = place("#collection-grid");
        double widest = 0;
        for (int i = 1; i <= 3; i++) {
            Bounds tile = place("#grid-picture-" + i);
            assertTrue(room.contains(tile), room + " " + tile);
            widest = Math.max(widest, tile.getWidth());
        }
        assertFalse(place("#grid-picture-1").intersects(place("#grid-picture-2")));
        assertTrue(
                widest > 0.4 * room.getWidth()
                        || place("#grid-picture-1").getHeight() > 0.3 * room.getHeight(),
                widest + " px of " + room);
    }

    private static Bounds place(String selector) {
        Node node = WINDOW.node(selector);
        return node.localToScene(node.getLayoutBounds());
    }

    private static boolean isMarked(int number) {
        return WINDOW.node("#grid-picture-" + number).getPseudoClassStates().contains(CHOSEN);
    }

    private static void showGrid() throws Exception {
        WINDOW.pen().robot().press(KeyCode.SHIFT).type(KeyCode.G).release(KeyCode.SHIFT);
        WINDOW.await(() -> tilesOfGrid() == 3);
    }

    private static int tilesOfGrid() {
        return WINDOW.pen().robot().lookup(".picture-grid .tile").queryAll().size();
    }

    @Test
    void compare_c_opensItsWindowAndEscapeClosesIt() throws Exception {
        WINDOW.pen().robot().type(KeyCode.C);
        WINDOW.await(() -> WINDOW.shows("#compare-view"));
        WINDOW.pen().robot().type(KeyCode.ESCAPE);
        WINDOW.await(() -> !WINDOW.shows("#compare-view"));
    }

    @Test
    void compare_edgeDragged_showsMoreOfTheLeftPicture() throws Exception {
        WINDOW.pen().robot().type(KeyCode.C);
        WINDOW.await(() -> WINDOW.shows("#compare-view") && compared().getWidth() > 0);
        assertEquals(0.5, compared().compositionProperty().get().wipe());
        Point2D middle = OtherProgram.middle(compared());
        WINDOW.pen().robot().moveTo(middle).press(MouseButton.PRIMARY);
        WINDOW.pen().robot().moveTo(middle.add(200, 0)).release(MouseButton.PRIMARY);
        double expected = 0.5 + 200 / compared().getWidth();
        WINDOW.await(
                () ->
                        Math.abs(compared().compositionProperty().get().wipe() - expected)
                                < 2 / compared().getWidth());
        WINDOW.pen().robot().type(KeyCode.ESCAPE);
        WINDOW.await(() -> !WINDOW.shows("#compare-view"));
    }

    private static CanvasView compared() {
        return WINDOW.pen().robot().lookup("#compare-view").queryAs(CanvasView.class);
    }
}
