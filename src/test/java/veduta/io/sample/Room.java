package veduta.io.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Things of a room before a camera that somebody holds: tilted down, a little askew. What is nearer
 * must be drawn later. Places are in metres: x to the right of the camera, y up from the floor, z
 * ahead.
 */
final class Room {
    /** The width of the drawing that the camera makes, three quarters as high. */
    static final double DRAWING_WIDTH = 640;

    private static final double CENTRE_X = 320;
    private static final double CENTRE_Y = 240;
    private static final double FOCAL_LENGTH = 560;
    private static final double CAMERA_HEIGHT = 1.45;
    private static final double NEAREST = 0.15;

    /** How far the camera stands before where z begins. */
    private static final double BACK = 0.6;

    private final LayoutCanvas canvas;
    private final double yaw;
    private final double pitch;
    private final double roll;

    /**
     * A room on a canvas.
     *
     * @param right how far the camera looks to the right, in degrees
     * @param down how far it looks down
     * @param askew how far it is turned against the clock
     */
    Room(LayoutCanvas canvas, double right, double down, double askew) {
        this.canvas = canvas;
        this.yaw = StrictMath.toRadians(right);
        this.pitch = StrictMath.toRadians(down);
        this.roll = StrictMath.toRadians(askew);
    }

    /**
     * A face that looks at the back of the room's front: corners x and y in metres around a foot.
     */
    void facing(String classKey, double x, double y, double z, String corners) {
        facing(classKey, x, y, z, Outline.of(corners));
    }

    void facing(String classKey, double x, double y, double z, List<Point> corners) {
        face(classKey, corners.stream().map(at -> new double[] {x + at.x(), y + at.y(), z}));
    }

    /** A face on a side wall at x: corners z and y. */
    void aside(String classKey, double x, String corners) {
        face(classKey, Outline.of(corners).stream().map(at -> new double[] {x, at.y(), at.x()}));
    }

    /** A level face at a height: corners x and z. */
    void level(String classKey, double y, String corners) {
        face(classKey, Outline.of(corners).stream().map(at -> new double[] {at.x(), y, at.y()}));
    }

    /** A box between two corners. */
    void box(String classKey, double x0, double y0, double z0, double x1, double y1, double z1) {
        for (double z : new double[] {z1, z0}) {
            facing(classKey, 0, 0, z, rectangle(x0, y0, x1, y1));
        }
        for (double x : new double[] {x0, x1}) {
            face(
                    classKey,
                    rectangle(z0, y0, z1, y1).stream().map(at -> new double[] {x, at.y(), at.x()}));
        }
        for (double y : new double[] {y0, y1}) {
            face(
                    classKey,
                    rectangle(x0, z0, x1, z1).stream().map(at -> new double[] {at.x(), y, at.y()}));
        }
    }

    /** Something soft or small that faces the camera, uneven at its edge, standing on y. */
    void lump(String classKey, double x, double y, double z, double wide, double high, int seed) {
        List<Point> blob = Outline.blob(new Random(seed * 31L + 7), 28, 0.2);
        facing(
                classKey,
                x,
                y + high / 2,
                z,
                blob.stream().map(at -> new Point(at.x() * wide / 2, at.y() * high / 2)).toList());
    }

    private static List<Point> rectangle(double x0, double y0, double x1, double y1) {
        return List.of(new Point(x0, y0), new Point(x1, y0), new Point(x1, y1), new Point(x0, y1));
    }

    private void face(String classKey, Stream<double[]> corners) {
        List<double[]> seen = inFront(corners.map(this::turn).toList());
        canvas.fill(classKey, seen.stream().map(this::project).toList());
    }

    /** From the room's axes to the camera's. */
    private double[] turn(double[] at) {
        double x = at[0] * StrictMath.cos(yaw) - (at[2] + BACK) * StrictMath.sin(yaw);
        double ahead = at[0] * StrictMath.sin(yaw) + (at[2] + BACK) * StrictMath.cos(yaw);
        double up = at[1] - CAMERA_HEIGHT;
        return new double[] {
            x,
            up * StrictMath.cos(pitch) + ahead * StrictMath.sin(pitch),
            ahead * StrictMath.cos(pitch) - up * StrictMath.sin(pitch)
        };
    }

    /** The part of a face that is before the camera. */
    private static List<double[]> inFront(List<double[]> corners) {
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            double[] from = corners.get(i);
            double[] to = corners.get((i + 1) % corners.size());
            if (from[2] >= NEAREST) {
                kept.add(from);
            }
            if (from[2] >= NEAREST != to[2] >= NEAREST) {
                double t = (NEAREST - from[2]) / (to[2] - from[2]);
                kept.add(
                        new double[] {
                            from[0] + t * (to[0] - from[0]),
                            from[1] + t * (to[1] - from[1]),
                            NEAREST
                        });
            }
        }
        return kept;
    }

    private Point project(double[] at) {
        double x = FOCAL_LENGTH * at[0] / at[2];
        double y = -FOCAL_LENGTH * at[1] / at[2];
        return new Point(
                CENTRE_X + x * StrictMath.cos(roll) + y * StrictMath.sin(roll),
                CENTRE_Y + y * StrictMath.cos(roll) - x * StrictMath.sin(roll));
    }
}
