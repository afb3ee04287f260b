package veduta.io.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Open country: skylines, shores, clouds, trees. The drawing is 384 wide and 256 high. */
final class Scenery {
    static final double DRAWING_WIDTH = 384;

    private static final double BOTTOM = 260;
    private static final int STEP = 2;

    private final LayoutCanvas canvas;

    Scenery(LayoutCanvas canvas) {
        this.canvas = canvas;
    }

    /** Fills a shape that is round at its corners. */
    void round(String classKey, String corners) {
        canvas.fill(classKey, Outline.round(Outline.of(corners)));
    }

    /**
     * Fills everything below a skyline through these places.
     *
     * @param roughness how far the line strays to both sides
     */
    void below(String classKey, String places, double roughness, int seed) {
        List<Point> line = line(Outline.of(places), roughness, seed);
        line.add(new Point(DRAWING_WIDTH + 4, BOTTOM));
        line.add(new Point(-4, BOTTOM));
        canvas.fill(classKey, line);
    }

    /** What lies between two lines, as snow under a ridge does. */
    void between(String classKey, String upper, String lower, double roughness, int seed) {
        List<Point> line = line(Outline.of(upper), roughness, seed);
        List<Point> back = line(Outline.of(lower), 3 * roughness, seed + 1);
        Collections.reverse(back);
        line.addAll(back);
        canvas.fill(classKey, line);
    }

    /** A line through the places, rough at three scales. */
    private static List<Point> line(List<Point> places, double roughness, int seed) {
        Random random = new Random(seed * 6151L + 3);
        double[] phase = new double[9];
        for (int i = 0; i < phase.length; i++) {
            phase[i] = 2 * Math.PI * random.nextDouble();
        }
        List<Point> line = new ArrayList<>();
        for (int i = 0; i + 1 < places.size(); i++) {
            Point from = places.get(i);
            Point to = places.get(i + 1);
            for (double x = from.x(); x < to.x(); x += STEP) {
                double way = (x - from.x()) / (to.x() - from.x());
                double y = from.y() + way * (to.y() - from.y());
                for (int wave = 0; wave < phase.length; wave++) {
                    double length = 60 / (1 + wave * 1.7);
                    y += roughness / (1 + wave) * StrictMath.sin(x / length * 6.28 + phase[wave]);
                }
                line.add(new Point(x, y));
            }
        }
        line.add(places.get(places.size() - 1));
        return line;
    }

    /** A cloud: a flat heap of blobs. */
    void cloud(double x, double y, double halfWidth, double halfHeight, int seed) {
        Random random = new Random(seed * 31L + 5);
        for (int i = 0; i < 9; i++) {
            double at = (i - 4) / 4.5;
            double high = halfHeight * (1 - 0.6 * at * at) * (0.6 + 0.6 * random.nextDouble());
            blob("cloud", x + at * halfWidth, y - 0.4 * high, halfWidth * 0.28, high, random);
        }
    }

    /** A row of leafy trees; each a crown of several blobs. */
    void trees(double left, double right, double foot, double height, int seed) {
        Random random = new Random(seed * 131L + 7);
        for (double x = left; x <= right; x += height * (0.3 + 0.25 * random.nextDouble())) {
            double tall = height * (0.7 + 0.5 * random.nextDouble());
            blob("tree", x, foot - tall * 0.5, tall * 0.36, tall * 0.52, random);
            blob("tree", x - tall * 0.2, foot - tall * 0.3, tall * 0.26, tall * 0.34, random);
            blob("tree", x + tall * 0.2, foot - tall * 0.35, tall * 0.26, tall * 0.34, random);
        }
    }

    /** A row of firs. */
    void firs(double left, double right, double foot, double height, int seed) {
        Random random = new Random(seed * 171L + 1);
        for (double x = left; x <= right; x += height * (0.16 + 0.16 * random.nextDouble())) {
            double tall = height * (0.65 + 0.5 * random.nextDouble());
            double half = tall * 0.17;
            canvas.fill(
                    "tree",
                    List.of(
                            new Point(x, foot - tall),
                            new Point(x + half * 0.5, foot - tall * 0.55),
                            new Point(x + half * 0.35, foot - tall * 0.52),
                            new Point(x + half, foot),
                            new Point(x - half, foot),
                            new Point(x - half * 0.35, foot - tall * 0.52),
                            new Point(x - half * 0.5, foot - tall * 0.55)));
        }
    }

    /** A heap of one class, as a bush or a boulder is. */
    void heap(String classKey, double x, double y, double halfWidth, double halfHeight, int seed) {
        Random random = new Random(seed * 57L + 9);
        blob(classKey, x, y, halfWidth, halfHeight, random);
        blob(
                classKey,
                x + halfWidth * 0.6,
                y + halfHeight * 0.3,
                halfWidth * 0.6,
                halfHeight * 0.6,
                random);
    }

    private void blob(
            String classKey,
            double x,
            double y,
            double halfWidth,
            double halfHeight,
            Random random) {
        canvas.fill(
                classKey,
                Outline.blob(random, 40, 0.2).stream()
                        .map(at -> new Point(x + at.x() * halfWidth, y + at.y() * halfHeight))
                        .toList());
    }
}
