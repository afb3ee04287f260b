package veduta.api.training.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CurveTest {
    @Test
    void add_earlierStep_forgetsWhatCameAfterIt() {
        Curve curve = new Curve();
        for (int step = 1; step <= 9; step++) {
            curve.add(step, 1);
        }
        curve.add(6, 2);
        curve.add(7, 3);
        assertEquals(
                List.of(5.0, 6.0, 7.0),
                curve.points().stream().map(Curve.Point::step).toList().subList(4, 7));
        assertEquals(7, curve.points().size());
        assertEquals(3, curve.points().get(6).value());
    }

    @Test
    void smoothed_noise_isMuchLess() {
        Curve curve = new Curve();
        for (int step = 1; step <= 100; step++) {
            curve.add(step, step % 2 == 0 ? 9 : 11);
        }
        List<Curve.Point> smooth = Curve.smoothed(curve.points());
        assertEquals(100, smooth.size());
        assertEquals(50, smooth.get(49).step());
        smooth.forEach(point -> assertEquals(10, point.value(), 0.21));
    }

    @Test
    void smoothed_fewPoints_stayAsTheyAre() {
        Curve curve = new Curve();
        curve.add(1, 4);
        curve.add(2, 2);
        assertEquals(curve.points(), Curve.smoothed(curve.points()));
    }

    @Test
    void points_fewValues_areTheValues() {
        Curve curve = new Curve();
        curve.add(1, 4);
        curve.add(2, 2);
        assertEquals(List.of(new Curve.Point(1, 4), new Curve.Point(2, 2)), curve.points());
    }

    /** The values of step n are n, so every point must lie on the diagonal, whatever was joined. */
    @Test
    void points_manyValues_areFewMeansOfAll() {
        Curve curve = new Curve();
        for (int step = 1; step <= 100_000; step++) {
            curve.add(step, step);
        }
        List<Curve.Point> points = curve.points();
        assertTrue(points.size() > 100 && points.size() <= 240, points.size() + " points");
        points.forEach(point -> assertEquals(point.step(), point.value(), 1e-6));
        assertTrue(points.get(points.size() - 1).step() > 99_000);
    }

    @Test
    void percent_values_beginAtAHundred() {
        Curve curve = new Curve();
        for (int step = 1; step <= 8; step++) {
            curve.add(step, 5);
        }
        curve.add(9, 2.5);
        assertEquals(100, curve.percent().get(0).value(), 1e-9);
        assertEquals(50, curve.percent().get(8).value(), 1e-9);
    }
}
