package veduta.io.chart;

import java.util.List;

/**
 * Several lines over one measure.
 *
 * @param across what is measured from left to right, in whole numbers
 * @param up what is measured from bottom to top
 * @param logarithmic whether equal factors are equal ways up, instead of equal differences
 * @param lines in the order of the legend
 */
public record LineChart(String across, String up, boolean logarithmic, List<Line> lines) {
    /**
     * Takes a copy of the list.
     *
     * @throws IllegalArgumentException if no line has a point
     */
    public LineChart {
        lines = List.copyOf(lines);
        if (lines.stream().allMatch(line -> line.points().isEmpty())) {
            throw new IllegalArgumentException("A chart needs a point.");
        }
    }

    /**
     * A line.
     *
     * @param name as the legend has it
     * @param points from left to right; where a chart is logarithmic, all over zero
     */
    public record Line(String name, List<Point> points) {
        /** Takes a copy of the list. */
        public Line {
            points = List.copyOf(points);
        }
    }

    /** A point of a line; finite numbers. */
    public record Point(double x, double y) {}
}
