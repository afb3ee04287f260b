package veduta.paint.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.image.OutlineBuilder;
import veduta.image.PixelRect;

class ShapeRasterTest {
    private static final ShapeRaster RASTER = new ShapeRaster(new PixelRect(0, 0, 8, 8));
    private static final ShapeRaster LARGE = new ShapeRaster(new PixelRect(0, 0, 600, 600));

    @Test
    void dab_onePixel_isThePixelPointedAt() {
        for (BrushTip.Form form : BrushTip.Form.values()) {
            Region dab = RASTER.dab(new BrushTip(form, 1), 3.99, 2.01);
            assertEquals(Region.of(new PixelRect(3, 2, 1, 1)), dab);
        }
    }

    @Test
    void dab_roundOfFour_losesCorners() {
        assertEquals(
                """
                ........
                ........
                ...##...
                ..####..
                ..####..
                ...##...
                ........
                ........
                """,
                drawn(RASTER.dab(BrushTip.round(4), 4.2, 3.8)));
    }

    @Test
    void dab_roundOfFive_isRound() {
        assertEquals(
                """
                ........
                ..###...
                .#####..
                .#####..
                .#####..
                ..###...
                ........
                ........
                """,
                drawn(RASTER.dab(BrushTip.round(5), 3.9, 3.1)));
    }

    @Test
    void dab_square_hasItsSide() {
        assertEquals(
                Region.of(new PixelRect(2, 2, 3, 3)), RASTER.dab(BrushTip.square(3), 3.1, 3.9));
        assertEquals(
                Region.of(new PixelRect(1, 1, 4, 4)), RASTER.dab(BrushTip.square(4), 3.1, 3.4));
    }

    @Test
    void dab_beyondTheBorder_isClipped() {
        assertEquals(
                Region.of(new PixelRect(0, 0, 2, 2)), RASTER.dab(BrushTip.square(4), -0.1, 0.2));
        assertTrue(RASTER.dab(BrushTip.round(400), -300, 4).isEmpty());
        assertTrue(RASTER.dab(BrushTip.round(9), 1e300, Double.NEGATIVE_INFINITY).isEmpty());
    }

    @Test
    void line_onePixelLevel_hasOnePixelInEachColumn() {
        assertEquals(
                """
                ........
                ##......
                ..####..
                ......##
                ........
                ........
                ........
                ........
                """,
                drawn(RASTER.line(BrushTip.round(1), 0, 1, 7, 3)));
    }

    @Test
    void line_onePixelSteep_hasOnePixelInEachRow() {
        assertEquals(
                """
                .#......
                .#......
                ..#.....
                ..#.....
                ..#.....
                ...#....
                ...#....
                ........
                """,
                drawn(RASTER.line(BrushTip.square(1), 3.5, 6.5, 1.5, 0.5)));
    }

    @Test
    void line_onePixelFromOutside_entersWhereItShould() {
        assertEquals(
                """
                ........
                ........
                ........
                #.......
                .##.....
                ...##...
                .....##.
                .......#
                """
                        .strip(),
                drawn(RASTER.line(BrushTip.round(1), -6, 0, 20, 13)).strip());
    }

    @Test
    void line_roundThree_isACapsule() {
        assertEquals(
                """
                ........
                ........
                .######.
                .######.
                .######.
                ........
                ........
                ........
                """,
                drawn(RASTER.line(BrushTip.round(3), 2.5, 3.5, 5.5, 3.5)));
    }

