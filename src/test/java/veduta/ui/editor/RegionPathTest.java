package veduta.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import org.junit.jupiter.api.Test;
import veduta.image.PixelRect;
import veduta.paint.shape.Region;
import veduta.ui.canvas.Viewport;

/** Borders of regions, as lines from and to. */
final class RegionPathTest {
    private static Region rect(int x, int y, int width, int height) {
        return Region.of(new PixelRect(x, y, width, height));
    }

    private static Set<String> lines(Region region, Viewport viewport) {
        Set<String> lines = new TreeSet<>();
        Iterator<PathElement> elements = RegionPath.of(region, viewport).iterator();
        while (elements.hasNext()) {
            MoveTo from = (MoveTo) elements.next();
            LineTo to = (LineTo) elements.next();
            lines.add(
                    String.format(
                            "%.0f,%.0f-%.0f,%.0f", from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return lines;
    }

    @Test
    void of_rectangle_isItsFourSidesInTheView() {
        assertEquals(
                Set.of("14,26-22,26", "14,30-22,30", "14,26-14,30", "22,26-22,30"),
                lines(rect(2, 3, 4, 2), new Viewport(2, 10, 20)));
    }

    @Test
    void of_corner_goesRoundIt() {
        Region corner = rect(0, 0, 2, 1).union(rect(0, 1, 1, 1));
        assertEquals(
                Set.of("0,0-2,0", "1,1-2,1", "0,2-1,2", "0,0-0,2", "1,1-1,2", "2,0-2,1"),
                lines(corner, new Viewport(1, 0, 0)));
    }

    @Test
    void of_hole_hasABorderInside() {
        Region ring = rect(0, 0, 3, 3).minus(rect(1, 1, 1, 1));
        assertEquals(8, lines(ring, new Viewport(1, 0, 0)).size());
    }

    @Test
    void of_nothing_isEmpty() {
        assertEquals(Set.of(), lines(Region.EMPTY, new Viewport(1, 0, 0)));
    }
}
