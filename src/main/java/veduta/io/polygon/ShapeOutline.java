package veduta.io.polygon;

import java.util.Optional;

/** The outline of labelme's kinds of shapes; those without an area have none. */
final class ShapeOutline {
    private static final int CIRCLE_CORNERS = 180;

    private ShapeOutline() {}

    /**
     * The corners of a shape.
     *
     * @param type {@code shape_type}
     * @param points x and y in turn, as the file gives them
     */
    static Optional<double[]> of(String type, double[] points) {
        return switch (type) {
            case "polygon" -> points.length >= 6 ? Optional.of(points) : Optional.empty();
            case "rectangle" -> rectangle(points);
            case "circle" -> circle(points);
            default -> Optional.empty();
        };
    }

    private static Optional<double[]> rectangle(double[] p) {
        if (p.length == 4) {
            return Optional.of(new double[] {p[0], p[1], p[2], p[1], p[2], p[3], p[0], p[3]});
        }
        return p.length == 8 ? Optional.of(p) : Optional.empty();
    }

    /** Centre and a point of the circumference. */
    private static Optional<double[]> circle(double[] p) {
        if (p.length != 4) {
            return Optional.empty();
        }
        double radius = Math.hypot(p[2] - p[0], p[3] - p[1]);
        double[] outline = new double[2 * CIRCLE_CORNERS];
        for (int i = 0; i < CIRCLE_CORNERS; i++) {
            double angle = 2 * Math.PI * i / CIRCLE_CORNERS;
            outline[2 * i] = p[0] + radius * Math.cos(angle);
            outline[2 * i + 1] = p[1] + radius * Math.sin(angle);
        }
        return Optional.of(outline);
    }
}
