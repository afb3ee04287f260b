package veduta.io.polygon;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import veduta.image.PolygonScan;
import veduta.io.raster.FileFormatException;

/** A shape as its file describes it. */
final class ShapeEntry {
    /** What labelme makes of a point. */
    private static final double POINT_RADIUS = 5;

    private static final int FOUR_CORNERS = 8;

    private final String label;
    private final String kind;
    private final double[] points;
    private final @Nullable String mask;

    /**
     * A shape.
     *
     * @param label name of its class
     * @param kind {@code shape_type} in small letters; {@code polygon} where the file says nothing
     * @param points x and y of each point in turn; not copied
     * @param mask a PNG file as base64, of masks only
     */
    ShapeEntry(String label, String kind, double[] points, @Nullable String mask) {
        this.label = label;
        this.kind = kind;
        this.points = points;
        this.mask = mask;
    }

    /** The name of its class. */
    String label() {
        return label;
    }

    /** Its kind in small letters. */
    String kind() {
        return kind;
    }

    /**
     * The pixels of the shape.
     *
     * @param file what to name in messages
     * @param alongEdges whether polygons follow the edges of pixels, as this program once wrote
     *     them, and not the pixels themselves
     * @return empty if no rule says what the shape covers
     * @throws FileFormatException if it is a damaged mask
     */
    Optional<ShapeArea> area(Path file, boolean alongEdges) throws FileFormatException {
        return switch (kind) {
            case "polygon" ->
                    points.length >= 6 ? Optional.of(polygon(alongEdges)) : Optional.empty();
            case "rectangle" -> box();
            case "oriented_rectangle", "rotation" ->
                    points.length == FOUR_CORNERS
                            ? Optional.of(new OutlinedPolygon(points))
                            : Optional.empty();
            case "circle" -> circle();
            case "line", "linestrip" ->
                    points.length >= 4 ? Optional.of(WideLine.through(points)) : Optional.empty();
            case "point" ->
                    points.length == 2
                            ? Optional.of(new OutlinedEllipse(points[0], points[1], POINT_RADIUS))
                            : Optional.empty();
            case "mask" -> mask(file);
            default -> Optional.empty();
        };
    }

    private ShapeArea polygon(boolean alongEdges) {
        return alongEdges
                ? new EdgePolygon(new PolygonScan(List.of(points)))
                : new OutlinedPolygon(points);
    }

    private Optional<ShapeArea> box() {
        double[] p = points;
        if (p.length == 4) {
            return Optional.of(new OutlinedPolygon(p[0], p[1], p[2], p[1], p[2], p[3], p[0], p[3]));
        }
        return p.length == FOUR_CORNERS ? Optional.of(new OutlinedPolygon(p)) : Optional.empty();
    }

    /** Centre and a point of the circumference. */
    private Optional<ShapeArea> circle() {
        double[] p = points;
        return p.length == 4
                ? Optional.of(new OutlinedEllipse(p[0], p[1], Math.hypot(p[2] - p[0], p[3] - p[1])))
                : Optional.empty();
    }

    private Optional<ShapeArea> mask(Path file) throws FileFormatException {
        return mask == null || points.length < 2
                ? Optional.empty()
                : Optional.of(new MaskArea(file, points[0], points[1], mask));
    }
}
