package veduta.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A second program with a window on the same display, and the mouse that goes between the two; it
 * is moved by {@code xdotool}, so that the display itself carries what is dragged.
 */
public final class OtherProgram implements AutoCloseable {
    /** Where the upper left corner of its window is, right and below of the window under test. */
    static final Point2D PLACE = new Point2D(1600, 900);

    /** A point inside its window. */
    static final Point2D INSIDE = PLACE.add(100, 100);

    /** So long a window is waited for that may have been notified of nothing. */
    static final long WHILE_MILLIS = 500;

    private static final long LIMIT_SECONDS = 120;
    private static final int MOST_TRIES = 200;
    private static final String END = "(its end)";

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private OtherProgram(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "other-program");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try {
            process.inputReader().lines().forEach(lines::add);
        } catch (UncheckedIOException closed) {
            // The test has ended the program, and with it what it says.
        }
        lines.add(END);
    }

    /** Starts a program; the first two of its arguments are its place, the others are these. */
    static OtherProgram start(Class<?> main, String... arguments) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Dprism.order=sw", "-cp", System.getProperty("java.class.path")));
        words.addAll(List.of(main.getName(), pixel(PLACE.getX()), pixel(PLACE.getY())));
        words.addAll(List.of(arguments));
        return new OtherProgram(
                new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /** The next line it prints that begins with a word. */
    String awaitLine(String word) throws InterruptedException {
        String line = lines.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        while (line != null && !line.startsWith(word) && !line.equals(END)) {
            line = lines.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        }
        assertTrue(
                line != null && !line.equals(END), "The other program did not say '" + word + "'.");
        return line;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Moves the mouse. */
    static void move(Point2D to) throws Exception {
        mouse("mousemove", pixel(to.getX()), pixel(to.getY()));
    }

    /** Presses the button where the mouse is, and moves far enough for a drag to begin. */
    static void pickUp() throws Exception {
        mouse("mousedown", "1");
        // A drag begins with the first moves, and a window is notified of it by further ones.
        mouse("mousemove_relative", "--", "-12", "-12");
        mouse("mousemove_relative", "--", "-12", "-12");
    }

    /** Where a window is notified that something is dragged over it. */
    @FunctionalInterface
    interface DragTarget {
        /** The next place that it was notified of; null if there was none for a while. */
        @Nullable Point2D next() throws Exception;
    }

    /** Where this program says that something is dragged over it. */
    @Nullable Point2D nextOver() throws InterruptedException {
        String line = lines.poll(WHILE_MILLIS, TimeUnit.MILLISECONDS);
        while (line != null && !line.startsWith("over ")) {
            line = lines.poll(WHILE_MILLIS, TimeUnit.MILLISECONDS);
        }
        if (line == null) {
            return null;
        }
        String[] words = line.split(" ");
        return new Point2D(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
    }

    /**
     * Comes near in steps, as a hand does, and lets go once the drop is welcome: a window is
     * notified of the second place only after it has answered for the first.
     */
    static void dropAt(Point2D target, DragTarget over) throws Exception {
        Point2D middle = new Point2D(Math.rint(target.getX()), Math.rint(target.getY()));
        for (int step = 3; step > 0; step--) {
            move(middle.add(20 * step, 20 * step));
        }
        bring(middle, over);
        bring(middle.add(1, 0), over);
        mouse("mouseup", "1");
    }

    /** The display forgets moves while a window has not answered yet, so the hand moves again. */
    private static void bring(Point2D place, DragTarget over) throws Exception {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            move(place.add(0, 4));
            move(place);
            Point2D reported = over.next();
            while (reported != null) {
                if (reported.equals(place)) {
                    return;
                }
                reported = over.next();
            }
        }
        throw new AssertionError("The window was not told of a drag over " + place + ".");
    }

    /** The middle of a node, on the screen. */
    public static Point2D middle(Node node) {
        return WaitForAsyncUtils.waitForAsyncFx(
                1000 * LIMIT_SECONDS,
                () -> {
                    Bounds bounds = node.localToScreen(node.getBoundsInLocal());
                    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
                });
    }

    private static String pixel(double place) {
        return Long.toString(Math.round(place));
    }

    private static void mouse(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), command.toString());
    }
}
