package veduta.ui.dialog;

import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/**
 * Keeps the size of a window while it is being shown. JavaFX makes every window small and asks for
 * its real size a moment later; some X window managers, Openbox among them, answer that by the
 * small one again, and the window would stay so. A size that the user gives it is none of those.
 */
public final class FirstSize {
    /** So large, without decoration, JavaFX makes a window. */
    private static final double MADE_PX = 200;

    /** More than any decoration takes. */
    private static final double DECORATION_PX = 60;

    private static final Duration WATCHED = Duration.seconds(3);
    private static final Duration SETTLED = Duration.millis(40);

    private final Stage stage;
    private final PauseTransition settled = new PauseTransition(SETTLED);
    private final PauseTransition watched = new PauseTransition(WATCHED);
    private double width;
    private double height;

    private FirstSize(Stage stage) {
        this.stage = stage;
        settled.setOnFinished(event -> askAgain());
    }

    /** Watches a window, whenever it is shown from now on. */
    public static void watch(Stage stage) {
        FirstSize size = new FirstSize(stage);
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> size.begin());
        stage.widthProperty().addListener(observable -> size.changed());
        stage.heightProperty().addListener(observable -> size.changed());
    }

    private void begin() {
        width = stage.getWidth();
        height = stage.getHeight();
        watched.playFromStart();
        settled.playFromStart();
    }

    private void changed() {
        if (watched.getStatus() == PauseTransition.Status.RUNNING) {
            settled.playFromStart();
        }
    }

    private void askAgain() {
        if (isShrunk() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            stage.setWidth(width);
            stage.setHeight(height);
        }
    }

    private boolean isShrunk() {
        return (stage.getWidth() < width || stage.getHeight() < height)
                && stage.getWidth() <= Math.max(MADE_PX, stage.getMinWidth()) + DECORATION_PX
                && stage.getHeight() <= Math.max(MADE_PX, stage.getMinHeight()) + DECORATION_PX;
    }
}
