package veduta.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class PixelRectTest {
    @Test
    void intersect_overlapping_givesCommonPixels() {
        PixelRect common = new PixelRect(0, 0, 4, 4).intersect(new PixelRect(2, 3, 5, 5));
        assertEquals(new PixelRect(2, 3, 2, 1), common);
    }

    @Test
    void intersect_apart_isEmpty() {
        assertTrue(new PixelRect(0, 0, 2, 2).intersect(new PixelRect(5, 5, 2, 2)).isEmpty());
    }

    @Test
    void contains_reachingOut_isFalse() {
        PixelRect whole = PixelRect.of(new Size(4, 4));
        assertTrue(whole.contains(new PixelRect(1, 1, 3, 3)));
        assertFalse(whole.contains(new PixelRect(1, 1, 4, 3)));
    }

    @Test
    void union_ofTwo_isTheSmallestAround() {
        PixelRect one = new PixelRect(1, 2, 3, 4);
        assertEquals(new PixelRect(-1, 2, 5, 9), one.union(new PixelRect(-1, 10, 1, 1)));
        assertEquals(one, one.union(new PixelRect(90, 90, 0, 5)));
        assertEquals(one, new PixelRect(90, 90, 5, 0).union(one));
    }
}
