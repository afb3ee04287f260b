package veduta.api.training.curve;

import java.util.ArrayList;
import java.util.List;

/** A curve of any number of values in at most a few hundred points, each the mean of some. */
public final class Curve {
    private static final int MOST = 240;
    private static final int BEGINNING = 8;

    private final List<Bin> bins = new ArrayList<>();
    private int binSteps = 1;
    private double beginning;
    private int begun;

    private record Bin(double stepSum, double sum, int count, int lastStep) {
        Bin and(Bin other) {
            return new Bin(
                    stepSum + other.stepSum, sum + other.sum, count + other.count, other.lastStep);
        }
    }

    /**
     * A point.
     *
     * @param step mean step of its values
     * @param value their mean
     */
    public record Point(double step, double value) {}

    /**
     * Adds the value of the next step. If a training goes on from before its last step, as after a
     * crash, what was drawn from this step on is forgotten.
     */
    public void add(int step, double value) {
        while (!bins.isEmpty() && bins.get(bins.size() - 1).lastStep >= step) {
            bins.remove(bins.size() - 1);
        }
        if (begun < BEGINNING) {
            begun++;
            beginning += (value - beginning) / begun;
        }
        Bin next = new Bin(step, value, 1, step);
        int last = bins.size() - 1;
        if (last >= 0 && bins.get(last).count < binSteps) {
            bins.set(last, bins.get(last).and(next));
        } else {
            bins.add(next);
        }
        if (bins.size() > MOST) {
            halve();
        }
    }

    private void halve() {
        List<Bin> wider = new ArrayList<>();
        for (int i = 0; i < bins.size(); i += 2) {
            wider.add(i + 1 < bins.size() ? bins.get(i).and(bins.get(i + 1)) : bins.get(i));
        }
        bins.clear();
        bins.addAll(wider);
        binSteps *= 2;
    }

    /** The points in order. */
    public List<Point> points() {
        return bins.stream()
                .map(bin -> new Point(bin.stepSum / bin.count, bin.sum / bin.count))
                .toList();
    }

    /**
     * Points, each as the mean of those around it, over a tenth of all: for curves that are to be
     * distinguished.
     */
    public static List<Point> smoothed(List<Point> points) {
        int reach = points.size() / 20;
        List<Point> smooth = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            int to = Math.min(points.size(), i + reach + 1);
            double sum = 0;
            int from = Math.max(0, i - reach);
            for (Point point : points.subList(from, to)) {
                sum += point.value;
            }
            smooth.add(new Point(points.get(i).step, sum / (to - from)));
        }
        return smooth;
    }

    /** The points in percent of the mean of the first few values. */
    public List<Point> percent() {
        double whole = beginning > 0 ? beginning / 100 : 1;
        return points().stream().map(point -> new Point(point.step, point.value / whole)).toList();
    }
}
