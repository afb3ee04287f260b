package veduta.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import veduta.file.UserFolders;
import veduta.file.document.VedutaFile;
import veduta.file.document.ViewMode;
import veduta.file.encoding.LayoutFiles;
import veduta.file.encoding.LayoutReader;
import veduta.file.palette.PaletteCatalog;
import veduta.file.photo.Photos;
import veduta.file.recovery.Recovery;
import veduta.file.settings.SettingsFile;
import veduta.file.settings.Theme;
import veduta.file.stamp.StampCatalog;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.render.PictureExport;
import veduta.render.RenderService;
import veduta.synthesis.CostEstimate;
import veduta.ui.dialog.Dialogs.Unsaved;
import veduta.ui.theme.Appearance;
import veduta.ui.tool.ToolKind;

/** The whole window, driven by mouse and keys. */
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
final class WindowTest {
    private static final int ROAD = 0;
    private static final int BUILDING = 2;
    private static final Size SIZE = new Size(64, 32);

    @TempDir private Path folder;

    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private Appearance appearance;
    private MainWindow window;
    private Desk desk;

    @Start
    void start(Stage shown) {
        appearance = new Appearance();
        UserFolders folders =
                new UserFolders(
                        folder.resolve("config"), folder.resolve("cache"), folder.resolve("state"));
        PaletteCatalog palettes = new PaletteCatalog(List.of(folders.palettes()));
        Palette cityscapes = palettes.find("cityscapes").orElseThrow();
        LayoutFiles layouts = LayoutFiles.of(palettes::all);
        LayoutReader reader = new LayoutReader(layouts);
        VedutaFile documents = new VedutaFile("test");
        Services services =
                new Services(
                        palettes,
                        new StampCatalog().all(),
                        layouts,
                        reader,
                        new Photos(),
                        documents,
                        new RenderService(
                                (file, options) -> new FlatSynthesizer(),
                                FlatSynthesizer.catalog(),
                                reader,
                                "test"),
                        new PictureExport(palettes),
                        FlatSynthesizer.catalog(),
                        (source, target, provenance) -> Optional.empty(),
                        (model, size, precision) -> new CostEstimate(1000, 1000),
                        new SettingsFile(folders.settings()),
                        new Recovery(folders.recovery(), documents),
                        folders);
        window =
                new MainWindow(
                        services,
                        shown,
                        appearance,
                        dialogs,
                        services.preferences().load(),
                        LabelMap.filled(SIZE, ROAD),
                        cityscapes,
                        "test");
        desk = window.desk();
        window.show();
    }

    @Stop
    void stop() {
        dialogs.unsaved = Unsaved.DISCARD;
        window.close();
    }

