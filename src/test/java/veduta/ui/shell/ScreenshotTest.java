package veduta.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.settings.Theme;
import veduta.ui.picture.FxImages;

/**
 * Takes pictures of the screen in every main state of the window, for people to look at. They are
 * written into {@code target/screenshots}.
 */
@Tag("fx")
@Tag("engine")
@Tag("display")
final class ScreenshotTest {
    private static final long LIMIT_MILLIS = 60_000;
    private static final Path FOLDER = Path.of("target", "screenshots");

    /** After so many frames, what has been laid out has been drawn, too. */
    private static final int FRAMES = 4;

    /** So many pictures of the screen are alike before it counts as still. */
    private static final int STILL = 3;

    private static final int MOST_TRIES = 12;

    private static final int LEAST_COLOURS = 40;

    @RegisterExtension
    private static final ShownWindow WINDOW = new ShownWindow(TestServices::real).asking();

    @RegisterExtension private static final ToolkitWarnings WARNINGS = new ToolkitWarnings();

    private static final MainStates STATES = new MainStates(WINDOW);

    static Stream<Arguments> looks() {
        return Stream.of(Theme.LIGHT, Theme.DARK)
                .flatMap(
                        theme ->
                                Stream.of(new Size(1280, 800), new Size(1920, 1200))
                                        .map(size -> Arguments.of(theme, size)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyState_isDrawn(Theme theme, Size size) throws Exception {
        dress(theme, size);
        List<MainStates.State> blank = new ArrayList<>();
        for (MainStates.State state : MainStates.State.values()) {
            STATES.show(state);
            RgbImage picture = take(size, name(state, theme, size));
            if (isBlank(picture)) {
                blank.add(state);
            }
            STATES.leave(state);
        }
        assertEquals(List.of(), blank);
    }

    /** The picture in the README; {@code src/doc/pictures/retake} takes it. */
    @Test
    void window_forTheReadme_isDrawn() throws Exception {
        Size size = new Size(1280, 800);
        dress(Theme.LIGHT, size);
        STATES.show(MainStates.State.MAIN);
        assertFalse(isBlank(take(size, "readme.png")));
    }

    private static void dress(Theme theme, Size size) throws Exception {
        WINDOW.onFx(
                () -> {
                    WINDOW.stage().setX(0);
                    WINDOW.stage().setY(0);
                    WINDOW.stage().setWidth(size.width());
                    WINDOW.stage().setHeight(size.height());
                    WINDOW.appearance().choiceProperty().set(theme);
                });
        WINDOW.await(() -> WINDOW.stage().getWidth() == size.width());
        STATES.begin();
    }

    private static RgbImage take(Size size, String name) throws Exception {
        RgbImage picture = still(size);
        Files.createDirectories(FOLDER);
        WINDOW.parts().services().photos().write(FOLDER.resolve(name), picture);
        return picture;
    }

    private static String name(MainStates.State state, Theme theme, Size size) {
        String words = state + "-" + theme + "-" + size;
        return words.toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
    }

    /** The screen once nothing moves on it any more, but a caret may blink. */
    private static RgbImage still(Size size) throws Exception {
        RgbImage last = capture(size);
        int same = 0;
        for (int tries = 0; same < STILL && tries < MOST_TRIES; tries++) {
            awaitFrames();
            RgbImage now = capture(size);
            same = now.equals(last) ? same + 1 : 0;
            last = now;
        }
        return last;
    }

    private static RgbImage capture(Size size) {
        Image[] taken = new Image[1];
        WaitForAsyncUtils.waitForAsyncFx(
                LIMIT_MILLIS,
                () ->
                        taken[0] =
                                new Robot()
                                        .getScreenCapture(
                                                null, 0, 0, size.width(), size.height(), false));
        return FxImages.toPicture(taken[0]);
    }

    /** Whether there is hardly anything to see. */
    private static boolean isBlank(RgbImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.size().height(); y += 2) {
            for (int x = 0; x < picture.size().width(); x += 2) {
                colours.add(picture.rgb(x, y));
            }
        }
        return colours.size() < LEAST_COLOURS;
    }

    /** Frames of every window, for each draws by itself. */
    private static void awaitFrames() throws Exception {
        List<Scene> scenes = WaitForAsyncUtils.waitForAsyncFx(LIMIT_MILLIS, MainStates::scenes);
        CountDownLatch frames = new CountDownLatch(scenes.size() * FRAMES);
        WaitForAsyncUtils.waitForAsyncFx(
                LIMIT_MILLIS, () -> scenes.forEach(scene -> count(scene, frames)));
        assertTrue(frames.await(LIMIT_MILLIS, TimeUnit.MILLISECONDS), "No frame was drawn.");
    }

    private static void count(Scene scene, CountDownLatch frames) {
        AtomicInteger drawn = new AtomicInteger();
        Runnable[] pulse = {() -> {}};
        pulse[0] =
                () -> {
                    frames.countDown();
                    if (drawn.incrementAndGet() == FRAMES) {
                        scene.removePostLayoutPulseListener(pulse[0]);
                    } else {
                        Platform.requestNextPulse();
                    }
                };
        scene.addPostLayoutPulseListener(pulse[0]);
        Platform.requestNextPulse();
    }
}
