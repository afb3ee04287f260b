package veduta.io.polygon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import veduta.image.Size;
import veduta.io.polygon.RegionOutlines.Outline;
import veduta.layout.LabelMap;

class RegionOutlinesTest {
    @Test
    void trace_onePixel_isItsSquare() {
        List<Outline> outlines = RegionOutlines.trace(LabelMap.filled(new Size(1, 1), 3));

        assertEquals(List.of(new Outline(3, List.of(0, 0, 0, 0, 0, 0))), outlines);
    }

    @Test
    void trace_regionWithHole_comesBeforeWhatIsInside() {
        LabelMap map = LabelMap.of(new Size(3, 3), new byte[] {1, 1, 1, 1, 2, 1, 1, 1, 1});

        List<Outline> outlines = RegionOutlines.trace(map);

        assertEquals(
                List.of(
                        new Outline(1, List.of(0, 0, 2, 0, 2, 2, 0, 2)),
                        new Outline(2, List.of(1, 1, 1, 1, 1, 1))),
                outlines);
    }

    @Test
    void trace_lineWithBranch_goesForthAndBack() {
        LabelMap map = LabelMap.of(new Size(3, 2), new byte[] {1, 1, 1, 2, 1, 2});

        assertEquals(
                new Outline(1, List.of(0, 0, 2, 0, 1, 0, 1, 1, 1, 0)),
                RegionOutlines.trace(map).get(0));
    }

    @Test
    void trace_manyRandomMaps_isPaintedBackByTheReferenceRule() throws IOException {
        for (int seed = 0; seed < 300; seed++) {
            LabelMap map = random(seed);
            PolygonCanvas canvas = new PolygonCanvas(map.size());
            for (Outline outline : RegionOutlines.trace(map)) {
                double[] points =
                        outline.corners().stream().mapToDouble(Integer::doubleValue).toArray();
                canvas.fill(Path.of("a.json"), PolygonShape.of("a", points), outline.label());
            }
            assertEquals(map, canvas.toLabelMap(), "seed " + seed);
        }
    }

    private static LabelMap random(int seed) {
        Random random = new Random(seed);
        Size size = new Size(1 + random.nextInt(24), 1 + random.nextInt(24));
        byte[] labels = new byte[(int) size.pixels()];
        int classes = 1 + random.nextInt(4);
        for (int i = 0; i < labels.length; i++) {
            boolean same = i > 0 && random.nextInt(3) > 0;
            labels[i] = same ? labels[i - 1] : (byte) random.nextInt(classes);
        }
        return LabelMap.of(size, labels);
    }

    @Test
    void trace_diagonalPixels_areTwoRegions() {
        LabelMap map = LabelMap.of(new Size(2, 2), new byte[] {1, 2, 2, 1});

        assertEquals(4, RegionOutlines.trace(map).size());
    }
}