    @Test
    void line_roundDiagonal_coversWhatLiesWithinItsRadius() {
        Region line = LARGE.line(BrushTip.round(20), 40, 30, 90, 170);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 130; x++) {
                double distance = distance(x + 0.5, y + 0.5, 40, 30, 90, 170);
                if (Math.abs(distance - 10) > 1e-9) {
                    assertEquals(distance < 10, line.contains(x, y), "(" + x + ", " + y + ")");
                }
            }
        }
    }

    @Test
    void line_squareDiagonal_isTheWayOfTheSquare() {
        assertEquals(
                """
                ###.....
                ####....
                #####...
                .#####..
                ..#####.
                ...####.
                ....###.
                ........
                """,
                drawn(RASTER.line(BrushTip.square(3), 1.5, 1.5, 5.5, 5.5)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 30})
    void line_randomSpeeds_isJoinedAndCoversBothDabs(int diameter) {
        Random random = new Random(diameter);
        for (int round = 0; round < 60; round++) {
            BrushTip tip = new BrushTip(BrushTip.Form.values()[round % 2], diameter);
            double x0 = 50 + random.nextDouble() * 500;
            double y0 = 50 + random.nextDouble() * 500;
            double length = Math.pow(10, 2 * random.nextDouble());
            double angle = random.nextDouble() * 2 * Math.PI;
            double x1 = Math.max(50, Math.min(550, x0 + length * Math.cos(angle)));
            double y1 = Math.max(50, Math.min(550, y0 + length * Math.sin(angle)));

            Region line = LARGE.line(tip, x0, y0, x1, y1);

            assertTrue(LARGE.dab(tip, x0, y0).minus(line).isEmpty());
            assertTrue(LARGE.dab(tip, x1, y1).minus(line).isEmpty());
            assertEquals(1, pieces(line), tip + " " + x0 + " " + y0 + " " + x1 + " " + y1);
            assertEquals(line, LARGE.line(tip, x1, y1, x0, y0));
        }
    }

    @Test
    void box_drag_holdsThePixelsUnderBothPoints() {
        assertEquals(new PixelRect(2, 1, 4, 6), ShapeRaster.box(5.9, 1.0, 2.1, 6.5));
        assertEquals(new PixelRect(-1, -1, 1, 1), ShapeRaster.box(-0.5, -0.5, -0.1, -1));
    }

    @Test
    void rectangle_border_isInside() {
        assertEquals(
                """
                ........
                .#####..
                .#####..
                .##.##..
                .#####..
                .#####..
                ........
                ........
                """,
                drawn(RASTER.rectangle(new PixelRect(1, 1, 5, 5), 2)));
        assertEquals(
                RASTER.rectangle(new PixelRect(1, 1, 5, 5)),
                RASTER.rectangle(new PixelRect(1, 1, 5, 5), 3));
    }

    @Test
    void ellipse_filled_touchesItsBox() {
        assertEquals(
                """
                ..####..
                .######.
                ########
                ########
                .######.
                ..####..
                ........
                ........
                """,
                drawn(RASTER.ellipse(new PixelRect(0, 0, 8, 6))));
    }

    @Test
    void ellipse_border_isOnePixelWide() {
        assertEquals(
                """
                ..####..
                .#....#.
                #......#
                #......#
                .#....#.
                ..####..
                ........
                ........
                """,
                drawn(RASTER.ellipse(new PixelRect(0, 0, 8, 6), 1)));
    }

    @Test
    void ellipse_partlyOutside_hasTheSameBorder() {
        PixelRect box = new PixelRect(-100, -50, 333, 222);
        Region whole = new ShapeRaster(new PixelRect(-500, -500, 2000, 2000)).ellipse(box, 7);
        assertEquals(whole.clip(LARGE.clip()), LARGE.ellipse(box, 7));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void ellipse_flatBorder_isJoined(int border) {
        for (int height = 3; height < 40; height++) {
            PixelRect box = new PixelRect(3, 5, 301, height);
            assertEquals(1, pieces(LARGE.ellipse(box, border)));
        }
    }

    @Test
    void border_ofNoPixels_isRefused() {
        PixelRect box = new PixelRect(0, 0, 4, 4);
        assertThrows(IllegalArgumentException.class, () -> RASTER.ellipse(box, 0));
        assertThrows(IllegalArgumentException.class, () -> RASTER.rectangle(box, 0));
    }

    @Test
    void polygon_crossingItself_isEvenOdd() {
        assertEquals(
                """
                ######..
                #....#..
                #....#..
                #....#..
                #....#..
                ######..
                ........
                ........
                """,
                drawn(
                        RASTER.polygon(
                                new double[] {
                                    0, 0, 6, 0, 6, 6, 0, 6, 0, 0, 1, 1, 5, 1, 5, 5, 1, 5, 1, 1
                                })));
    }

    @Test
    void outline_circleOfCurves_isTheEllipse() {
        double k = 0.5522847498 * 200;
        OutlineBuilder pen = new OutlineBuilder().moveTo(500, 300);
        pen.cubicTo(500, 300 + k, 300 + k, 500, 300, 500);
        pen.cubicTo(300 - k, 500, 100, 300 + k, 100, 300);
        pen.cubicTo(100, 300 - k, 300 - k, 100, 300, 100);
        pen.cubicTo(300 + k, 100, 500, 300 - k, 500, 300);
        Region curved = LARGE.outline(pen.build());
        Region ellipse = LARGE.ellipse(new PixelRect(100, 100, 400, 400));
        // Four cubic arcs bulge by at most 0.03 % of the radius: 0.055 px, plus the tolerance.
        assertTrue(curved.difference(ellipse).pixels() < 150, curved + " " + ellipse);
    }

    private static String drawn(Region region) {
        return Drawn.of(region, 8, 8);
    }

    private static double distance(double x, double y, double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double share = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy);
        double near = Math.max(0, Math.min(1, share));
        return Math.hypot(x - x0 - near * dx, y - y0 - near * dy);
    }

    /** How many pieces a region has, joined also at corners. */
    private static int pieces(Region region) {
        int pieces = 0;
        Region left = region;
        while (!left.isEmpty()) {
            int[] first = new int[2];
            PixelRect top = new PixelRect(left.bounds().x(), left.bounds().y(), 600, 1);
            left.clip(top).forEach((y, fromX, endX) -> set(first, fromX, y));
            Region piece = Region.of(new PixelRect(first[0], first[1], 1, 1));
            Region grown = grown(piece, left);
            while (!grown.equals(piece)) {
                piece = grown;
                grown = grown(piece, left);
            }
            left = left.minus(piece);
            pieces++;
        }
        return pieces;
    }

    private static void set(int[] point, int x, int y) {
        point[0] = x;
        point[1] = y;
    }

    private static Region grown(Region piece, Region within) {
        Region wide = piece.union(piece.moved(1, 0)).union(piece.moved(-1, 0));
        return wide.union(wide.moved(0, 1)).union(wide.moved(0, -1)).intersect(within);
    }
}
