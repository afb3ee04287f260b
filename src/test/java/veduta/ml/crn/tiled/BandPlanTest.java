package veduta.ml.crn.tiled;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import veduta.benchmark.PublishedSize;
import veduta.image.Size;
import veduta.ml.crn.CrnShape;

final class BandPlanTest {
    private static final CrnShape EVEN = new CrnShape(4, List.of(8, 8, 8), new Size(8, 4), 2);

    @Test
    void of_evenWidths_dividesOctavesByTheirPixels() {
        assertEquals(List.of(1, 4, 16), BandPlan.of(EVEN, new Size(64, 32), 16).counts());
        assertEquals(List.of(1, 1, 3), BandPlan.of(EVEN, new Size(64, 32), 3).counts());
        assertEquals(List.of(1, 1, 1), BandPlan.of(EVEN, new Size(64, 32), 1).counts());
    }

    /** The published 1024p network: the last two octaves take about the same. */
    @Test
    void of_wideCoarseOctave_dividesThatToo() {
        CrnShape shape = CrnShape.of(PublishedSize.P1024.info().network());
        List<Integer> counts = BandPlan.of(shape, shape.size(), 8).counts();
        assertEquals(List.of(8, 8), counts.subList(7, 9));
        assertEquals(1, counts.get(0));
    }

    @Test
    void of_moreBandsThanRows_isOneRowEach() {
        assertEquals(32, BandPlan.of(EVEN, new Size(64, 32), 1000).counts().get(2));
    }

    @Test
    void bands_oddNumber_coverAllRows() {
        BandPlan plan = BandPlan.of(EVEN, new Size(64, 32), 3);
        assertEquals(List.of(new Band(0, 10), new Band(10, 21), new Band(21, 32)), plan.bands(2));
    }

    @Test
    void withHalo_endsAtThePicture() {
        assertEquals(new Band(0, 11), new Band(0, 10).withHalo(32));
        assertEquals(new Band(9, 22), new Band(10, 21).withHalo(32));
        assertEquals(new Band(20, 32), new Band(21, 32).withHalo(32));
    }

    /** Values 1, 2, 3 | 10, 20: mean 7.2, variance 50.96. */
    @Test
    void add_unequalBands_givesTheMomentsOfAll() {
        BandMoments moments = new BandMoments();
        moments.add(3, new float[] {2, (float) (1 / Math.sqrt(2.0 / 3))});
        moments.add(2, new float[] {15, 1 / 5f});
        float[] expected = {7.2f, (float) (1 / Math.sqrt(50.96))};
        assertArrayEquals(expected, moments.numbers(), 1e-6f);
    }
}
