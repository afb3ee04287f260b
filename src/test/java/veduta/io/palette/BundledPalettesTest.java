package veduta.io.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;
import veduta.layout.SourceClass;

class BundledPalettesTest {
    private static final List<String> KEYS = PaletteCatalog.BUNDLED;
    private static final PaletteCatalog CATALOG = new PaletteCatalog(List.of());

    @ParameterizedTest
    @CsvSource({
        "cityscapes, 19, 17",
        "landscape, 15, 2",
        "nyu40, 40, 1",
        "nyu13, 13, 1",
        "camvid, 11, 23",
        "cmp-facades, 12, 0",
        "ade20k150, 150, 1",
        "coco-stuff, 171, 1",
        "voc, 21, 1",
        "mapillary-vistas, 65, 1",
        "idd, 26, 8",
        "synthia, 22, 1"
    })
    void palette_each_hasItsClasses(String key, int classes, int sources) {
        Palette palette = palette(key);

        assertEquals(classes, palette.size());
        assertEquals(sources, palette.sources().size());
        assertEquals(
                classes, palette.classes().stream().map(SemanticClass::rgb).distinct().count());
    }

    @ParameterizedTest
    @CsvSource({
        "cityscapes, label-id, -1, 33",
        "cityscapes, gta, 0, 34",
        "nyu40, nyu40, 0, 40",
        "nyu40, nyu894, 0, 894",
        "nyu13, nyu13, 0, 13",
        "camvid, camvid11, 0, 11",
        "camvid, camvid32, 0, 31",
        "cmp-facades, cmp, 1, 12",
        "landscape, landscape, 0, 16",
        "ade20k150, ade20k150, 0, 150",
        "mapillary-vistas, mapillary-vistas, 0, 65",
        "synthia, synthia, 0, 22"
    })
    void scheme_each_isCompleteAndUsesEachIdOnce(String key, String scheme, int first, int last) {
        assertEquals(
                IntStream.rangeClosed(first, last).boxed().toList(),
                new ArrayList<>(labels(palette(key), scheme).keySet()));
    }

    @Test
    void trainIds_ofCityscapes_areTheLabels() {
        Map<Integer, Integer> labels = labels(palette("cityscapes"), "train-id");

        assertEquals(20, labels.size());
        labels.forEach((id, label) -> assertEquals(id, label));
    }

    @Test
    void ids_ofCocoStuff_leaveOutTheElevenRemoved() {
        Map<Integer, Integer> labels = labels(palette("coco-stuff"), "coco-stuff");
        Set<Integer> missing = new HashSet<>();
        IntStream.rangeClosed(0, 181).filter(i -> !labels.containsKey(i)).forEach(missing::add);

        assertEquals(Set.of(11, 25, 28, 29, 44, 65, 67, 68, 70, 82, 90), missing);
        assertEquals(172, labels.size());
        assertEquals(LabelMap.VOID, labels.get(255));
    }

    @ParameterizedTest
    @CsvSource({
        "cityscapes, label-id, 7, road, 804080",
        "cityscapes, label-id, 26, car, 00008e",
        "cityscapes, train-id, 18, bicycle, 770b20",
        "cityscapes, label-id, 9, void, ",
        "cityscapes, label-id, -1, void, ",
        "cityscapes, gta, 34, void, ",
        "nyu40, nyu894, 21, wall, ",
        "nyu40, nyu894, 11, floor, ",
        "nyu40, nyu894, 3, cabinet, ",
        "nyu40, nyu894, 157, bed, ",
        "nyu40, nyu894, 5, chair, ",
        "nyu40, nyu894, 83, sofa, ",
        "nyu40, nyu894, 19, table, ",
        "nyu40, nyu894, 28, door, ",
        "nyu40, nyu894, 59, window, ",
        "nyu40, nyu894, 88, bookshelf, ",
        "nyu40, nyu894, 894, otherprop, ",
        "nyu40, nyu40, 22, ceiling, ",
        "nyu13, nyu13, 12, wall, ",
        "camvid, camvid11, 0, sky, 808080",
        "camvid, camvid11, 4, pavement, 0000c0",
        "camvid, camvid11, 10, bicyclist, 0080c0",
        "camvid, camvid32, 17, road, 804080",
        "camvid, camvid32, 22, car, ",
        "camvid, camvid32, 24, sign-symbol, ",
        "camvid, camvid32, 30, void, ",
        "cmp-facades, cmp, 3, window, 0080ff",
        "cmp-facades, cmp, 12, shop, ae0000",
        "ade20k150, ade20k150, 1, wall, 787878",
        "ade20k150, ade20k150, 7, road, 8c8c8c",
        "ade20k150, ade20k150, 49, skyscraper, 8c648c",
        "ade20k150, ade20k150, 150, flag, 5c00ff",
        "ade20k150, ade20k-full, 2978, wall, 787878",
        "ade20k150, ade20k-full, 783, door, ",
        "ade20k150, ade20k-full, 954, flag, ",
        "voc, voc, 0, background, 000000",
        "voc, voc, 15, person, c08080",
        "voc, voc, 255, void, ",
        "mapillary-vistas, mapillary-vistas, 13, road, 804080",
        "mapillary-vistas, mapillary-vistas, 55, car, 00008e",
        "mapillary-vistas, mapillary-vistas, 65, void, ",
        "idd, idd, 25, sky, 4682b4",
        "idd, idd, 8, autorickshaw, ffcc36",
        "idd, idd, 255, void, ",
        "synthia, synthia, 1, sky, 4682b4",
        "synthia, synthia, 22, lane-marking, ",
        "coco-stuff, coco-stuff, 0, person, ",
        "coco-stuff, coco-stuff, 91, banner, ",
        "coco-stuff, coco-stuff, 181, wood, "
    })
    void class_spotChecked_hasIdAndColour(
            String key, String scheme, int id, String classKey, String colour) {
        Palette palette = palette(key);
        int label = labels(palette, scheme).get(id);

        assertEquals(classKey, palette.byLabel(label).map(SemanticClass::key).orElse("void"));
        if (colour != null) {
            assertEquals(Integer.parseInt(colour, 16), palette.classes().get(label).rgb());
        }
    }

