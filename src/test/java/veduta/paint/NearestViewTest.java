package veduta.paint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.layout.LabelMap;

class NearestViewTest {
    private static final int OUTSIDE = -7;
    private final ViewColours colours = colours(1000);

    @Test
    void look_twiceAsLarge_doublesPixels() {
        assertEquals(
                """
                1 1 2 2
                1 1 2 2
                3 3 4 4
                """,
                seen("12\n34", new NearestView(new Size(2, 2), 0, 0, 0.5, 4, 3)));
    }

    @Test
    void look_halfAsLarge_takesThePixelUnderTheCentre() {
        assertEquals("2 4\n", seen("1234", new NearestView(new Size(4, 1), 0, -0.5, 2, 2, 1)));
    }

    @Test
    void look_beyondTheBorders_showsTheOutside() {
        assertEquals(
                """
                o o o o
                o 1 2 o
                o 3 4 o
                o o o o
                """,
                seen("12\n34", new NearestView(new Size(2, 2), -1, -1, 1, 4, 4)));
    }

    @Test
    void look_allOutside_showsTheOutside() {
        assertEquals("o o\n", seen("12", new NearestView(new Size(2, 1), 40, 0, 1, 2, 1)));
    }

    @Test
    void look_partAfterAnEdit_isTheSameAsTheWhole() {
        Random random = new Random(8);
        Size size = new Size(60, 40);
        for (int round = 0; round < 200; round++) {
            Painter painter = new Painter(LabelMap.filled(size, 0), 1 << 20);
            double scale = 0.1 + random.nextDouble() * 3;
            NearestView view =
                    new NearestView(
                            size,
                            random.nextDouble() * 80 - 30,
                            random.nextDouble() * 80 - 30,
                            scale,
                            50,
                            45);
            int[] part = new int[50 * 45];
            painter.canvas().look(view, colours, part);
            PixelRect box =
                    new PixelRect(random.nextInt(50), random.nextInt(30), 1 + random.nextInt(9), 5);
            PixelRect changed = painter.paint("Box", painter.raster().ellipse(box), 3);
            painter.canvas().look(view, colours, part, view.viewOf(changed));
            int[] whole = new int[50 * 45];
            painter.canvas().look(view, colours, whole);
            assertArrayEquals(whole, part);
        }
    }

    @Test
    void imageX_and_viewX_areInverse() {
        NearestView view = new NearestView(new Size(9, 9), 2.5, -1, 0.25, 8, 8);
        assertEquals(3.5, view.imageX(4));
        assertEquals(4, view.viewX(3.5));
        assertEquals(-0.5, view.imageY(2));
        assertEquals(2, view.viewY(-0.5));
    }

    @Test
    void viewOf_farOutside_isEmpty() {
        NearestView view = new NearestView(new Size(9, 9), 0, 0, 1, 5, 5);
        assertTrue(view.viewOf(new PixelRect(7, 0, 2, 9)).isEmpty());
    }

    @Test
    void viewOf_partOfAZoomedLayout_isTheRectangleThatShowsIt() {
        NearestView view = new NearestView(new Size(9, 9), 1, 2, 0.5, 12, 10);
        assertEquals(new PixelRect(2, 4, 6, 2), view.viewOf(new PixelRect(2, 4, 3, 1)));
        assertEquals(new PixelRect(0, 0, 2, 4), view.viewOf(new PixelRect(0, 0, 2, 4)));
        assertEquals(new PixelRect(10, 8, 2, 2), view.viewOf(new PixelRect(6, 6, 3, 3)));
    }

    @Test
    void scale_notPositive_isRefused() {
        Size size = new Size(9, 9);
        assertThrows(IllegalArgumentException.class, () -> new NearestView(size, 0, 0, 0, 5, 5));
        assertThrows(
                IllegalArgumentException.class,
                () -> new NearestView(size, 0, 0, Double.NaN, 5, 5));
        assertThrows(IllegalArgumentException.class, () -> new ViewColours(new int[255], 0));
    }

    @Test
    void look_fixedLayout_isWhatACanvasShows() {
        LabelMap layout = RandomEdits.blocks(new Size(40, 30), 7);
        NearestView view = new NearestView(layout.size(), -3.5, 2.25, 0.7, 50, 45);
        int[] expected = new int[50 * 45];
        new Painter(layout, 0).canvas().look(view, colours, expected);
        int[] drawn = new int[expected.length];
        new FixedLayout(layout).look(view, colours, drawn);
        assertArrayEquals(expected, drawn);
        assertEquals(layout.size(), new FixedLayout(layout).size());
    }

    private String seen(String layout, NearestView view) {
        int[] target = new int[view.width() * view.height()];
        new Painter(Layout.of(layout), 0).canvas().look(view, colours, target);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < target.length; i++) {
            text.append(target[i] == OUTSIDE ? "o" : String.valueOf(target[i] - 1000));
            text.append((i + 1) % view.width() == 0 ? "\n" : " ");
        }
        return text.toString();
    }

    private static ViewColours colours(int first) {
        int[] table = new int[256];
        for (int label = 0; label < 256; label++) {
            table[label] = first + label;
        }
        return new ViewColours(table, OUTSIDE);
    }
}
