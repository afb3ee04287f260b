package veduta.io.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Things of a street, placed on the ground before a camera and filled on a canvas; what is nearer
 * must be drawn later. Places are in metres: x to the right of the camera, y up from the ground, z
 * ahead. A street may bend: all x are from its middle, which moves aside with the square of z.
 */
final class Street {
    /** The width of the drawing that the camera makes, half as high. */
    static final double DRAWING_WIDTH = 2048;

    private static final double CAMERA_HEIGHT = 1.4;
    private static final double FOCAL_LENGTH = 1500;
    private static final double HORIZON = 452;
    private static final double NEAREST = 2;
    private static final double FARTHEST = 400;
    private static final int STEPS = 40;

    private final LayoutCanvas canvas;
    private final double centre;
    private final double bend;

    /**
     * A street on a canvas.
     *
     * @param centre where the street would vanish if it were straight, 0..2048 from the left
     * @param bend how far it moves to the right within 100 m, in metres
     */
    Street(LayoutCanvas canvas, double centre, double bend) {
        this.canvas = canvas;
        this.centre = centre;
        this.bend = bend;
    }

    /** Where a place is seen. */
    Point see(double x, double y, double z) {
        double aside = x + bend * z * z / 10_000;
        return new Point(
                centre + FOCAL_LENGTH * aside / z,
                HORIZON + FOCAL_LENGTH * (CAMERA_HEIGHT - y) / z);
    }

    void fill(String classKey, List<Point> corners) {
        canvas.fill(classKey, corners);
    }

    /** Everything below the horizon. */
    void ground(String classKey) {
        fill(
                classKey,
                List.of(
                        new Point(0, HORIZON + 2),
                        new Point(DRAWING_WIDTH, HORIZON + 2),
                        new Point(DRAWING_WIDTH, 1024),
                        new Point(0, 1024)));
    }

    /** A strip of ground along the street. */
    void strip(String classKey, double left, double right) {
        patch(classKey, left, right, NEAREST, FARTHEST);
    }

    /** A part of the ground. */
    void patch(String classKey, double left, double right, double near, double far) {
        List<Point> corners = new ArrayList<>(along(left, 0, near, far));
        corners.addAll(along(right, 0, far, near));
        fill(classKey, corners);
    }

    /** A part of the ground by its corners: x and z. */
    void ground(String classKey, String corners) {
        fill(classKey, Outline.of(corners).stream().map(at -> see(at.x(), 0, at.y())).toList());
    }

    /** A flat front along the street: a facade, a wall, a fence, a hedge. */
    void front(String classKey, double x, double near, double far, double height) {
        List<Point> corners = new ArrayList<>(along(x, 0, near, far));
        corners.addAll(along(x, height, far, near));
        fill(classKey, corners);
    }

    /** A house: its front, the gable that faces the camera, and the roof. */
    void house(double x, double depth, double near, double far, double eaves, double ridge) {
        double back = x + Math.signum(x) * depth;
        double middle = (x + back) / 2;
        front("building", x, near, far, eaves);
        fill(
                "building",
                List.of(
                        see(x, 0, near),
                        see(x, eaves, near),
                        see(middle, ridge, near),
                        see(back, eaves, near),
                        see(back, 0, near)));
        fill(
                "building",
                List.of(
                        see(x, eaves, near),
                        see(middle, ridge, near),
                        see(middle, ridge, far),
                        see(x, eaves, far)));
    }

    /** An upright shape that faces the camera: corners in metres around its foot. */
    void upright(String classKey, double x, double z, double... xy) {
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            corners.add(new Point(xy[i], xy[i + 1]));
        }
        upright(classKey, x, z, corners);
    }

    /** An upright shape that faces the camera: corners as text, in metres around its foot. */
    void upright(String classKey, double x, double z, String corners) {
        upright(classKey, x, z, Outline.of(corners));
    }

    void upright(String classKey, double x, double z, List<Point> corners) {
        fill(classKey, corners.stream().map(at -> see(x + at.x(), at.y(), z)).toList());
    }

    /** An ellipse that faces the camera. */
    void ellipse(
            String classKey, double x, double y, double z, double halfWidth, double halfHeight) {
        upright(classKey, x, z, circle(48, y, halfWidth, halfHeight));
    }

    /** A ring that faces the camera: a bicycle's wheel. */
    void ring(String classKey, double x, double y, double z, double outer, double inner) {
        List<Point> corners = new ArrayList<>(circle(48, y, outer, outer));
        corners.add(corners.get(0));
        List<Point> hole = circle(48, y, inner, inner);
        corners.add(hole.get(0));
        for (int i = hole.size() - 1; i >= 0; i--) {
            corners.add(hole.get(i));
        }
        upright(classKey, x, z, corners);
    }

    private static List<Point> circle(int corners, double y, double halfWidth, double halfHeight) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            points.add(
                    new Point(
                            halfWidth * StrictMath.cos(angle),
                            y + halfHeight * StrictMath.sin(angle)));
        }
        return points;
    }

    /** A line along the street, in steps that look even. */
    private List<Point> along(double x, double y, double from, double to) {
        int steps = bend == 0 ? 1 : STEPS;
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            double z = from * StrictMath.pow(to / from, (double) i / steps);
            points.add(see(x, y, z));
        }
        return points;
    }
}
