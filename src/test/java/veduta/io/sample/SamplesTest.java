package veduta.io.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import veduta.io.encoding.DecodedLayout;
import veduta.io.encoding.Encodings;
import veduta.io.encoding.LayoutChoice;
import veduta.io.encoding.LayoutFiles;
import veduta.io.encoding.LayoutReader;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

class SamplesTest {
    private static final PaletteCatalog PALETTES = new PaletteCatalog(List.of());
    private static final LayoutReader READER =
            new LayoutReader(new LayoutFiles(Encodings.all(), PALETTES.all()));

    @ParameterizedTest
    @EnumSource
    void file_detected_isTheDrawingInItsPalette(Sample sample, @TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("unnamed.png");
        Files.write(file, bytes(sample));
        DecodedLayout read = READER.read(file, LayoutChoice.NONE);

        assertEquals(sample.paletteKey(), read.palette().key());
        assertEquals(0, read.movedPixels());
        assertEquals(drawn(sample), read.layout());
    }

    @ParameterizedTest
    @EnumSource
    void layout_offered_isReadInItsPaletteWithHardlyAnyVoid(SampleLayout offered)
            throws IOException {
        DecodedLayout read = offered.read(READER);
        long[] counts = read.layout().counts();
        long shown = IntStream.range(0, read.palette().size()).mapToLong(i -> counts[i]).sum();

        assertEquals(offered.paletteKey(), read.palette().key());
        assertEquals(0, read.movedPixels());
        assertEquals(read.layout().size().pixels(), shown + counts[LabelMap.VOID]);
        assertTrue(counts[LabelMap.VOID] <= 0.02 * read.layout().size().pixels());
    }

    @Test
    void samples_offered_areThoseDrawnAndThreeOfEachPalette() {
        Set<String> drawn =
                Arrays.stream(Sample.values())
                        .filter(each -> each != Sample.STREET_SMALL)
                        .map(each -> each.fileStem() + " " + each.paletteKey())
                        .collect(Collectors.toSet());
        Set<String> offered =
                Arrays.stream(SampleLayout.values())
                        .map(each -> each.key() + " " + each.paletteKey())
                        .collect(Collectors.toSet());

        assertEquals(drawn, offered);
    }

    @Test
    void pictures_ofBothSizes_agree() {
        LabelMap large = drawn(Sample.STREET);
        LabelMap small = drawn(Sample.STREET_SMALL);
        long same =
                IntStream.range(0, 512 * 256)
                        .filter(i -> agree(large, small, i % 512, i / 512))
                        .count();

        assertTrue(same > 0.985 * 512 * 256, same + " pixels agree");
    }

    @ParameterizedTest
    @CsvSource({
        "STREET_SMALL, road sidewalk building vegetation sky car person rider bicycle pole"
                + " traffic-sign fence terrain",
        "AVENUE, road sidewalk building vegetation sky car person bicycle pole traffic-sign"
                + " traffic-light terrain bus",
        "CROSSING, road sidewalk building vegetation sky car person rider bicycle pole"
                + " traffic-sign traffic-light",
        "RESIDENTIAL, road sidewalk building vegetation sky car person rider pole traffic-sign"
                + " terrain fence",
        "BEDROOM, wall floor bed pillow night-stand lamp picture curtain dresser door mirror"
                + " clothes floor-mat otherprop",
        "KITCHEN, wall floor ceiling cabinet counter sink refrigerator window table chair"
                + " otherstructure otherprop towel paper",
        "LIVING_ROOM, wall floor sofa table bookshelf books television lamp picture window"
                + " curtain blinds pillow floor-mat otherfurniture otherprop",
        "BALCONIES, background facade window door cornice sill balcony blind deco molding pillar"
                + " shop",
        "PALACE, background facade window door cornice sill balcony deco molding pillar",
        "SHUTTERS, background facade window door cornice sill balcony blind deco molding shop"
    })
    void layout_each_showsTheseClasses(Sample sample, String classKeys) {
        Palette palette = PALETTES.find(sample.paletteKey()).orElseThrow();
        long[] counts = sample.draw(palette).counts();
        Set<String> shown =
                IntStream.range(0, palette.size())
                        .filter(label -> counts[label] >= 20)
                        .mapToObj(label -> palette.classKeys().get(label))
                        .collect(Collectors.toSet());

        assertTrue(shown.containsAll(List.of(classKeys.split(" "))), shown::toString);
    }

    @ParameterizedTest
    @EnumSource
    void file_each_isSmallRgb(Sample sample) throws IOException {
        byte[] bytes = bytes(sample);

        assertTrue(bytes.length < 40_000, bytes.length + " bytes");
        // The header's bit depth and colour type: 8-bit RGB.
        assertEquals(List.of((byte) 8, (byte) 2), List.of(bytes[24], bytes[25]));
    }

    /** Whether one of the large layout's two by two pixels at this pixel's centre has its label. */
    private static boolean agree(LabelMap large, LabelMap small, int x, int y) {
        int label = small.label(x, y);
        return large.label(4 * x + 1, 4 * y + 1) == label
                || large.label(4 * x + 2, 4 * y + 1) == label
                || large.label(4 * x + 1, 4 * y + 2) == label
                || large.label(4 * x + 2, 4 * y + 2) == label;
    }

    private static LabelMap drawn(Sample sample) {
        return sample.draw(PALETTES.find(sample.paletteKey()).orElseThrow());
    }

    private static byte[] bytes(Sample sample) throws IOException {
        String name = sample.fileStem() + ".png";
        try (InputStream in = SamplesTest.class.getResourceAsStream("/veduta/samples/" + name)) {
            assertNotNull(in, name);
            return in.readAllBytes();
        }
    }
}
