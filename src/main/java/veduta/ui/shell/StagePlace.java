package veduta.ui.shell;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import veduta.io.settings.WindowPlace;
import veduta.ui.dialog.FirstSize;

/** Where the window is, and where it was when the program ended last. */
final class StagePlace {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double MIN_WIDTH = 880;
    private static final double MIN_HEIGHT = 600;

    private final Stage stage;

    StagePlace(Stage stage) {
        this.stage = stage;
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        FirstSize.watch(stage);
    }

    /** Puts the window, before it is shown, where it was; it is made to fit the screen. */
    void restore(Optional<WindowPlace> last) {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, room.getWidth()));
        stage.setHeight(Math.min(HEIGHT, room.getHeight()));
        last.ifPresent(this::restore);
    }

    private void restore(WindowPlace place) {
        boolean onScreen =
                !Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height())
                        .isEmpty();
        if (onScreen) {
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(place.width());
            stage.setHeight(place.height());
        }
        stage.setMaximized(place.maximised());
    }

    /** Where the window is now. */
    WindowPlace now() {
        return new WindowPlace(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                stage.isMaximized());
    }
}
