package veduta.io.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** A place in the drawing, which is 2048 wide and 1024 high at every picture size. */
record Point(double x, double y) {
    /** The corners of the convex hull, by Andrew's monotone chain. */
    static List<Point> hull(List<Point> points) {
        List<Point> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y));
        List<Point> hull = new ArrayList<>();
        addChain(sorted, hull);
        Collections.reverse(sorted);
        addChain(sorted, hull);
        return hull;
    }

    private static void addChain(List<Point> sorted, List<Point> hull) {
        int start = hull.size();
        for (Point point : sorted) {
            while (hull.size() >= start + 2
                    && turn(hull.get(hull.size() - 2), hull.get(hull.size() - 1), point) <= 0) {
                hull.remove(hull.size() - 1);
            }
            hull.add(point);
        }
        hull.remove(hull.size() - 1);
    }

    private static double turn(Point a, Point b, Point c) {
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    }
}
