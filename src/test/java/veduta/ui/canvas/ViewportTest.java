package veduta.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import veduta.image.PixelRect;
import veduta.image.Size;

final class ViewportTest {
    private static final Size IMAGE = new Size(200, 100);

    @Test
    void fit_wideView_isLimitedByTheHeightAndCentred() {
        Viewport viewport = Viewport.fit(IMAGE, 1000, 220, 10);
        assertEquals(2, viewport.scale());
        assertEquals(300, viewport.offsetX());
        assertEquals(10, viewport.offsetY());
    }

    @Test
    void zoomedAt_anyPoint_keepsTheImageUnderIt() {
        Viewport viewport = new Viewport(1.5, 30, -20);
        Viewport zoomed = viewport.zoomedAt(123, 45, 1.7);
        assertEquals(viewport.imageX(123), zoomed.imageX(123), 1e-9);
        assertEquals(viewport.imageY(45), zoomed.imageY(45), 1e-9);
        assertEquals(2.55, zoomed.scale(), 1e-9);
    }

    @Test
    void zoomedAt_beyondTheLimit_keepsThePointStill() {
        Viewport zoomed = new Viewport(60, 0, 0).zoomedAt(10, 10, 100);
        assertEquals(Viewport.LARGEST, zoomed.scale());
        assertEquals(10 / 60.0, zoomed.imageX(10), 1e-9);
    }

    @Test
    void keptInside_movedFarAway_leavesSomeOfTheImage() {
        Viewport kept = new Viewport(1, 5000, -5000).keptInside(IMAGE, 400, 300);
        assertTrue(kept.offsetX() < 400);
        assertTrue(kept.offsetY() > -100);
    }

    @Test
    void viewRect_partOfTheImage_coversAllItsPixels() {
        Viewport viewport = new Viewport(0.3, 7.5, 2.25);
        PixelRect rect = viewport.viewRect(new PixelRect(11, 22, 33, 44));
        assertTrue(rect.x() <= viewport.viewX(11));
        assertTrue(rect.x() + rect.width() >= viewport.viewX(44));
        assertTrue(rect.y() <= viewport.viewY(22));
        assertTrue(rect.y() + rect.height() >= viewport.viewY(66));
    }
}
