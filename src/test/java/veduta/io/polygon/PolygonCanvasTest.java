package veduta.io.polygon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import veduta.image.Size;
import veduta.layout.LabelMap;

class PolygonCanvasTest {
    private static final Path FILE = Path.of("a.json");

    @Test
    void fill_squareOnPixelEdges_coversThosePixels() throws IOException {
        assertEquals(
                """
                ....
                .11.
                .11.
                ....
                """,
                painted(4, 4, 1, 1, 3, 1, 3, 3, 1, 3));
    }

    @Test
    void fill_triangle_coversCentresInside() throws IOException {
        assertEquals(
                """
                1...
                11..
                111.
                1111
                """,
                painted(4, 4, 0, -0.2, 4.4, 4.2, 0, 4.2));
    }

    @Test
    void fill_selfCrossing_isEvenOdd() throws IOException {
        assertEquals(
                """
                1111
                1..1
                1..1
                1111
                """,
                painted(4, 4, 0, 0, 4, 0, 4, 4, 0, 4, 0, 0, 1, 1, 3, 1, 3, 3, 1, 3, 1, 1));
    }

    @Test
    void fill_beyondTheBorder_isClipped() throws IOException {
        assertEquals("11\n11\n", painted(2, 2, -1e6, -1e6, 1e6, -1e6, 1e6, 1e6, -1e6, 1e6));
    }

    @Test
    void fill_outside_paintsNothing() throws IOException {
        assertEquals("..\n..\n", painted(2, 2, 5, 5, 9, 5, 9, 9));
    }

    @Test
    void fill_neighbours_neitherOverlapNorLeaveGaps() throws IOException {
        PolygonCanvas canvas = new PolygonCanvas(new Size(9, 9));
        double[] left = {0, 0, 4.5, 0, 3.3, 9, 0, 9};
        double[] right = {4.5, 0, 9, 0, 9, 9, 3.3, 9};
        canvas.fill(FILE, new PolygonShape("a", left), 1);
        LabelMap leftOnly = canvas.toLabelMap();
        canvas.fill(FILE, new PolygonShape("b", right), 2);
        LabelMap both = canvas.toLabelMap();

        assertEquals(0, both.counts()[LabelMap.VOID]);
        assertEquals(leftOnly.counts()[1], both.counts()[1]);
    }

    private static String painted(int width, int height, double... points) throws IOException {
        PolygonCanvas canvas = new PolygonCanvas(new Size(width, height));
        canvas.fill(FILE, new PolygonShape("a", points), 1);
        LabelMap map = canvas.toLabelMap();
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
