package veduta.ui.editor;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/**
 * The brush in its true size: a white line within a dark one, which is seen on any colour. A shadow
 * would look the same, but takes as long as its whole area wherever the processor draws.
 */
final class BrushCursor extends Group {
    private static final double DARK_WIDTH = 3;
    private static final double DARK_OPACITY = 0.6;

    private final Circle darkRound = new Circle();
    private final Circle round = new Circle();
    private final Rectangle darkSquare = new Rectangle();
    private final Rectangle square = new Rectangle();

    BrushCursor() {
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add("brush-cursor");
        for (Shape dark : List.of(darkRound, darkSquare)) {
            dark.setFill(null);
            dark.setStroke(Color.gray(0, DARK_OPACITY));
            dark.setStrokeWidth(DARK_WIDTH);
        }
        for (Shape white : List.of(round, square)) {
            white.setFill(null);
            white.setStroke(Color.WHITE);
        }
        getChildren().addAll(darkRound, round, darkSquare, square);
    }

    /** Shows a tip of this size around a point of the view. */
    void show(double x, double y, double size, boolean isSquare) {
        for (Circle circle : List.of(darkRound, round)) {
            circle.setVisible(!isSquare);
            circle.setCenterX(x);
            circle.setCenterY(y);
            circle.setRadius(size / 2);
        }
        for (Rectangle rectangle : List.of(darkSquare, square)) {
            rectangle.setVisible(isSquare);
            rectangle.setX(x - size / 2);
            rectangle.setY(y - size / 2);
            rectangle.setWidth(size);
            rectangle.setHeight(size);
        }
    }
}
