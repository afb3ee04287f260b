package veduta.ui.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import veduta.paint.shape.Region;
import veduta.ui.canvas.Viewport;

/** The border of a region of pixels, as lines between the pixels in a view. */
final class RegionPath {
    private static final int[] NOTHING = {};

    private final Viewport viewport;
    private final List<PathElement> elements = new ArrayList<>();
    private final Map<Integer, Integer> open = new HashMap<>();

    private RegionPath(Viewport viewport) {
        this.viewport = viewport;
    }

    /** The lines of a region's border as a view shows them. */
    static List<PathElement> of(Region region, Viewport viewport) {
        RegionPath path = new RegionPath(viewport);
        path.trace(region);
        return path.elements;
    }

    private void trace(Region region) {
        TreeMap<Integer, int[]> rows = new TreeMap<>();
        region.forEach(
                (row, from, to) -> {
                    int[] edges = rows.getOrDefault(row, NOTHING);
                    int[] longer = Arrays.copyOf(edges, edges.length + 2);
                    longer[edges.length] = from;
                    longer[edges.length + 1] = to;
                    rows.put(row, longer);
                });
        for (int row : boundaries(rows.keySet())) {
            int[] above = rows.getOrDefault(row - 1, NOTHING);
            int[] below = rows.getOrDefault(row, NOTHING);
            horizontal(above, below, row);
            vertical(below, row);
        }
    }

    /** The rows, and the ones that follow them: where lines can begin and end. */
    private static Set<Integer> boundaries(Set<Integer> rows) {
        Set<Integer> all = new TreeSet<>(rows);
        rows.forEach(row -> all.add(row + 1));
        return all;
    }

    /** Where only one of two rows is inside, there is a border between them. */
    private void horizontal(int[] above, int[] below, int row) {
        int[] edges = Arrays.copyOf(above, above.length + below.length);
        System.arraycopy(below, 0, edges, above.length, below.length);
        Arrays.sort(edges);
        for (int i = 0; i < edges.length; i += 2) {
            if (edges[i] < edges[i + 1]) {
                line(edges[i], row, edges[i + 1], row);
            }
        }
    }

    /** Sides of spans go on as long as the rows below have sides at the same place. */
    private void vertical(int[] below, int row) {
        Set<Integer> sides = new TreeSet<>();
        for (int side : below) {
            sides.add(side);
            open.putIfAbsent(side, row);
        }
        open.entrySet()
                .removeIf(
                        side -> {
                            boolean ends = !sides.contains(side.getKey());
                            if (ends) {
                                line(side.getKey(), side.getValue(), side.getKey(), row);
                            }
                            return ends;
                        });
    }

    private void line(int fromX, int fromY, int toX, int toY) {
        elements.add(new MoveTo(viewport.viewX(fromX), viewport.viewY(fromY)));
        elements.add(new LineTo(viewport.viewX(toX), viewport.viewY(toY)));
    }
}