    @Test
    void nyu894_mapping_reachesEveryClass() {
        for (SemanticClass semanticClass : palette("nyu40").classes()) {
            assertTrue(!semanticClass.ids("nyu894").isEmpty(), semanticClass.key());
        }
        assertEquals(707, palette("nyu40").classes().get(39).ids("nyu894").size());
        assertEquals(68, palette("nyu40").classes().get(37).ids("nyu894").size());
        assertEquals(82, palette("nyu40").classes().get(38).ids("nyu894").size());
    }

    @Test
    void camvid32_colours_areDistinct() {
        Palette palette = palette("camvid");
        Set<Integer> colours = new HashSet<>();
        palette.classes().forEach(c -> colours.add(c.rgb()));
        palette.sources().stream()
                .filter(s -> !s.ids("camvid32").isEmpty())
                .forEach(s -> colours.add(s.rgb()));

        assertEquals(32, colours.size());
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void names_each_meanOneClass(String key) {
        Palette palette = palette(key);
        Map<String, String> owners = new LinkedHashMap<>();
        for (SemanticClass semanticClass : palette.classes()) {
            claim(owners, semanticClass.key(), semanticClass.key());
            semanticClass.aliases().forEach(a -> claim(owners, a, semanticClass.key()));
        }
        for (SourceClass source : palette.sources()) {
            claim(owners, source.key(), source.key());
            source.aliases().forEach(a -> claim(owners, a, source.key()));
        }
        assertTrue(owners.size() >= palette.size());
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void json_writtenAndReadAgain_isTheSamePalette(String key) throws PaletteException {
        PaletteJson json = new PaletteJson();

        assertEquals(palette(key), json.parse(json.format(palette(key), "test"), key));
    }

    @ParameterizedTest
    @CsvSource({"nyu40, 30.0", "nyu13, 53.0", "coco-stuff, 16.0"})
    void chosenColours_each_stayApartAndComeFromTheSearch(String key, double apart) {
        Palette palette = palette(key);
        List<Integer> colours = new ArrayList<>(List.of(0));
        Map<String, Integer> byKey = new TreeMap<>();
        for (SemanticClass semanticClass : palette.classes()) {
            colours.add(semanticClass.rgb());
            byKey.put(semanticClass.key(), semanticClass.rgb());
        }
        Map<String, Integer> hints =
                switch (key) {
                    case "nyu40" -> ColourHints.nyu40();
                    case "nyu13" -> ColourHints.nyu13();
                    default -> ColourHints.cocoStuff();
                };

        assertTrue(ColourSearch.smallestDistance(colours) > apart);
        assertEquals(new TreeMap<>(ColourSearch.assign(palette.classKeys(), hints)), byKey);
    }

    private static Palette palette(String key) {
        return CATALOG.find(key).orElseThrow();
    }

    /** The label of each id of a scheme, in the order of the ids; fails on a double use. */
    private static Map<Integer, Integer> labels(Palette palette, String scheme) {
        Map<Integer, Integer> labels = new TreeMap<>();
        for (int label = 0; label < palette.size(); label++) {
            for (int id : palette.classes().get(label).ids(scheme)) {
                assertEquals(null, labels.put(id, label), scheme + " " + id);
            }
        }
        for (SourceClass source : palette.sources()) {
            for (int id : source.ids(scheme)) {
                assertEquals(null, labels.put(id, source.label()), scheme + " " + id);
            }
        }
        return labels;
    }

    private static void claim(Map<String, String> owners, String name, String owner) {
        String before = owners.put(name, owner);
        assertTrue(before == null || before.equals(owner), name + " means two classes");
    }
}
