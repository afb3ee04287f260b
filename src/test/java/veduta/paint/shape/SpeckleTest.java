package veduta.paint.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.image.Dots;
import veduta.image.PixelRect;

final class SpeckleTest {
    private static final PixelRect ALL = new PixelRect(-40, -20, 300, 200);

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void in_largeRegion_coversAboutATenth(int cellPx) {
        Region dots = new Speckle(new Dots(7, cellPx)).in(Region.of(ALL));
        double share = (double) dots.pixels() / Region.of(ALL).pixels();
        // A quarter of the cells; the mean dot covers two thirds of a side of 3 pixels.
        double wanted = cellPx == 1 ? 0.25 : 0.11;
        assertEquals(wanted, share, 0.03);
    }

    /** So strokes may be drawn piece by piece. */
    @Test
    void in_partOfARegion_isThatPartOfItsDots() {
        Speckle speckle = new Speckle(new Dots(3, 6));
        Region dots = speckle.in(Region.of(ALL));
        for (PixelRect part :
                new PixelRect[] {
                    new PixelRect(-17, 5, 31, 44),
                    new PixelRect(0, 0, 1, 1),
                    new PixelRect(101, -20, 7, 200)
                }) {
            assertEquals(dots.clip(part), speckle.in(Region.of(part)));
        }
        Region disc = new ShapeRaster(ALL).dab(BrushTip.round(31), 60, 70);
        assertEquals(dots.intersect(disc), speckle.in(disc));
    }

    @Test
    void in_anotherSeed_isElsewhere() {
        Region all = Region.of(ALL);
        assertEquals(new Speckle(new Dots(1, 3)).in(all), new Speckle(new Dots(1, 3)).in(all));
        assertNotEquals(new Speckle(new Dots(1, 3)).in(all), new Speckle(new Dots(2, 3)).in(all));
    }

    @Test
    void in_rowsAndColumns_areAllReached() {
        Region dots = new Speckle(new Dots(5, 3)).in(Region.of(ALL));
        for (int y = ALL.y(); y < ALL.y() + ALL.height(); y++) {
            assertTrue(
                    dots.clip(new PixelRect(ALL.x(), y, ALL.width(), 1)).pixels() > 0, "row " + y);
        }
    }

    @Test
    void forHeight_largerLayout_hasLargerDots() {
        assertEquals(3, Dots.forHeight(1, 40).cellPx());
        assertEquals(3, Dots.forHeight(1, 256).cellPx());
        assertEquals(12, Dots.forHeight(1, 1024).cellPx());
        assertThrows(IllegalArgumentException.class, () -> new Dots(1, 0));
    }
}
