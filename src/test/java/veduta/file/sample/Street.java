package veduta.file.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Things of a street, placed on the ground before a camera and filled on a canvas; what is nearer
 * must be drawn later. Places are in metres: x to the right of the camera, y up from the ground, z
 * ahead.
 */
final class Street {
    private static final double CAMERA_HEIGHT = 1.4;
    private static final double FOCAL_LENGTH = 1500;
    private static final double HORIZON = 452;
    private static final double NEAREST = 2;
    private static final double FARTHEST = 400;

    private final LayoutCanvas canvas;
    private final double centre;

    /**
     * A street on a canvas.
     *
     * @param centre where the street vanishes, 0..2048 from the left
     */
    Street(LayoutCanvas canvas, double centre) {
        this.canvas = canvas;
        this.centre = centre;
    }

    /** Where a place is seen. */
    Point see(double x, double y, double z) {
        return new Point(
                centre + FOCAL_LENGTH * x / z, HORIZON + FOCAL_LENGTH * (CAMERA_HEIGHT - y) / z);
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
                        new Point(2048, HORIZON + 2),
                        new Point(2048, 1024),
                        new Point(0, 1024)));
    }

    /** A strip of ground along the street. */
    void strip(String classKey, double left, double right) {
        patch(classKey, left, right, NEAREST, FARTHEST);
    }

    /** A part of the ground. */
    void patch(String classKey, double left, double right, double near, double far) {
        fill(
                classKey,
                List.of(
                        see(left, 0, near),
                        see(left, 0, far),
                        see(right, 0, far),
                        see(right, 0, near)));
    }

    /** A flat front along the street: a facade, a wall, a fence, a hedge. */
    void front(String classKey, double x, double near, double far, double height) {
        fill(
                classKey,
                List.of(
                        see(x, 0, near),
                        see(x, height, near),
                        see(x, height, far),
                        see(x, 0, far)));
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

    /** An upright shape that faces the camera, given in metres around its foot. */
    void upright(String classKey, double x, double z, double... xy) {
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            corners.add(see(x + xy[i], xy[i + 1], z));
        }
        fill(classKey, corners);
    }

    /** An ellipse that faces the camera. */
    void ellipse(
            String classKey, double x, double y, double z, double halfWidth, double halfHeight) {
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            double angle = 2 * Math.PI * i / 48;
            corners.add(
                    see(
                            x + halfWidth * StrictMath.cos(angle),
                            y + halfHeight * StrictMath.sin(angle),
                            z));
        }
        fill(classKey, corners);
    }

    /** A ring that faces the camera: a bicycle's wheel. */
    void ring(String classKey, double x, double y, double z, double outer, double inner) {
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i <= 96; i++) {
            double angle = 2 * Math.PI * i / 48;
            double radius = i <= 48 ? outer : inner;
            double direction = i <= 48 ? angle : -angle;
            corners.add(
                    see(
                            x + radius * StrictMath.cos(direction),
                            y + radius * StrictMath.sin(direction),
                            z));
        }
        fill(classKey, corners);
    }

    /** A crown of leaves; {@code seed} shapes its edge. */
    void crown(double x, double y, double z, double halfWidth, double halfHeight, int seed) {
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < 180; i++) {
            double angle = 2 * Math.PI * i / 180;
            double radius =
                    1
                            + 0.09 * StrictMath.sin(5 * angle + seed)
                            + 0.06 * StrictMath.sin(9 * angle + 2.3 * seed)
                            + 0.035 * StrictMath.sin(23 * angle + 1.7 * seed);
            corners.add(
                    see(
                            x + halfWidth * radius * StrictMath.cos(angle),
                            y + halfHeight * radius * StrictMath.sin(angle),
                            z));
        }
        fill("vegetation", corners);
    }
}
