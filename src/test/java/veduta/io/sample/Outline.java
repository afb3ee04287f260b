package veduta.io.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Outlines written as text: {@code "x y, x y, x y"}. */
final class Outline {
    private static final int STEPS = 5;

    private Outline() {}

    /** The corners in order. */
    static List<Point> of(String corners) {
        List<Point> points = new ArrayList<>();
        for (String corner : corners.trim().split("\\s*,\\s*")) {
            String[] xy = corner.split("\\s+");
            points.add(new Point(Double.parseDouble(xy[0]), Double.parseDouble(xy[1])));
        }
        return points;
    }

    /** A round line through all corners (Catmull and Rom's spline, closed). */
    static List<Point> round(List<Point> corners) {
        int n = corners.size();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Point a = corners.get((i + n - 1) % n);
            Point b = corners.get(i);
            Point c = corners.get((i + 1) % n);
            Point d = corners.get((i + 2) % n);
            for (int step = 0; step < STEPS; step++) {
                double t = (double) step / STEPS;
                points.add(
                        new Point(
                                spline(a.x(), b.x(), c.x(), d.x(), t),
                                spline(a.y(), b.y(), c.y(), d.y(), t)));
            }
        }
        return points;
    }

    /** A blob around the origin with an uneven edge; its mean radius is 1. */
    static List<Point> blob(Random random, int corners, double unevenness) {
        int waves = 9;
        double[] phase = new double[waves];
        double[] height = new double[waves];
        for (int k = 0; k < waves; k++) {
            phase[k] = 2 * Math.PI * random.nextDouble();
            height[k] = unevenness * (0.5 + random.nextDouble()) / (k + 1.5);
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double radius = 1;
            for (int k = 0; k < waves; k++) {
                radius += height[k] * StrictMath.sin((k + 2) * angle + phase[k]);
            }
            points.add(new Point(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)));
        }
        return points;
    }

    private static double spline(double a, double b, double c, double d, double t) {
        return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    }
}
