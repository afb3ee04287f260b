package veduta.io.polygon;

import java.util.List;
import veduta.image.PolygonScan;

/**
 * One labelled area, in picture coordinates: (0, 0) is the upper left corner of the upper left
 * pixel, whose centre is (0.5, 0.5).
 */
public final class PolygonShape {
    private final String label;
    private final double[] points;

    /**
     * An area with a copy of these corners.
     *
     * @param label name of its class
     * @param points x and y of each corner in turn; the last is joined to the first
     * @throws IllegalArgumentException if a coordinate is missing
     */
    public PolygonShape(String label, double[] points) {
        if (points.length % 2 != 0) {
            throw new IllegalArgumentException("Every corner needs x and y.");
        }
        this.label = label;
        this.points = points.clone();
    }

    /** Name of its class as the file gives it. */
    public String label() {
        return label;
    }

    /** The area, to be filled by the even-odd rule. */
    public PolygonScan scan() {
        return new PolygonScan(List.of(points));
    }

    /** The number of corners. */
    public int corners() {
        return points.length / 2;
    }

    /** Horizontal position of a corner. */
    public double x(int corner) {
        return points[2 * corner];
    }

    /** Vertical position of a corner. */
    public double y(int corner) {
        return points[2 * corner + 1];
    }
}
