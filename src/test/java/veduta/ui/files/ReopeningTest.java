package veduta.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import veduta.api.compute.Precision;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.document.VedutaDocument;
import veduta.io.document.VedutaFile;
import veduta.io.document.ViewMode;
import veduta.io.recovery.OrphanedSession;
import veduta.io.recovery.Recovery;
import veduta.io.recovery.RecoveryLog;
import veduta.io.recovery.SnapshotNote;
import veduta.io.settings.RenderMoment;
import veduta.io.settings.Theme;
import veduta.layout.LabelMap;
import veduta.ui.dialog.Dialogs.Unsaved;
import veduta.ui.editor.DocumentPictures;
import veduta.ui.editor.OpenedDocument;
import veduta.ui.shell.AnsweringDialogs;
import veduta.ui.shell.FlatSynthesizer;
import veduta.ui.shell.MainWindow;
import veduta.ui.shell.Menus;
import veduta.ui.shell.Services;
import veduta.ui.shell.TestServices;
import veduta.ui.shell.WindowParts;
import veduta.ui.theme.Appearance;

/** What opens in a window, and what is there again when it is opened the next time. */
@Tag("fx")
final class ReopeningTest {
    private static final Size SIZE = new Size(64, 32);

    @TempDir private Path folder;

    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private Services services;
    private Appearance appearance;
    private Stage stage;
    private MainWindow window;
    private WindowParts parts;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        onFx(this::show);
    }

    @AfterEach
    void close() {
        dialogs.unsaved = Unsaved.DISCARD;
        onFx(() -> window.close());
    }

    private void show() {
        TestServices files = new TestServices(folder);
        services = files.flat();
        appearance = new Appearance();
        stage = new Stage();
        window =
                new MainWindow(
                        services,
                        stage,
                        appearance,
                        dialogs,
                        services.preferences().load(),
                        LabelMap.filled(SIZE, 0),
                        files.palette("cityscapes"),
                        "test");
        parts = new WindowParts(window, services);
        window.show();
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    private Path save(String name) throws Exception {
        Path file = folder.resolve(name);
        dialogs.saves = Optional.of(file);
        onFx(() -> parts.unsaved().saveAs());
        await(() -> file.equals(parts.document().fileProperty().get()));
        return file;
    }

    private static RgbImage photo() {
        byte[] rgb = new byte[3 * 8 * 4];
        Arrays.fill(rgb, (byte) 99);
        return RgbImage.of(new Size(8, 4), rgb);
    }

    /** What a killed program would have left of a layout that is all of one class. */
    private void orphan(String name, int label) throws Exception {
        Path other = folder.resolve(name);
        RecoveryLog log =
                new Recovery(other, new VedutaFile("test"))
                        .begin(
                                failure -> {
                                    throw new AssertionError(failure);
                                });
        log.snapshot(
                VedutaDocument.of(
                        LabelMap.filled(SIZE, label), parts.document().paletteProperty().get()),
                new SnapshotNote(name, Optional.empty(), true, Instant.now()));
        log.await();
        Path root = services.files().folders().recovery();
        try (Stream<Path> entries = Files.walk(other)) {
            for (Path entry : entries.filter(each -> !each.equals(other)).toList()) {
                Path copy = root.resolve(other.relativize(entry).toString());
                if (!entry.toString().endsWith(".lock")) {
                    Files.createDirectories(copy.getParent());
                    Files.copy(entry, copy);
                }
            }
        }
        log.close();
    }

    @Test
    void start_twoOrphanedSessions_takesOneUpAndKeepsTheOther() throws Exception {
        dialogs.unsaved = Unsaved.DISCARD;
        onFx(() -> window.close());
        orphan("first", 3);
        orphan("second", 5);
        dialogs.choiceContaining = "Take it up";
        open();
        await(() -> parts.document().unsavedProperty().get());
        await(() -> parts.tasks().running().isEmpty());
        int taken = parts.document().layout().label(0, 0);
        assertTrue(taken == 3 || taken == 5, "Taken up: " + taken);
        assertEquals(taken == 3 ? "first" : "second", parts.document().titleProperty().get());
        List<OrphanedSession> left =
                new Recovery(services.files().folders().recovery(), new VedutaFile("test")).find();
        assertEquals(1, left.size());
        try (OrphanedSession other = left.get(0)) {
            assertEquals(8 - taken, other.restore().layout().label(0, 0));
        }
    }

    @Test
    void begin_withAPhotoUnderTheLayout_leavesItBehind() throws Exception {
        onFx(() -> parts.drops().setReferencePhoto(photo()));
        await(() -> parts.area().referenceProperty().get() != null);
        dialogs.unsaved = Unsaved.DISCARD;
        onFx(() -> parts.files().begin(parts.document().paletteProperty().get(), new Size(8, 8)));
        assertNull(parts.area().referenceProperty().get());
        assertFalse(parts.document().unsavedProperty().get());
    }

    @Test
    void open_brokenDocumentOverUnsavedWork_reportsAndAsksNothing() throws Exception {
        Path broken = folder.resolve("broken.veduta");
        Files.writeString(broken, "no zip");
        onFx(() -> parts.document().markChanged());
        onFx(() -> parts.files().open(broken));
        await(() -> !dialogs.warned.isEmpty());
        assertEquals(0, dialogs.unsavedAsked);
        assertTrue(dialogs.warned.get(0).contains("broken.veduta"));
    }

    @Test
    void save_thenOpen_keepsChosenPictureLockedPictureViewAndPhoto() throws Exception {
        await(() -> !parts.render().outdatedProperty().get());
        onFx(
                () -> {
                    parts.collection().choose(2);
                    parts.collection().toggleFavourite();
                    parts.collection().choose(1);
                    parts.drops().setReferencePhoto(photo());
                });
        await(() -> parts.area().referenceProperty().get() != null);
        assertTrue(parts.document().unsavedProperty().get());
        onFx(
                () -> {
                    parts.area().referenceOpacityProperty().set(0.25);
                    parts.area().modeProperty().set(ViewMode.WIPE);
                    parts.area().wipeProperty().set(0.75);
                    parts.navigation().look(8, 20, 10);
                });
        Path file = save("kept.veduta");
        assertFalse(parts.document().unsavedProperty().get());
        onFx(
                () -> {
                    parts.files().begin(parts.document().paletteProperty().get(), SIZE);
                    parts.area().referenceProperty().set(null);
                    parts.area().modeProperty().set(ViewMode.SIDE_BY_SIDE);
                    parts.collection().choose(0);
                });
        dialogs.unsaved = Unsaved.DISCARD;
        onFx(() -> parts.files().open(file));
        await(() -> file.equals(parts.document().fileProperty().get()));
        assertEquals(1, parts.collection().chosenProperty().get());
        assertEquals(2, parts.collection().favouriteProperty().get().index());
        assertEquals(photo(), parts.area().referenceProperty().get());
        assertEquals(0.25, parts.area().referenceOpacityProperty().get());
        assertEquals(ViewMode.WIPE, parts.area().modeProperty().get());
        assertEquals(0.75, parts.area().wipeProperty().get());
        assertEquals(8, parts.area().viewportProperty().get().scale());
        // The view is moved by whole pixels of the screen, eight to each of the layout: half a one
        // at
        // saving and at opening.
        assertEquals(20, parts.navigation().centre()[0], 2 * 0.5 / 8);
        assertFalse(parts.document().unsavedProperty().get());
    }

    @Test
    void open_savedDocument_hasPicturesBeforeAnythingIsRendered() throws Exception {
        await(() -> !parts.render().outdatedProperty().get());
        Path file = save("rendered.veduta");
        OpenedDocument opened =
                new DocumentPictures(services.files().export())
                        .unpack(services.files().documents().read(file));
        assertEquals(3, opened.render().orElseThrow().pictures().size());
        assertEquals(
                parts.collection().presentProperty().get().pictures(),
                opened.render().orElseThrow().pictures());
    }

    @Test
    void close_thenStart_findsDocumentViewPanelsAndDividers() throws Exception {
        Path file = save("last.veduta");
        onFx(
                () -> {
                    parts.area().dividerProperty().set(0.3);
                    parts.area().modeProperty().set(ViewMode.OVERLAY);
                    window.panelsProperty().set(false);
                    window.close();
                });
        var kept = services.preferences().load().settings();
        assertEquals(Optional.of(file), kept.lastSession().document());
        assertEquals(ViewMode.OVERLAY, kept.lastSession().view());
        assertFalse(kept.lastSession().panels());
        onFx(this::show);
        assertEquals(ViewMode.OVERLAY, parts.area().modeProperty().get());
        assertFalse(window.panelsProperty().get());
        onFx(() -> parts.area().modeProperty().set(ViewMode.SIDE_BY_SIDE));
        assertEquals(0.3, parts.area().dividerProperty().get(), 0.02);
    }

    @Test
    void settings_changedInTheirDialog_holdAtOnceAndAtTheNextStart() throws Exception {
        await(() -> !parts.render().outdatedProperty().get());
        onFx(() -> Menus.command(stage.getScene(), "settings"));
        FxRobot robot = new FxRobot();
        assertTrue(robot.lookup("#settings").tryQuery().isPresent());
        int before = FlatSynthesizer.RENDERS.get();
        onFx(
                () -> {
                    robot.lookup("#settings-theme").<Theme>queryComboBox().setValue(Theme.DARK);
                    robot.lookup("#settings-precision")
                            .<Precision>queryComboBox()
                            .setValue(Precision.FLOAT32);
                    robot.lookup("#settings-renderMoment")
                            .<RenderMoment>queryComboBox()
                            .setValue(RenderMoment.STROKE_END);
                });
        assertTrue(appearance.darkProperty().get());
        assertEquals(RenderMoment.STROKE_END, parts.render().modeProperty().get());
        assertEquals(Precision.FLOAT32, parts.renderOptions().engine().precision());
        await(() -> FlatSynthesizer.RENDERS.get() > before);
        onFx(() -> window.close());
        onFx(this::show);
        assertTrue(appearance.darkProperty().get());
        assertEquals(RenderMoment.STROKE_END, parts.render().modeProperty().get());
        assertEquals(Precision.FLOAT32, parts.renderOptions().engine().precision());
        onFx(() -> appearance.choiceProperty().set(Theme.LIGHT));
        assertFalse(appearance.darkProperty().get());
    }

    @Test
    void recent_fileIsGone_isReportedAndForgotten() throws Exception {
        Path file = save("gone.veduta");
        Files.delete(file);
        onFx(() -> parts.files().open(file));
        assertEquals(1, dialogs.warned.size());
        onFx(() -> window.close());
        assertEquals(List.of(), services.preferences().load().settings().recentFiles());
    }

    @Test
    void recent_labelMapOpened_isKept() throws Exception {
        Path file = folder.resolve("map_labelIds.png");
        parts.services()
                .layouts()
                .write(
                        LabelMap.filled(SIZE, 3),
                        parts.services().palettes().find("cityscapes").orElseThrow(),
                        "cityscapes-label-ids",
                        file);
        onFx(() -> parts.drops().drop(List.of(file)));
        await(() -> parts.document().titleProperty().get().equals("map_labelIds.png"));
        onFx(() -> window.close());
        assertEquals(
                List.of(file.toAbsolutePath().normalize()),
                services.preferences().load().settings().recentFiles());
    }
}
