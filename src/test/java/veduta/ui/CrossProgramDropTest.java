package veduta.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.PaintedTwin.assertLayout;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.util.WaitForAsyncUtils;
import veduta.file.encoding.RandomLayouts;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/**
 * A file dragged from the window of another program into this one, by the display's own drag and
 * drop; the mouse is moved by {@code xdotool}.
 */
@Tag("fx")
@Tag("display")
final class CrossProgramDropTest {
    private static final long LIMIT_SECONDS = 120;
    private static final int FROM_X = 1600;
    private static final int FROM_Y = 900;

    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    @Test
    void drop_fileOfAnotherProgram_opensItExactly() throws Exception {
        Palette palette = WINDOW.files().palette("cityscapes");
        LabelMap layout = RandomLayouts.of(palette.size(), 20_260_401).get(8);
        Path file = WINDOW.folder().resolve("Fu\u00DFg\u00E4nger \u0416 1_color.png");
        WINDOW.desk().services().layouts().write(layout, palette, "cityscapes-color", file);
        WINDOW.dialogs().choiceContaining = "cityscapes-color";
        WINDOW.onFx(
                () -> {
                    WINDOW.stage().setX(0);
                    WINDOW.stage().setY(0);
                });
        Bounds target = onScreen(WINDOW.desk().area().layoutView());
        Process other = start(file);
        try (BufferedReader said = other.inputReader()) {
            awaitWord(said, "shown");
            mouse("mousemove", place(FROM_X + 100), place(FROM_Y + 100), "mousedown", "1");
            // A drag begins with the first moves, and a window is told of it by further ones.
            mouse("mousemove_relative", "--", "-12", "-12");
            mouse("mousemove_relative", "--", "-12", "-12");
            awaitWord(said, "dragging");
            for (int step = 3; step >= 0; step--) {
                mouse(
                        "mousemove",
                        place(target.getCenterX() + 40 * step),
                        place(target.getCenterY() + 40 * step));
            }
            mouse("mouseup", "1");
            assertEquals("done COPY", awaitWord(said, "done"));
        } finally {
            other.destroy();
            assertTrue(other.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS));
        }
        WINDOW.await(() -> layout.equals(WINDOW.layout()));
        assertLayout(layout, WINDOW.layout());
        assertEquals(List.of(), WINDOW.dialogs().warned);
    }

    private static Bounds onScreen(Node node) {
        return WaitForAsyncUtils.waitForAsyncFx(
                1000 * LIMIT_SECONDS, () -> node.localToScreen(node.getBoundsInLocal()));
    }

    private static Process start(Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dprism.order=sw",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DraggingProgram.Start.class.getName(),
                        Integer.toString(FROM_X),
                        Integer.toString(FROM_Y),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String awaitWord(BufferedReader said, String word) throws IOException {
        String line = said.readLine();
        while (line != null && !line.startsWith(word)) {
            line = said.readLine();
        }
        assertTrue(line != null, "The other program ended before it said '" + word + "'.");
        return line;
    }

    private static String place(double pixels) {
        return Long.toString(Math.round(pixels));
    }

    private static void mouse(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), command.toString());
    }
}
