package veduta.ui.dialog;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Places windows over the middle of their owner; by itself the toolkit takes the screen's. */
public final class OwnedWindow {
    private OwnedWindow() {}

    /** Makes {@code owner} the owner of a stage, which is placed over it whenever it is shown. */
    public static void over(Window owner, Stage stage) {
        stage.initOwner(owner);
        FirstSize.watch(stage);
        stage.setOnShown(event -> place(owner, stage));
    }

    private static void place(Window owner, Stage stage) {
        double middleX = owner.getX() + owner.getWidth() / 2;
        double middleY = owner.getY() + owner.getHeight() / 2;
        Rectangle2D screen =
                Screen.getScreensForRectangle(middleX, middleY, 1, 1).stream()
                        .findFirst()
                        .orElse(Screen.getPrimary())
                        .getVisualBounds();
        stage.setX(inside(middleX, stage.getWidth(), screen.getMinX(), screen.getMaxX()));
        stage.setY(inside(middleY, stage.getHeight(), screen.getMinY(), screen.getMaxY()));
    }

    /** Where a length begins that has its middle there, but lies inside if it can. */
    private static double inside(double middle, double length, double from, double to) {
        return Math.rint(Math.max(from, Math.min(middle - length / 2, to - length)));
    }
}
