package veduta.io.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import veduta.image.Size;

/**
 * Draws a chart: axes with round numbers, lines, and a legend to the right.
 *
 * @param chart what is drawn
 * @param size of the whole
 */
record ChartDrawing(LineChart chart, Size size) {
    /** Height of letters on all canvases. */
    static final int TEXT_PX = 13;

    /** Colours that people who see few colours tell apart, too (Okabe and Ito). */
    private static final List<Integer> COLOURS =
            List.of(0x0072B2, 0xE69F00, 0x009E73, 0xD55E00, 0xCC79A7, 0x56B4E9, 0x000000);

    private static final int GRID = 0xDDDDDD;
    private static final int INK = 0x333333;
    private static final int LEFT = 72;
    private static final int TOP = 36;
    private static final int BOTTOM = 52;
    private static final int GAP = 16;
    private static final int SAMPLE = 26;
    private static final int ROW = 20;
    private static final double LINE_PX = 1.8;

    /** About how wide a letter is. */
    private static final double LETTER_PX = 7.2;

    /** Draws on a canvas of this size. */
    void on(ChartCanvas canvas) {
        Axis across = Axis.linear(values(true), 1);
        Axis up =
                chart.logarithmic()
                        ? Axis.logarithmic(values(false))
                        : Axis.linear(values(false), 0);
        double right = size.width() - GAP - legendWidth();
        double bottom = size.height() - BOTTOM;
        Plot plot = new Plot(across, up, right, bottom);
        grid(canvas, plot);
        for (int i = 0; i < chart.lines().size(); i++) {
            LineChart.Line line = chart.lines().get(i);
            canvas.draw(
                    line.points().stream().map(plot::place).toList(),
                    colour(i),
                    LINE_PX,
                    dashed(i));
            double y = TOP + ROW * (i + 0.5);
            double x = right + GAP;
            canvas.draw(
                    List.of(new ChartCanvas.Place(x, y), new ChartCanvas.Place(x + SAMPLE, y)),
                    colour(i),
                    LINE_PX,
                    dashed(i));
            canvas.write(
                    line.name(),
                    new ChartCanvas.Place(x + SAMPLE + 6, y + TEXT_PX / 3.0),
                    ChartCanvas.Side.RIGHT);
        }
    }

    /** Where values are. */
    private record Plot(Axis across, Axis up, double right, double bottom) {
        ChartCanvas.Place place(LineChart.Point point) {
            return new ChartCanvas.Place(x(point.x()), y(point.y()));
        }

        double x(double value) {
            return LEFT + across.share(value) * (right - LEFT);
        }

        double y(double value) {
            return bottom - up.share(value) * (bottom - TOP);
        }
    }

    private void grid(ChartCanvas canvas, Plot plot) {
        for (double tick : plot.across().ticks()) {
            double x = plot.x(tick);
            straight(canvas, x, TOP, x, plot.bottom(), GRID);
            canvas.write(
                    Axis.text(tick),
                    new ChartCanvas.Place(x, plot.bottom() + ROW),
                    ChartCanvas.Side.MIDDLE);
        }
        for (double tick : plot.up().ticks()) {
            double y = plot.y(tick);
            straight(canvas, LEFT, y, plot.right(), y, GRID);
            canvas.write(
                    Axis.text(tick),
                    new ChartCanvas.Place(LEFT - 8, y + TEXT_PX / 3.0),
                    ChartCanvas.Side.LEFT);
        }
        straight(canvas, LEFT, plot.bottom(), plot.right(), plot.bottom(), INK);
        straight(canvas, LEFT, TOP, LEFT, plot.bottom(), INK);
        canvas.write(
                chart.across(),
                new ChartCanvas.Place((LEFT + plot.right()) / 2, size.height() - GAP / 2.0),
                ChartCanvas.Side.MIDDLE);
        canvas.write(chart.up(), new ChartCanvas.Place(GAP, TOP - GAP), ChartCanvas.Side.RIGHT);
    }

    private static void straight(
            ChartCanvas canvas, double x, double y, double toX, double toY, int rgb) {
        canvas.draw(
                List.of(new ChartCanvas.Place(x, y), new ChartCanvas.Place(toX, toY)),
                rgb,
                1,
                false);
    }

    private static int colour(int line) {
        return COLOURS.get(line % COLOURS.size());
    }

    private static boolean dashed(int line) {
        return line / COLOURS.size() % 2 == 1;
    }

    /** At most two fifths of the width. */
    private double legendWidth() {
        int longest = chart.lines().stream().mapToInt(line -> line.name().length()).max().orElse(0);
        return Math.min(size.width() * 0.4, GAP + SAMPLE + 6 + longest * LETTER_PX);
    }

    private DoubleStream values(boolean x) {
        List<LineChart.Point> all = new ArrayList<>();
        chart.lines().forEach(line -> all.addAll(line.points()));
        return all.stream().mapToDouble(point -> x ? point.x() : point.y());
    }
}
