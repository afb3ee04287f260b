package veduta.io.polygon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import veduta.image.PolygonScan;
import veduta.image.Size;
import veduta.io.raster.FileFormatException;
import veduta.layout.LabelMap;

/** The rule of the reference tools, on shapes that were computed by hand. */
class PolygonCanvasTest {
    private static final Path FILE = Path.of("a.json");

    @Test
    void fill_square_hasItsOutline() throws IOException {
        LabelMap map = map(20, 20, shape(5, 5, 10, 5, 10, 10, 5, 10));

        assertEquals(36, map.counts()[1]);
        assertEquals(1, map.label(5, 5));
        assertEquals(1, map.label(10, 10));
        assertEquals(LabelMap.VOID, map.label(11, 10));
    }

    @Test
    void fill_wholeFrame_leavesNoLastRowAndColumn() throws IOException {
        assertEquals("111\n111\n", painted(3, 2, shape(0, 0, 2, 0, 2, 1, 0, 1)));
    }

    @Test
    void fill_triangle_takesHalvesInwards() throws IOException {
        // The slanting edge crosses rows 1 and 3 in the middle between two pixels.
        assertEquals(
                """
                1...
                1...
                11..
                11..
                111.
                """,
                painted(4, 5, shape(0, 0, 2, 4, 0, 4)));
    }

    @Test
    void fill_lineOfOnePixel_isThere() throws IOException {
        assertEquals(
                """
                .....
                .111.
                .....
                """,
                painted(5, 3, shape(1, 1, 3, 1, 1, 1)));
        assertEquals(".1.\n.1.\n.1.\n", painted(3, 3, shape(1, 0, 1, 2, 1, 0)));
        assertEquals("...\n.1.\n...\n", painted(3, 3, shape(1, 1, 1, 1, 1, 1)));
    }

    @Test
    void fill_concave_leavesTheBay() throws IOException {
        assertEquals(
                """
                11..11
                11..11
                11..11
                111111
                111111
                """,
                painted(6, 5, shape(0, 0, 1, 0, 1, 3, 4, 3, 4, 0, 5, 0, 5, 4, 0, 4)));
    }

    @Test
    void fill_touchingBorders_laterShapeHasTheSharedPixels() throws IOException {
        PolygonCanvas canvas = new PolygonCanvas(new Size(5, 1));
        canvas.fill(FILE, shape(0, 0, 2, 0, 2, 0, 0, 0), 1);
        canvas.fill(FILE, shape(2, 0, 4, 0, 4, 0, 2, 0), 2);

        assertEquals(LabelMap.of(new Size(5, 1), new byte[] {1, 1, 2, 2, 2}), canvas.toLabelMap());
    }

    @Test
    void fill_tipBetweenSlantingEdges_reachesTheNextRow() throws IOException {
        // Without its widening the tip would be one pixel, two away from the next row.
        assertEquals(
                """
                ........111
                .....111...
                11111......
                """,
                painted(11, 3, shape(10, 0, 0, 2, 4, 2)));
    }

    @Test
    void fill_fractions_areCutOff() throws IOException {
        assertEquals(
                painted(8, 8, shape(1, 1, 5, 1, 5, 6, 1, 6)),
                painted(8, 8, shape(1.9, 1.2, 5.99, 1.5, 5.5, 6.7, 1.1, 6.9)));
    }

    @Test
    void fill_beyondTheBorder_isClipped() throws IOException {
        assertEquals("11\n11\n", painted(2, 2, shape(-1e6, -1e6, 1e6, -1e6, 1e6, 1e6, -1e6, 1e6)));
    }

    @Test
    void fill_outside_paintsNothing() throws IOException {
        assertEquals("..\n..\n", painted(2, 2, shape(5, 5, 9, 5, 9, 9)));
    }

    @Test
    void fill_alongEdges_coversPixelsWhoseCentresAreInside() throws IOException {
        ShapeArea area =
                new EdgePolygon(new PolygonScan(List.of(new double[] {1, 1, 3, 1, 3, 3, 1, 3})));

        assertEquals("....\n.11.\n.11.\n....\n", painted(4, 4, new PolygonShape("a", area)));
    }

    @Test
    void fill_cornersThatAllMeetInOneRow_takesNoTimeOfTheirSquare() throws IOException {
        // Compared pair by pair, the edges of this row would take ten thousand million steps.
        double[] points = new double[200_000];
        for (int i = 0; i < points.length; i += 2) {
            points[i] = i / 2 % 2 == 0 ? 0 : i % 50_000;
            points[i + 1] = i / 2 % 2;
        }

        LabelMap map = map(60_000, 2, shape(points));

        assertEquals(1, map.label(0, 0));
    }

    @Test
    void fill_moreThanOneCanTake_isRefused() {
        double[] points = new double[40_000];
        for (int i = 0; i < points.length; i += 2) {
            points[i] = i;
            points[i + 1] = i / 2 % 2 == 0 ? 0 : 9_999;
        }

        assertThrows(FileFormatException.class, () -> map(10, 10_000, shape(points)));
    }

    private static PolygonShape shape(double... points) {
        return PolygonShape.of("a", points);
    }

    private static LabelMap map(int width, int height, PolygonShape shape) throws IOException {
        PolygonCanvas canvas = new PolygonCanvas(new Size(width, height));
        canvas.fill(FILE, shape, 1);
        return canvas.toLabelMap();
    }

    private static String painted(int width, int height, PolygonShape shape) throws IOException {
        LabelMap map = map(width, height, shape);
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                text.append(map.label(x, y) == 1 ? '1' : '.');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