    private void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(5000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private LabelMap layout() {
        return desk.document().layout();
    }

    /** The point on the screen of a layout position. */
    private Point2D at(double imageX, double imageY) {
        Node view = desk.area().layoutView();
        Bounds bounds = view.localToScreen(view.getBoundsInLocal());
        var viewport = desk.area().viewportProperty().get();
        return new Point2D(
                bounds.getMinX() + viewport.viewX(imageX),
                bounds.getMinY() + viewport.viewY(imageY));
    }

    private void drag(FxRobot robot, double fromX, double fromY, double toX, double toY) {
        robot.moveTo(at(fromX, fromY)).press(MouseButton.PRIMARY);
        robot.moveTo(at((fromX + toX) / 2, (fromY + toY) / 2)).moveTo(at(toX, toY));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void choose(ToolKind tool, int label) {
        onFx(
                () -> {
                    desk.bench().currentProperty().set(tool);
                    desk.palette().currentProperty().set(label);
                    desk.settings().brushPxProperty().set(4);
                });
    }

    private void waitUntil(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void brush_draggedAcross_paintsExactlyTheStroke(FxRobot robot) {
        choose(ToolKind.BRUSH, BUILDING);
        LabelMap before = layout();
        drag(robot, 10, 10, 50, 10);
        LabelMap after = layout();
        assertEquals(BUILDING, after.label(30, 10));
        assertEquals(BUILDING, after.label(30, 9));
        assertEquals(ROAD, after.label(30, 13));
        assertEquals(ROAD, after.label(5, 10));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, layout());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT)
                .type(KeyCode.Z)
                .release(KeyCode.SHIFT, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(after, layout());
    }

    @Test
    void eraser_dragged_paintsVoid(FxRobot robot) {
        choose(ToolKind.ERASER, BUILDING);
        drag(robot, 20, 20, 30, 20);
        assertEquals(LabelMap.VOID, layout().label(25, 20));
    }

    @Test
    void rectangle_dragged_fillsBothCornersAndCanBeTakenBackByEscape(FxRobot robot) {
        choose(ToolKind.RECTANGLE, BUILDING);
        robot.moveTo(at(10.5, 5.5)).press(MouseButton.PRIMARY).moveTo(at(20.5, 15.5));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(BUILDING, layout().label(15, 10));
        robot.type(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(LabelMap.filled(SIZE, ROAD), layout());
        drag(robot, 10.5, 5.5, 20.5, 15.5);
        assertEquals(11 * 11, layout().counts()[BUILDING]);
        assertEquals(BUILDING, layout().label(10, 5));
        assertEquals(BUILDING, layout().label(20, 15));
    }

    @Test
    void fill_clickedInsideAnEllipse_changesOnlyTheEllipse(FxRobot robot) {
        choose(ToolKind.ELLIPSE, BUILDING);
        drag(robot, 10.5, 5.5, 40.5, 25.5);
        long pixels = layout().counts()[BUILDING];
        assertTrue(pixels > 300, pixels + " pixels");
        choose(ToolKind.FILL, 10);
        robot.clickOn(at(25, 15));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(pixels, layout().counts()[10]);
        assertEquals(0, layout().counts()[BUILDING]);
    }

    @Test
    void polygon_clickedAndConfirmed_isFilled(FxRobot robot) {
        choose(ToolKind.POLYGON, BUILDING);
        robot.clickOn(at(10, 5)).clickOn(at(40, 5)).clickOn(at(40, 25)).clickOn(at(10, 25));
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(30 * 20, layout().counts()[BUILDING]);
        assertEquals(1, desk.document().edits().size());
    }

    @Test
    void selection_draggedInside_movesPixelsAndLeavesVoid(FxRobot robot) {
        choose(ToolKind.RECTANGLE, BUILDING);
        drag(robot, 10.5, 5.5, 20.5, 15.5);
        choose(ToolKind.SELECT, BUILDING);
        drag(robot, 10.5, 5.5, 20.5, 15.5);
        drag(robot, 15.5, 10.5, 35.5, 10.5);
        assertEquals(BUILDING, layout().label(35, 10));
        assertEquals(LabelMap.VOID, layout().label(15, 10));
        assertEquals(121, layout().counts()[BUILDING]);
    }

    @Test
    void lockedClass_paintedOver_stays(FxRobot robot) {
        onFx(() -> desk.palette().toggleLock(ROAD));
        choose(ToolKind.BRUSH, BUILDING);
        drag(robot, 10, 10, 50, 10);
        assertEquals(LabelMap.filled(SIZE, ROAD), layout());
        onFx(() -> desk.palette().toggleLock(ROAD));
    }

    @Test
    void keys_plainLetters_chooseTools_butNotWhileTyping(FxRobot robot) {
        robot.clickOn(at(1, 1)).type(KeyCode.G);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(ToolKind.FILL, desk.bench().currentProperty().get());
        robot.clickOn("#palette-search").type(KeyCode.B, KeyCode.U, KeyCode.S);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(ToolKind.FILL, desk.bench().currentProperty().get());
        assertEquals("bus", desk.palette().searchProperty().get());
    }

    @Test
    void painting_pause_rendersTheNewLayoutAndShowsTheCollection(FxRobot robot) throws Exception {
        waitUntil(() -> desk.collection().presentProperty().get() != null);
        waitUntil(() -> !desk.render().outdatedProperty().get());
        int before = desk.collection().history().size();
        choose(ToolKind.FILL, 10);
        robot.clickOn(at(3, 3));
        waitUntil(() -> desk.collection().history().size() > before);
        waitUntil(() -> !desk.render().outdatedProperty().get());
        assertEquals(10, desk.collection().pictureProperty().get().rgb(0, 0) & 0xFF);
        robot.clickOn(at(3, 3)).type(KeyCode.DIGIT2);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, desk.collection().chosenProperty().get());
        assertEquals(30, desk.collection().pictureProperty().get().rgb(0, 0) & 0xFF);
    }

    @Test
    void save_thenOpen_givesTheSameLayout(FxRobot robot) throws Exception {
        choose(ToolKind.ELLIPSE, BUILDING);
        drag(robot, 10.5, 5.5, 40.5, 25.5);
        assertTrue(desk.document().unsavedProperty().get());
        LabelMap painted = layout();
        Path file = folder.resolve("painted.veduta");
        dialogs.saves = Optional.of(file);
        onFx(() -> desk.files().save(() -> {}));
        waitUntil(() -> !desk.document().unsavedProperty().get());
        assertTrue(Files.exists(file));
        onFx(() -> desk.document().edit(painter -> painter.replace("all", BUILDING, 10)));
        assertNotEquals(painted, layout());
        dialogs.unsaved = Unsaved.DISCARD;
        onFx(() -> desk.files().open(file));
        waitUntil(() -> painted.equals(layout()));
        assertEquals(1, dialogs.unsavedAsked);
        assertFalse(desk.document().unsavedProperty().get());
    }

    @Test
    void open_brokenFile_warnsOnceAndChangesNothing(FxRobot robot) throws Exception {
        Path broken = Files.write(folder.resolve("broken.png"), new byte[] {1, 2, 3});
        LabelMap before = layout();
        onFx(() -> desk.drops().drop(List.of(broken)));
        waitUntil(() -> !dialogs.warned.isEmpty());
        assertEquals(1, dialogs.warned.size());
        assertEquals(before, layout());
    }

    @Test
    void viewModes_switched_showOneOrTwoViews(FxRobot robot) {
        for (ViewMode mode : ViewMode.values()) {
            onFx(() -> desk.area().modeProperty().set(mode));
            boolean both = mode == ViewMode.SIDE_BY_SIDE;
            assertEquals(both, desk.area().layoutView().getScene() != null);
            assertTrue(desk.area().pictureView().getWidth() > 100);
        }
    }

    @Test
    void theme_switchedToDark_isKept(FxRobot robot) {
        onFx(() -> appearance.choiceProperty().set(Theme.DARK));
        assertTrue(appearance.darkProperty().get());
        onFx(() -> appearance.choiceProperty().set(Theme.LIGHT));
        assertFalse(appearance.darkProperty().get());
    }

    @Test
    void grid_shiftG_opensItsWindowAndADigitChoosesThere(FxRobot robot) throws Exception {
        waitUntil(() -> desk.collection().presentProperty().get() != null);
        robot.clickOn(at(1, 1)).press(KeyCode.SHIFT).type(KeyCode.G).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(3, robot.lookup(".picture-grid .tile").queryAll().size());
        robot.type(KeyCode.DIGIT3);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(2, desk.collection().chosenProperty().get());
        assertTrue(robot.lookup(".picture-grid").tryQuery().isEmpty());
    }

    @Test
    void compare_c_opensItsWindowAndEscapeClosesIt(FxRobot robot) throws Exception {
        waitUntil(() -> desk.collection().presentProperty().get() != null);
        int windows = javafx.stage.Window.getWindows().size();
        robot.clickOn(at(1, 1)).type(KeyCode.C);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#compare-view").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(windows, javafx.stage.Window.getWindows().size());
    }
}
