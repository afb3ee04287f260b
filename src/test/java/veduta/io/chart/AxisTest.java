package veduta.io.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
    private static List<String> texts(Axis axis) {
        return axis.ticks().stream().map(Axis::text).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 6000, 0, 0 1000 2000 3000 4000 5000 6000",
        "1, 2, 1, 1 2",
        "0.013, 0.061, 0, 0.01 0.02 0.03 0.04 0.05 0.06 0.07",
        "-3, 9, 0, -4 -2 0 2 4 6 8 10",
        "5, 5, 0, 5 6"
    })
    void linear_values_areBetweenRoundNumbers(
            double from, double to, double least, String expected) {
        Axis axis = Axis.linear(DoubleStream.of(to, from), least);
        assertEquals(Arrays.asList(expected.split(" ")), texts(axis));
        assertEquals(0, axis.share(axis.from()));
        assertEquals(1, axis.share(axis.to()));
        assertEquals(0.5, axis.share((axis.from() + axis.to()) / 2), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({
        "30, 400, 20 50 100 200 500",
        "100, 100, 100 200",
        "0.9, 1.5, 0.5 1 2",
        "0.02, 300, 0.01 0.1 1 10 100 1000"
    })
    void logarithmic_values_areBetweenRoundNumbers(double from, double to, String expected) {
        Axis axis = Axis.logarithmic(DoubleStream.of(from, to));
        assertEquals(Arrays.asList(expected.split(" ")), texts(axis));
        assertEquals(0.5, axis.share(Math.sqrt(axis.from() * axis.to())), 1e-12);
    }

    @Test
    void text_manyDigits_areCut() {
        assertEquals("0.3", Axis.text(3 * 0.1));
        assertEquals("1200000", Axis.text(1.2e6));
    }
}
