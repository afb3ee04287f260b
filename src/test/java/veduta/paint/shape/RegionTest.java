package veduta.paint.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import veduta.image.PixelRect;

class RegionTest {
    private static final Region SHAPE =
            Drawn.parse(
                    """
                    .....
                    .##.#
                    .....
                    ..#..
                    """);

    @Test
    void bounds_rowsBetweenEmpty_coverAll() {
        assertEquals(new PixelRect(1, 1, 4, 3), SHAPE.bounds());
        assertEquals(4, SHAPE.pixels());
    }

    @Test
    void empty_region_holdsNothing() {
        assertTrue(Region.EMPTY.isEmpty());
        assertTrue(Region.EMPTY.bounds().isEmpty());
        assertEquals(Region.EMPTY, SHAPE.minus(SHAPE));
        assertEquals(SHAPE, Region.EMPTY.union(SHAPE));
        assertEquals(SHAPE, SHAPE.union(Region.EMPTY));
    }

    @Test
    void builder_touchingSpans_becomeOne() {
        RegionBuilder builder = new RegionBuilder();
        builder.span(0, 0, 2);
        builder.span(0, 2, 3);
        builder.span(0, 5, 5);
        int[] spans = {0};
        builder.build().forEach((y, fromX, endX) -> spans[0]++);
        assertEquals(1, spans[0]);
    }

    @Test
    void builder_wrongOrder_isRefused() {
        RegionBuilder builder = new RegionBuilder();
        builder.span(3, 4, 6);
        assertThrows(IllegalArgumentException.class, () -> builder.span(3, 2, 5));
        assertThrows(IllegalArgumentException.class, () -> builder.span(2, 0, 1));
    }

    @Test
    void mirroredLeftRight_shape_changesSides() {
        assertEquals(
                """
                .....
                #.##.
                .....
                ..#..
                """,
                Drawn.of(SHAPE.mirroredLeftRight(5), 5, 4));
    }

    @Test
    void mirroredTopBottom_shape_changesSides() {
        assertEquals(
                """
                ..#..
                .....
                .##.#
                .....
                """,
                Drawn.of(SHAPE.mirroredTopBottom(4), 5, 4));
    }

    @Test
    void moved_shape_keepsItsForm() {
        assertEquals(
                """
                ##.#
                ....
                .#..
                """,
                Drawn.of(SHAPE.moved(-1, -1), 4, 3));
    }

    @Test
    void clip_shape_cutsSpans() {
        assertEquals(
                """
                .....
                ..#..
                .....
                ..#..
                """,
                Drawn.of(SHAPE.clip(new PixelRect(2, 0, 2, 9)), 5, 4));
    }

    @Test
    void equals_sameSet_holds() {
        assertEquals(SHAPE, SHAPE.mirroredTopBottom(9).mirroredTopBottom(9));
        assertEquals(SHAPE.hashCode(), SHAPE.mirroredTopBottom(9).mirroredTopBottom(9).hashCode());
        assertNotEquals(SHAPE, SHAPE.moved(1, 0));
    }

    @Test
    void contains_spansOfALowerRow_areCountedFromThatRow() {
        Region low = SHAPE.moved(0, 7);
        assertEquals(
                """
                .##.#
                .....
                ..#..
                """,
                Drawn.of(low.moved(0, -8), 5, 3));
        for (int y = 0; y < 12; y++) {
            for (int x = -1; x < 6; x++) {
                assertEquals(SHAPE.contains(x, y - 7), low.contains(x, y), x + ", " + y);
            }
        }
    }

    @Test
    void clip_everything_isTheSameSet() {
        assertEquals(SHAPE, SHAPE.clip(SHAPE.bounds()));
        assertEquals(Region.EMPTY, SHAPE.clip(new PixelRect(0, 2, 5, 1)));
    }

    @Test
    void hashCode_otherColumns_differs() {
        assertNotEquals(SHAPE.hashCode(), SHAPE.moved(1, 0).hashCode());
    }

    @Test
    void toString_shape_reportsPixelsAndBounds() {
        assertEquals("Region of 4 pixels in " + SHAPE.bounds(), SHAPE.toString());
    }

    @Test
    void setOperations_random_agreeWithPixels() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            Region one = random(random);
            Region other = random(random);
            for (int y = -1; y < 9; y++) {
                for (int x = -1; x < 9; x++) {
                    boolean mine = one.contains(x, y);
                    boolean theirs = other.contains(x, y);
                    assertEquals(mine || theirs, one.union(other).contains(x, y));
                    assertEquals(mine && theirs, one.intersect(other).contains(x, y));
                    assertEquals(mine && !theirs, one.minus(other).contains(x, y));
                    assertEquals(mine != theirs, one.difference(other).contains(x, y));
                }
            }
        }
    }

    private static Region random(Random random) {
        RegionBuilder builder = new RegionBuilder();
        int top = random.nextInt(4);
        for (int y = top; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                if (random.nextInt(3) == 0) {
                    builder.span(y, x, x + 1);
                }
            }
        }
        return builder.build();
    }
}
