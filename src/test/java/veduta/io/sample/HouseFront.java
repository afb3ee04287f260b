package veduta.io.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Parts of a house front, seen straight on, as upright rectangles that lie over each other. Their
 * edges are as uneven and their corners as round as those of the labels in a data set. The drawing
 * is 256 wide and high, with y downwards.
 */
final class HouseFront {
    /** Width and height of the drawing. */
    static final double DRAWING_WIDTH = 256;

    private final LayoutCanvas canvas;
    private final Random random;

    HouseFront(LayoutCanvas canvas, int seed) {
        this.canvas = canvas;
        this.random = new Random(seed);
    }

    /** A rectangle. */
    void part(String classKey, double left, double top, double right, double bottom) {
        double x0 = left + uneven();
        double y0 = top + uneven();
        double x1 = right + uneven();
        double y1 = bottom + uneven();
        double cut = Math.min(1.6, Math.min(x1 - x0, y1 - y0) / 4);
        List<Point> corners = new ArrayList<>();
        corners.add(new Point(x0 + cut, y0));
        corners.add(new Point(x1 - cut, y0));
        corners.add(new Point(x1, y0 + cut));
        corners.add(new Point(x1, y1 - cut));
        corners.add(new Point(x1 - cut, y1));
        corners.add(new Point(x0 + cut, y1));
        corners.add(new Point(x0, y1 - cut));
        corners.add(new Point(x0, y0 + cut));
        canvas.fill(classKey, corners);
    }

    /** A rectangle by its middle, its top and its size. */
    void centred(String classKey, double middle, double top, double wide, double high) {
        part(classKey, middle - wide / 2, top, middle + wide / 2, top + high);
    }

    /** An opening with a round arch above it. */
    void arched(String classKey, double middle, double top, double wide, double high) {
        double radius = wide / 2;
        List<Point> corners = new ArrayList<>();
        corners.add(new Point(middle - radius, top + high));
        for (int i = 0; i <= 16; i++) {
            double angle = Math.PI * (1 - i / 16.0);
            corners.add(
                    new Point(
                            middle + radius * StrictMath.cos(angle),
                            top + radius - radius * StrictMath.sin(angle)));
        }
        corners.add(new Point(middle + radius, top + high));
        canvas.fill(classKey, corners);
    }

    /** A shape by its corners. */
    void shape(String classKey, String corners) {
        canvas.fill(classKey, Outline.of(corners));
    }

    /** A window on a sill, with a cornice above. */
    void window(double middle, double top, double wide, double high) {
        centred("window", middle, top, wide, high);
        centred("sill", middle, top + high - 0.5, wide + 5, 4.5);
        centred("cornice", middle, top - 5, wide + 6, 5.5);
    }

    /** A window on a sill between open shutters. */
    void shuttered(double middle, double top, double wide, double high) {
        centred("window", middle, top, wide, high);
        centred("blind", middle - wide * 0.78, top, wide * 0.52, high);
        centred("blind", middle + wide * 0.78, top, wide * 0.52, high);
        centred("sill", middle, top + high - 0.5, wide + 4, 4);
    }

    private double uneven() {
        return 1.5 * (random.nextDouble() - 0.5);
    }
}
