package veduta.io.stamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import veduta.image.PixelRect;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.Palette;
import veduta.layout.Stamp;
import veduta.layout.StampPart;
import veduta.paint.LabelledRegion;
import veduta.paint.StampPlacement;
import veduta.paint.shape.Region;
import veduta.paint.shape.ShapeRaster;

class StampCatalogTest {
    private static final StampCatalog CATALOG = new StampCatalog();
    private static final PaletteCatalog PALETTES = new PaletteCatalog(List.of());

    static List<Stamp> stamps() {
        return CATALOG.all();
    }

    @Test
    void bundled_folder_holdsExactlyTheseStamps() throws IOException {
        assertEquals(List.of(), CATALOG.problems());
        try (Stream<Path> files = Files.list(Path.of("icons", "stamps"))) {
            Set<String> keys =
                    files.map(file -> String.valueOf(file.getFileName()).replace(".svg", ""))
                            .collect(Collectors.toSet());
            assertEquals(Set.copyOf(StampCatalog.BUNDLED), keys);
        }
    }

    @Test
    void find_key_givesThatStamp() {
        assertEquals("Car, side", CATALOG.find("car-side").orElseThrow().title());
        assertTrue(CATALOG.find("castle").isEmpty());
    }

    @Test
    void suiting_palette_leavesOutWhatItCannotName() {
        Palette streets = PALETTES.find("cityscapes").orElseThrow();
        List<String> keys = CATALOG.suiting(streets).stream().map(Stamp::key).toList();
        assertTrue(keys.contains("bus"));
        assertFalse(keys.contains("bed"));
    }

    @ParameterizedTest
    @MethodSource("stamps")
    void classes_everyPart_existInTheirPalettes(Stamp stamp) {
        for (StampPart part : stamp.parts()) {
            assertFalse(part.classes().isEmpty());
            for (Map.Entry<String, String> entry : part.classes().entrySet()) {
                Palette palette = PALETTES.find(entry.getKey()).orElseThrow();
                assertTrue(part.label(palette).isPresent(), stamp.key() + " " + entry);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("stamps")
    void outline_everyStamp_fillsItsFrame(Stamp stamp) {
        Palette palette = PALETTES.find("ade20k150").orElseThrow();
        PixelRect frame = new PixelRect(0, 0, (int) stamp.width() + 20, (int) stamp.height() + 20);
        StampPlacement placement =
                new StampPlacement(stamp.width() / 2 + 10, stamp.height() / 2 + 10, 1, false);
        Region all = Region.EMPTY;
        for (LabelledRegion part : placement.regions(stamp, palette, 0, new ShapeRaster(frame))) {
            assertFalse(part.region().isEmpty());
            all = all.union(part.region());
        }
        PixelRect tight = all.bounds();
        assertTrue(new PixelRect(9, 9, frame.width() - 18, frame.height() - 18).contains(tight));
        assertTrue(tight.width() >= 0.99 * stamp.width() - 2, stamp.key() + " " + tight);
        assertTrue(tight.height() >= 0.99 * stamp.height() - 2, stamp.key() + " " + tight);
    }
}
