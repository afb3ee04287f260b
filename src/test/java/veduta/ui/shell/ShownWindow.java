package veduta.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import veduta.image.Size;
import veduta.io.document.ViewMode;
import veduta.io.settings.PanePlacement;
import veduta.layout.LabelMap;
import veduta.paint.Symmetry;
import veduta.ui.canvas.Viewport;
import veduta.ui.dialog.Dialogs.Unsaved;
import veduta.ui.dialog.WindowDialogs;
import veduta.ui.theme.Appearance;

/**
 * One window for all tests of a class. Before each test it has a layout of road, eight screen
 * pixels for each of its pixels, and the settings of a first start.
 */
public final class ShownWindow implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private static final int ENGINE_SECONDS = 240;
    public static final int ROAD = 0;
    public static final int BUILDING = 2;
    public static final int SKY = 10;
    public static final Size SIZE = new Size(48, 32);

    private static final long LIMIT_MILLIS = 120_000;
    private static final Viewport EIGHTFOLD = new Viewport(8, 16, 24);

    private final Function<TestServices, Services> services;
    private final AtomicInteger logsShown = new AtomicInteger();
    private boolean asking;
    private Path folder = Path.of("");
    private AnsweringDialogs dialogs = new AnsweringDialogs();
    private TestServices files = new TestServices(folder);
    private Appearance appearance;
    private Stage stage;
    private MainWindow window;
    private WindowParts parts;
    private Pen pen;

    /** A window over an engine that is stood in for. */
    public ShownWindow() {
        this(TestServices::flat);
    }

    /** A window over these services. */
    public ShownWindow(Function<TestServices, Services> services) {
        this.services = services;
    }

    /** With the program's own dialogs, instead of answers to what they would ask. */
    public ShownWindow asking() {
        asking = true;
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        openIn(Files.createTempDirectory("veduta-window"));
    }

    /** Opens the window of a user whose folders are inside {@code user}. */
    public void openIn(Path user) throws Exception {
        folder = user;
        files = new TestServices(folder);
        open();
    }

    /** Opens the window, as a start of the program does. */
    public void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        dialogs = new AnsweringDialogs();
        onFx(this::show);
        pen = new Pen(parts, stage.getScene());
    }

    private void show() {
        stage = new Stage();
        appearance = new Appearance();
        Services behind = services.apply(files);
        window =
                new MainWindow(
                        behind,
                        stage,
                        appearance,
                        asking
                                ? new WindowDialogs(stage, null, logsShown::incrementAndGet)
                                : dialogs,
                        behind.preferences().load(),
                        LabelMap.filled(SIZE, ROAD),
                        files.palette("cityscapes"),
                        "test");
        parts = new WindowParts(window, behind);
        window.show();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        begin();
    }

    /** Makes everything as before each test. */
    public void begin() throws Exception {
        pen.letGoOfAll();
        // What the test before has begun must not come in between.
        await(() -> parts().isIdle());
        pen.over(parts().area().layoutView());
        onFx(this::reset);
    }

    private void reset() {
        List.copyOf(Window.getWindows()).stream()
                .filter(other -> other != stage)
                .forEach(Window::hide);
        stage.requestFocus();
        parts.tools().tool().cancel();
        parts.select().cancel();
        choose("brush");
        parts.settings().brushPxProperty().set(4);
        parts.settings().squareProperty().set(false);
        parts.settings().sprayProperty().set(false);
        parts.settings().outlineProperty().set(false);
        parts.settings().contiguousProperty().set(true);
        parts.settings().symmetryProperty().set(Symmetry.NONE);
        window.large().wantedProperty().set(false);
        window.picturesAtSideProperty().set(false);
        parts.area().modeProperty().set(ViewMode.SIDE_BY_SIDE);
        // Strokes of the tests have room to the right of where they begin.
        parts.area().placementProperty().set(PanePlacement.BESIDE);
        parts.area().referenceProperty().set(null);
        parts.palette().locked().clear();
        parts.palette().searchProperty().set("");
        window.panelsProperty().set(true);
        parts.document()
                .open(
                        LabelMap.filled(SIZE, ROAD),
                        files.palette("cityscapes"),
                        "test",
                        java.util.Optional.empty(),
                        true);
        parts.palette().currentProperty().set(BUILDING);
        // The layout is no longer fitted into the view, whatever size that gets now.
        parts.navigation().actualSize();
        parts.area().viewportProperty().set(EIGHTFOLD);
        parts.area().layoutView().requestFocus();
        dialogs.reset();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        close();
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** Closes the window and loses what is unsaved. */
    public void close() {
        dialogs.unsaved = Unsaved.DISCARD;
        onFx(window::close);
    }

    /** Does something on the JavaFX thread, and waits for it and the layout pass after it. */
    public void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(LIMIT_MILLIS, work);
        WaitForAsyncUtils.waitForAsyncFx(LIMIT_MILLIS, () -> stage.getScene().getRoot().layout());
    }

    /** Waits for what the real engine does, which takes minutes on a busy machine. */
    public void awaitEngine(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                ENGINE_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get(ENGINE_SECONDS, TimeUnit.SECONDS));
    }

    /**
     * Waits for background work to come to this. The JavaFX thread looks: a lazy property that two
     * threads ask at once may stay at its old value.
     */
    public void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                LIMIT_MILLIS,
                TimeUnit.MILLISECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(LIMIT_MILLIS, condition));
        WaitForAsyncUtils.waitForAsyncFx(LIMIT_MILLIS, () -> {});
    }

    /** Takes the tool of an id and a class. */
    public void take(String tool, int label) {
        onFx(
                () -> {
                    choose(tool);
                    parts().palette().currentProperty().set(label);
                });
    }

    private void choose(String id) {
        parts().tools()
                .choose(
                        parts().tools().tools().stream()
                                .filter(tool -> tool.descriptor().id().equals(id))
                                .findFirst()
                                .orElseThrow());
    }

    /** The id of the tool in use. */
    public String tool() {
        return parts().tools().tool().descriptor().id();
    }

    /** Opens a layout of a bundled palette, with nothing to lose. */
    public void openLayout(LabelMap layout, String palette, String title) {
        onFx(
                () ->
                        parts().document()
                                .open(
                                        layout,
                                        files.palette(palette),
                                        title,
                                        java.util.Optional.empty(),
                                        true));
    }

    public LabelMap layout() {
        return WaitForAsyncUtils.waitForAsyncFx(LIMIT_MILLIS, () -> parts().document().layout());
    }

    /** What a selector finds in the window. */
    public List<Node> nodes(String selector) {
        return WaitForAsyncUtils.waitForAsyncFx(
                LIMIT_MILLIS, () -> List.copyOf(stage.getScene().getRoot().lookupAll(selector)));
    }

    /** Whether a selector finds anything in any of the program's windows. */
    public boolean shows(String selector) {
        return pen.robot().lookup(selector).tryQuery().isPresent();
    }

    /** The first node that a selector finds. */
    public Node node(String selector) {
        return nodes(selector).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + selector + "."));
    }

    /** Drops files onto the window as another program would. */
    public void drop(List<Path> dropped) {
        onFx(() -> DroppedFiles.onto(stage.getScene().getRoot(), dropped));
    }

    /** Whether the menu item of a command is greyed out. */
    public boolean isDisabled(String id) {
        return Menus.item(stage.getScene(), id).isDisable();
    }

    /** Runs a command as its menu item does. */
    public void command(String id) {
        Menus.command(stage.getScene(), id);
    }

    public MainWindow window() {
        return window;
    }

    public Stage stage() {
        return stage;
    }

    public WindowParts parts() {
        return parts;
    }

    public Pen pen() {
        return pen;
    }

    /** Menus under the pointer and in the menu bar. */
    public Menus menus() {
        return new Menus(this);
    }

    public AnsweringDialogs dialogs() {
        return dialogs;
    }

    public TestServices files() {
        return files;
    }

    public Appearance appearance() {
        return appearance;
    }

    /** How often the program's own dialogs were asked for the log. */
    public int logsShown() {
        return logsShown.get();
    }

    public Path folder() {
        return folder;
    }
}
