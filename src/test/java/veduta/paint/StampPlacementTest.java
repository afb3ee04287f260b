package veduta.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import veduta.image.Outline;
import veduta.image.OutlineBuilder;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;
import veduta.layout.Stamp;
import veduta.layout.StampPart;

class StampPlacementTest {
    private static final Palette PALETTE =
            new Palette("p", "P", List.of(named("road", 1), named("car", 2)), List.of());
    private static final Stamp STAMP =
            new Stamp(
                    "flag",
                    "Flag",
                    "street",
                    2,
                    2,
                    List.of(
                            new StampPart(box(0, 0, 1, 2), Map.of("p", "car")),
                            new StampPart(box(1, 0, 2, 1), Map.of("q", "car"))));

    @Test
    void regions_twiceAsLarge_paintsClassesAndFallback() {
        assertEquals(
                """
                ......
                .1177.
                .1177.
                .11...
                .11...
                ......
                """,
                painted(new StampPlacement(3, 3, 2, false)));
    }

    @Test
    void regions_mirrored_changesSides() {
        assertEquals(
                """
                ......
                .7711.
                .7711.
                ...11.
                ...11.
                ......
                """,
                painted(StampPlacement.ofHeight(STAMP, 4, 3, 3, true)));
    }

    @Test
    void regions_partlyOutside_areClamped() {
        assertEquals(
                """
                77....
                77....
                ......
                ......
                ......
                ......
                """,
                painted(new StampPlacement(0, 2, 2, false)));
    }

    @Test
    void suits_palette_needsOneOfTheClasses() {
        assertEquals(true, STAMP.suits(PALETTE));
        assertEquals(
                false, STAMP.suits(new Palette("z", "Z", List.of(named("car", 1)), List.of())));
        assertThrows(IllegalArgumentException.class, () -> new StampPlacement(0, 0, 0, false));
    }

    private static String painted(StampPlacement placement) {
        Painter painter = new Painter(LabelMap.filled(new Size(6, 6), 255), 1 << 20);
        ShapeEdit edit = painter.shape("Stamp");
        edit.show(placement.regions(STAMP, PALETTE, 7, painter.raster()));
        edit.end();
        return Layout.text(painter.canvas().snapshot());
    }

    private static Outline box(double x0, double y0, double x1, double y1) {
        return new OutlineBuilder()
                .moveTo(x0, y0)
                .lineTo(x1, y0)
                .lineTo(x1, y1)
                .lineTo(x0, y1)
                .build();
    }

    private static SemanticClass named(String key, int rgb) {
        return new SemanticClass(key, key, rgb, "", Map.of(), List.of());
    }
}
