package veduta.ui.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.PaintedTwin.assertLayout;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import veduta.io.document.VedutaFile;
import veduta.io.recovery.OrphanedSession;
import veduta.io.recovery.Recovery;
import veduta.layout.LabelMap;
import veduta.ui.dialog.WindowDialogs;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.shell.Focus;
import veduta.ui.shell.MainWindow;
import veduta.ui.shell.Services;
import veduta.ui.shell.ShownWindow;
import veduta.ui.shell.TestServices;
import veduta.ui.shell.WindowParts;
import veduta.ui.theme.Appearance;

/** Saves, is killed, opens again and recovers: with the window, its dialogs and its real files. */
@Tag("fx")
final class KilledWindowTest {
    private static final int LIMIT_SECONDS = 120;

    @TempDir private Path user;
    @TempDir private Path copies;

    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private MainWindow window;
    private int copied;

    @Test
    void reopen_killedWhilePaintingOn_offersAllButTheStrokeUnderWay() throws Exception {
        LabelMap painted;
        LabelMap painting;
        Process program = start();
        try (BufferedReader out = program.inputReader()) {
            said(out, "saved");
            on(program);
            painted = said(out, "painted");
            painting = said(out, "painting");
            // A snapshot that is taken by the clock may hold a part of the stroke under way.
            await(() -> recoverable().filter(List.of(painted, painting)::contains).isPresent());
            kill(program);
        }
        open();
        // The window waits for this answer; what the document is called is in the question.
        awaitFx(() -> robot.lookup(".dialog-pane").tryQuery().isPresent());
        DialogPane question = robot.lookup(".dialog-pane").queryAs(DialogPane.class);
        assertTrue(question.getHeaderText().contains(PaintingProgram.DOCUMENT));
        // On X the focus goes only to a program that has heard the mouse.
        robot.clickOn(".dialog-pane .header-panel");
        awaitFx(() -> Focus.isTaken(question.getScene().getWindow()));
        robot.type(KeyCode.ENTER);
        awaitFx(() -> List.of(painted, painting).contains(document().layout()));
        assertTrue(document().unsavedProperty().get());
        LabelMap recovered = document().layout();
        awaitFx(() -> Focus.isTaken(stage));
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        awaitFx(() -> !document().unsavedProperty().get());
        assertLayout(recovered, documents().read(user.resolve(PaintingProgram.DOCUMENT)).layout());
        onFx(window::close);
        assertEquals(List.of(), services().recovery().find());
    }

    @Test
    void reopen_killedAfterSaving_asksNothing() throws Exception {
        LabelMap saved;
        Process program = start();
        try (BufferedReader out = program.inputReader()) {
            saved = said(out, "saved");
            await(() -> recoverable().isEmpty());
            kill(program);
        }
        assertLayout(saved, documents().read(user.resolve(PaintingProgram.DOCUMENT)).layout());
        assertEquals(List.of(), services().recovery().find());
    }

    /** Another virtual machine that shows the window in the same way as this one. */
    private Process start() throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.matches("(glass|monocle|headless|prism|testfx|java.awt)\\..*"))
                .forEach(name -> words.add("-D" + name + '=' + System.getProperty(name)));
        words.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        PaintingProgram.class.getName(),
                        user.toString()));
        return new ProcessBuilder(words).redirectError(errors().toFile()).start();
    }

    /** Where the program writes what went wrong in it. */
    private Path errors() {
        return copies.resolve("errors.txt");
    }

    private String complaints() {
        try {
            return Files.readString(errors());
        } catch (IOException unread) {
            return unread.toString();
        }
    }

    private LabelMap said(BufferedReader out, String word) throws IOException {
        String line = out.readLine();
        while (line != null && !line.startsWith(word + ' ')) {
            line = out.readLine();
        }
        assertTrue(
                line != null,
                () -> "The program ended before it said '" + word + "':\n" + complaints());
        byte[] labels = Base64.getDecoder().decode(line.substring(word.length() + 1));
        return LabelMap.of(ShownWindow.SIZE, labels);
    }

    private static void on(Process program) throws IOException {
        program.outputWriter().write('\n');
        program.outputWriter().flush();
    }

    private void kill(Process program) throws Exception {
        program.toHandle().destroyForcibly();
        assertTrue(program.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS));
        // A display holds a robot's button down even when the robot's program is gone.
        FxToolkit.registerPrimaryStage();
        onFx(() -> new Robot().mouseRelease(MouseButton.PRIMARY));
    }

    /** What would be offered if the program were killed now. */
    private Optional<LabelMap> recoverable() throws IOException {
        Path copy = copies.resolve(Integer.toString(copied++));
        Path root = new TestServices(user).folders().recovery();
        try (Stream<Path> entries = Files.walk(root)) {
            for (Path entry : entries.filter(each -> !each.toString().endsWith(".lock")).toList()) {
                Files.copy(entry, copy.resolve(root.relativize(entry).toString()));
            }
        } catch (IOException | java.io.UncheckedIOException changing) {
            // The program is just replacing its files: neither of the awaited states.
            return Optional.of(LabelMap.filled(ShownWindow.SIZE, LabelMap.VOID));
        }
        for (OrphanedSession orphan : new Recovery(copy, documents()).find()) {
            try (orphan) {
                return Optional.of(orphan.restore().layout());
            }
        }
        return Optional.empty();
    }

    private DocumentViewModel document() {
        return new WindowParts(window, services()).document();
    }

    private static VedutaFile documents() {
        return new VedutaFile("test");
    }

    private Services services() {
        return new TestServices(user).flat();
    }

    private void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        // It returns only when the question is answered, so it is not waited for.
        WaitForAsyncUtils.asyncFx(this::show);
    }

    private void show() {
        stage = new Stage();
        Services services = services();
        window =
                new MainWindow(
                        services,
                        stage,
                        new Appearance(),
                        new WindowDialogs(stage, null, () -> {}),
                        services.preferences().load(),
                        LabelMap.filled(ShownWindow.SIZE, LabelMap.VOID),
                        new TestServices(user).palette("cityscapes"),
                        "test");
        window.show();
        assertFalse(document().unsavedProperty().get());
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(1000L * LIMIT_SECONDS, work);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS, condition);
    }

    /** Looks where the window changes, so that it never sees half of a change. */
    private static void awaitFx(Callable<Boolean> condition) throws Exception {
        await(() -> WaitForAsyncUtils.asyncFx(condition).get(LIMIT_SECONDS, TimeUnit.SECONDS));
    }
}
