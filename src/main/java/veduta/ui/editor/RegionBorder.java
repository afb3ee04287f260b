package veduta.ui.editor;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import veduta.paint.shape.Region;
import veduta.ui.canvas.Viewport;

/** A region's border over a view: white dashes on black, which are seen on any colour. */
final class RegionBorder extends Group {
    private static final double DASH = 5;

    private final Path black = new Path();
    private final Path white = new Path();

    RegionBorder(String id) {
        setId(id);
        setManaged(false);
        setMouseTransparent(true);
        black.setStroke(Color.BLACK);
        white.setStroke(Color.WHITE);
        white.getStrokeDashArray().setAll(DASH, DASH);
        getChildren().addAll(black, white);
    }

    void show(Region region, Viewport viewport) {
        List<PathElement> lines = RegionPath.of(region, viewport);
        setVisible(!lines.isEmpty());
        black.getElements().setAll(lines);
        white.getElements().setAll(lines);
    }
}
