package veduta.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import veduta.image.PixelRect;
import veduta.image.RgbImage;
import veduta.image.Size;

final class CompositionTest {
    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;
    private static final Viewport PLAIN = new Viewport(1, 0, 0);
    private static final PixelRect PART = new PixelRect(0, 0, 4, 1);

    private static Layer filled(int argb) {
        return (viewport, part, target) -> Arrays.fill(target, argb);
    }

    private static int[] draw(Composition composition) {
        int[] argb = Composition.room(PART);
        composition.draw(PLAIN, PART, 4, argb);
        return argb;
    }

    @Test
    void draw_opaqueLayout_hidesThePicture() {
        int[] drawn = draw(new Composition(filled(WHITE), Layer.EMPTY, filled(BLACK), 0, 1, -1));
        assertArrayEquals(new int[] {BLACK, BLACK, BLACK, BLACK}, drawn);
    }

    @Test
    void draw_halfLayout_mixes() {
        int[] drawn = draw(new Composition(filled(WHITE), Layer.EMPTY, filled(BLACK), 0, 0.5, -1));
        assertEquals(0xFF7F7F7F, drawn[0]);
    }

    @Test
    void draw_wipe_showsTheLayoutLeftOfTheEdge() {
        int[] drawn = draw(new Composition(filled(WHITE), Layer.EMPTY, filled(BLACK), 0, 1, 0.5));
        assertArrayEquals(new int[] {BLACK, BLACK, WHITE, WHITE}, drawn);
    }

    @Test
    void draw_reference_shinesThroughTheLayout() {
        int[] drawn = draw(new Composition(Layer.EMPTY, filled(WHITE), filled(BLACK), 0.25, 1, -1));
        assertEquals(0xFF3F3F3F, drawn[0]);
    }

    @Test
    void changedLayer_sameColours_isNothing() {
        int[] argb = new int[4];
        new ChangedLayer(filled(BLACK), filled(BLACK), () -> PART).draw(PLAIN, PART, argb);
        assertArrayEquals(new int[4], argb);
        new ChangedLayer(filled(BLACK), filled(WHITE), () -> PART).draw(PLAIN, PART, argb);
        assertEquals(BLACK, argb[3]);
    }

    @Test
    void draw_changedLayer_isLaidWhereItHasChangedOnly() {
        Layer changed =
                new ChangedLayer(filled(BLACK), filled(WHITE), () -> new PixelRect(2, 0, 2, 1));
        Composition shown = new Composition(filled(WHITE), Layer.EMPTY, changed, 0, 0.5, -1);
        int[] drawn = draw(shown);
        // A neighbour may be drawn, too: at other zooms it shows something of the part.
        assertEquals(WHITE, drawn[0]);
        assertEquals(0xFF7F7F7F, drawn[2]);
        assertEquals(0xFF7F7F7F, drawn[3]);
    }

    @Test
    void draw_changedLayerWithoutAnyChange_isNothing() {
        Layer changed = new ChangedLayer(filled(BLACK), filled(WHITE), () -> PixelRect.NONE);
        Composition shown = new Composition(filled(WHITE), Layer.EMPTY, changed, 0, 0.5, -1);
        assertArrayEquals(new int[] {WHITE, WHITE, WHITE, WHITE}, draw(shown));
    }

    @Test
    void draw_partOfAChange_isThatOfTheWhole() {
        Layer striped =
                (viewport, part, target) -> {
                    for (int i = 0; i < target.length; i++) {
                        target[i] = BLACK | part.x() + i % part.width();
                    }
                };
        Layer changed = new ChangedLayer(striped, filled(WHITE), () -> new PixelRect(1, 0, 8, 3));
        Composition shown = new Composition(filled(WHITE), Layer.EMPTY, changed, 0, 0.999, -1);
        int[] argb = new int[6];
        shown.draw(PLAIN, new PixelRect(2, 1, 3, 2), 9, argb);
        assertArrayEquals(
                new int[] {BLACK | 2, BLACK | 3, BLACK | 4, BLACK | 2, BLACK | 3, BLACK | 4}, argb);
    }

    @Test
    void pictureLayer_enlarged_isBilinearAndNothingOutside() {
        byte[] rgb = {0, 0, 0, (byte) 200, (byte) 200, (byte) 200};
        PictureLayer layer = new PictureLayer(RgbImage.of(new Size(2, 1), rgb), new Size(2, 1));
        int[] argb = new int[6];
        layer.draw(new Viewport(2, 1, 0), new PixelRect(0, 0, 6, 1), argb);
        assertArrayEquals(new int[] {0, 0xFF000000, 0xFF323232, 0xFF969696, 0xFFC8C8C8, 0}, argb);
    }

    @Test
    void pictureLayer_enlargedMuch_showsItsPixels() {
        byte[] rgb = {0, 0, 0, (byte) 200, (byte) 200, (byte) 200};
        PictureLayer layer = new PictureLayer(RgbImage.of(new Size(2, 1), rgb), new Size(2, 1));
        int[] argb = new int[20];
        layer.draw(new Viewport(10, 0, 0), new PixelRect(0, 0, 20, 1), argb);
        assertEquals(0xFF000000, argb[9]);
        assertEquals(0xFFC8C8C8, argb[10]);
    }
}
