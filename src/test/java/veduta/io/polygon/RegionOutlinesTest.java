package veduta.io.polygon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import veduta.image.Size;
import veduta.io.polygon.RegionOutlines.Outline;
import veduta.layout.LabelMap;

class RegionOutlinesTest {
    @Test
    void trace_onePixel_isItsSquare() {
        List<Outline> outlines = RegionOutlines.trace(LabelMap.filled(new Size(1, 1), 3));

        assertEquals(List.of(new Outline(3, List.of(0, 0, 1, 0, 1, 1, 0, 1))), outlines);
    }

    @Test
    void trace_regionWithHole_comesBeforeWhatIsInside() {
        LabelMap map = LabelMap.of(new Size(3, 3), new byte[] {1, 1, 1, 1, 2, 1, 1, 1, 1});

        List<Outline> outlines = RegionOutlines.trace(map);

        assertEquals(
                List.of(
                        new Outline(1, List.of(0, 0, 3, 0, 3, 3, 0, 3)),
                        new Outline(2, List.of(1, 1, 2, 1, 2, 2, 1, 2))),
                outlines);
    }

    @Test
    void trace_diagonalPixels_areTwoRegions() {
        LabelMap map = LabelMap.of(new Size(2, 2), new byte[] {1, 2, 2, 1});

        assertEquals(4, RegionOutlines.trace(map).size());
    }
}
