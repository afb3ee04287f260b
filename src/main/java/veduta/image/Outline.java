package veduta.image;

import java.util.Arrays;
import java.util.List;

/**
 * Closed paths of straight lines and cubic Bezier curves, to be filled by the even-odd rule.
 *
 * <p>Each path is one array: x and y of its start, then for each piece the two control points and
 * the end. A straight line has its control points at its thirds.
 */
public final class Outline {
    private static final int PIECE = 6;
    private static final int MAX_LINES = 1000;

    private final List<double[]> paths;

    private Outline(List<double[]> paths) {
        this.paths = paths;
    }

    /** An outline with copies of these paths; {@link OutlineBuilder} makes them. */
    static Outline of(List<double[]> paths) {
        return new Outline(paths.stream().map(double[]::clone).toList());
    }

    /** The number of closed paths. */
    public int paths() {
        return paths.size();
    }

    /**
     * The outline scaled about (0, 0), then moved.
     *
     * @param scaleX negative to mirror left and right
     * @param scaleY negative to mirror top and bottom
     */
    public Outline transformed(double scaleX, double scaleY, double moveX, double moveY) {
        return new Outline(
                paths.stream()
                        .map(
                                path -> {
                                    double[] moved = new double[path.length];
                                    for (int i = 0; i < path.length; i += 2) {
                                        moved[i] = path[i] * scaleX + moveX;
                                        moved[i + 1] = path[i + 1] * scaleY + moveY;
                                    }
                                    return moved;
                                })
                        .toList());
    }

    /**
     * The paths as polygons: x and y of each corner in turn.
     *
     * @param tolerance how far the polygon may be from the curve, greater than 0
     */
    public List<double[]> flattened(double tolerance) {
        return paths.stream().map(path -> flattened(path, tolerance)).toList();
    }

    private static double[] flattened(double[] path, double tolerance) {
        double[] corners = new double[64];
        corners[0] = path[0];
        corners[1] = path[1];
        int length = 2;
        for (int at = 0; at + PIECE < path.length; at += PIECE) {
            int lines = lines(path, at, tolerance);
            corners = ensure(corners, length + 2 * lines);
            for (int line = 1; line < lines; line++) {
                double t = (double) line / lines;
                corners[length++] = point(path, at, t);
                corners[length++] = point(path, at + 1, t);
            }
            corners[length++] = path[at + PIECE];
            corners[length++] = path[at + PIECE + 1];
        }
        return Arrays.copyOf(corners, length);
    }

    /**
     * How many lines stand for a curve: a line over a share h of it is off by at most h^2 / 8 times
     * the largest second derivative, which is six times the larger second difference.
     */
    private static int lines(double[] path, int at, double tolerance) {
        double bend = Math.max(secondDifference(path, at), secondDifference(path, at + 2));
        double lines = Math.ceil(Math.sqrt(0.75 * bend / tolerance));
        return (int) Math.max(1, Math.min(MAX_LINES, lines));
    }

    private static double secondDifference(double[] path, int at) {
        double x = path[at] - 2 * path[at + 2] + path[at + 4];
        double y = path[at + 1] - 2 * path[at + 3] + path[at + 5];
        return Math.hypot(x, y);
    }

    /** One coordinate of a curve at {@code t} in 0..1. */
    private static double point(double[] path, int at, double t) {
        double s = 1 - t;
        return s * s * s * path[at]
                + 3 * s * s * t * path[at + 2]
                + 3 * s * t * t * path[at + 4]
                + t * t * t * path[at + 6];
    }

    private static double[] ensure(double[] corners, int length) {
        return length <= corners.length
                ? corners
                : Arrays.copyOf(corners, Math.max(length, 2 * corners.length));
    }
}
