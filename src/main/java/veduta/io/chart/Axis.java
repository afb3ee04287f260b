package veduta.io.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * An axis from one round number to another.
 *
 * @param from its lower end
 * @param to its upper end, above that
 * @param logarithmic whether equal factors are equal lengths
 * @param ticks the numbers that are written beside it, in order
 */
record Axis(double from, double to, boolean logarithmic, List<Double> ticks) {
    private static final int FEWEST_STEPS = 4;

    /** From such a factor between the ends on, only powers of ten are written. */
    private static final double MANY = 1000;

    private static final List<Integer> ROUND = List.of(1, 2, 5);

    Axis {
        ticks = List.copyOf(ticks);
    }

    /**
     * An axis on which all values are.
     *
     * @param least how far apart ticks are at the least
     */
    static Axis linear(DoubleStream values, double least) {
        double[] ends = ends(values);
        double range = ends[1] > ends[0] ? ends[1] - ends[0] : Math.max(1, Math.abs(ends[0]));
        double step = step(Math.max(least, range / FEWEST_STEPS));
        long first = (long) Math.floor(ends[0] / step);
        long last = Math.max(first + 1, (long) Math.ceil(ends[1] / step));
        List<Double> ticks = new ArrayList<>();
        for (long at = first; at <= last; at++) {
            ticks.add(at * step);
        }
        return new Axis(first * step, last * step, false, ticks);
    }

    /** The largest round number that is no larger. */
    private static double step(double size) {
        double decade = Math.pow(10, Math.floor(Math.log10(size)));
        double step = decade;
        for (int round : ROUND) {
            step = round * decade <= size ? round * decade : step;
        }
        return step;
    }

    /** An axis by factors on which all values are, which are over zero. */
    static Axis logarithmic(DoubleStream values) {
        double[] ends = ends(values);
        List<Integer> rounds = ends[1] / ends[0] < MANY ? ROUND : ROUND.subList(0, 1);
        List<Double> all = new ArrayList<>();
        int last = (int) Math.floor(Math.log10(ends[1])) + 2;
        for (int decade = (int) Math.floor(Math.log10(ends[0])) - 1; decade <= last; decade++) {
            for (int round : rounds) {
                all.add(Double.parseDouble(round + "e" + decade));
            }
        }
        int from = 0;
        while (all.get(from + 1) <= ends[0]) {
            from++;
        }
        int to = from + 1;
        while (all.get(to) < ends[1]) {
            to++;
        }
        return new Axis(all.get(from), all.get(to), true, all.subList(from, to + 1));
    }

    private static double[] ends(DoubleStream values) {
        var all = values.summaryStatistics();
        return new double[] {all.getMin(), all.getMax()};
    }

    /** Where a value is, from 0 at the lower end to 1. */
    double share(double value) {
        return logarithmic
                ? Math.log(value / from) / Math.log(to / from)
                : (value - from) / (to - from);
    }

    /** A tick as text: as few digits as tell it from the others. */
    static String text(double tick) {
        return new BigDecimal(tick).round(new MathContext(6)).stripTrailingZeros().toPlainString();
    }
}
