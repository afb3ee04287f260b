package veduta.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class OutlineTest {
    @Test
    void flattened_straightLines_keepTheirCornersOnly() {
        Outline outline = new OutlineBuilder().moveTo(1, 2).lineTo(8, 3).lineTo(4, 9).build();
        assertArrayEquals(
                new double[] {1, 2, 8, 3, 4, 9, 1, 2}, outline.flattened(0.01).get(0), 1e-12);
    }

    @Test
    void flattened_curve_staysWithinTheTolerance() {
        Outline outline =
                new OutlineBuilder().moveTo(0, 0).cubicTo(0, 100, 200, -100, 200, 80).build();
        double[] corners = outline.flattened(0.05).get(0);
        assertTrue(corners.length > 20 && corners.length < 200, "" + corners.length);
        for (double t = 0; t <= 1; t += 0.001) {
            double s = 1 - t;
            double x = 3 * s * t * t * 200 + t * t * t * 200;
            double y = 3 * s * s * t * 100 - 3 * s * t * t * 100 + t * t * t * 80;
            assertTrue(distance(corners, x, y) <= 0.05, "at " + t);
        }
    }

    @Test
    void quadTo_curve_isTheParabola() {
        Outline outline = new OutlineBuilder().moveTo(0, 0).quadTo(10, 20, 20, 0).build();
        double[] corners = outline.flattened(0.01).get(0);
        for (int i = 0; i < corners.length; i += 2) {
            double t = corners[i] / 20;
            assertEquals(40 * t * (1 - t), corners[i + 1], 1e-9);
        }
    }

    @Test
    void transformed_mirrored_movesEveryPoint() {
        Outline outline = new OutlineBuilder().moveTo(1, 2).lineTo(3, 2).lineTo(3, 5).build();
        assertArrayEquals(
                new double[] {8, 7, 4, 7, 4, 13, 8, 7},
                outline.transformed(-2, 2, 10, 3).flattened(1).get(0),
                1e-12);
    }

    @Test
    void close_severalPaths_returnsToEachStart() {
        OutlineBuilder pen = new OutlineBuilder().moveTo(1, 1).lineTo(2, 1).lineTo(2, 2).close();
        assertEquals(1, pen.penX());
        assertEquals(1, pen.penY());
        pen.lineTo(0, 5).lineTo(0, 0);
        assertEquals(2, pen.build().paths());
        assertEquals(0, new OutlineBuilder().moveTo(3, 3).build().paths());
    }

    private static double distance(double[] corners, double x, double y) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 3 < corners.length; i += 2) {
            double dx = corners[i + 2] - corners[i];
            double dy = corners[i + 3] - corners[i + 1];
            double share =
                    ((x - corners[i]) * dx + (y - corners[i + 1]) * dy) / (dx * dx + dy * dy);
            double near = Math.max(0, Math.min(1, share));
            double offX = x - corners[i] - near * dx;
            double offY = y - corners[i + 1] - near * dy;
            nearest = Math.min(nearest, Math.hypot(offX, offY));
        }
        return nearest;
    }
}
