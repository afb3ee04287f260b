package veduta.paint.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A level or upright line between pixels, from one pixel corner to another: what a selection's
 * frame is drawn with.
 *
 * @param fromX left or upper end
 * @param fromY left or upper end
 * @param toX right or lower end
 * @param toY right or lower end
 */
public record BorderLine(int fromX, int fromY, int toX, int toY) {
    /** All lines around a region and its holes, in no order. */
    public static List<BorderLine> around(Region region) {
        List<BorderLine> lines = new ArrayList<>();
        region.difference(region.moved(0, 1))
                .forEach((y, fromX, endX) -> lines.add(new BorderLine(fromX, y, endX, y)));
        Map<Integer, BorderLine> upright = new HashMap<>();
        region.forEach(
                (y, fromX, endX) -> {
                    prolong(upright, fromX, y, lines);
                    prolong(upright, endX, y, lines);
                });
        lines.addAll(upright.values());
        return lines;
    }

    /** Lengthens the line of a column by one pixel, or begins another. */
    private static void prolong(
            Map<Integer, BorderLine> upright, int x, int y, List<BorderLine> done) {
        BorderLine line = upright.get(x);
        if (line != null && line.toY == y) {
            upright.put(x, new BorderLine(x, line.fromY, x, y + 1));
            return;
        }
        if (line != null) {
            done.add(line);
        }
        upright.put(x, new BorderLine(x, y, x, y + 1));
    }
}
