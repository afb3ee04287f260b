package veduta.file.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.file.palette.PaletteCatalog;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

class SamplesTest {
    private static final Palette PALETTE =
            new PaletteCatalog(List.of()).find("cityscapes").orElseThrow();
    private static final Size LARGE = new Size(2048, 1024);
    private static final Size SMALL = new Size(512, 256);

    @ParameterizedTest
    @EnumSource
    void picture_large_isTheDrawingInColoursOfThePalette(Sample sample) throws IOException {
        assertEquals(sample.draw(LARGE, PALETTE), read(sample.fileStem() + ".png"));
    }

    @Test
    void picture_small_isTheDrawingInColoursOfThePalette() throws IOException {
        assertEquals(Sample.STREET.draw(SMALL, PALETTE), read("street-small.png"));
    }

    @Test
    void pictures_ofBothSizes_agree() throws IOException {
        LabelMap large = read("street.png");
        LabelMap small = read("street-small.png");
        long same =
                IntStream.range(0, 512 * 256)
                        .filter(i -> agree(large, small, i % 512, i / 512))
                        .count();

        assertTrue(same > 0.985 * 512 * 256, same + " pixels agree");
    }

    @ParameterizedTest
    @CsvSource({
        "STREET, road sidewalk building vegetation sky car person rider bicycle pole traffic-sign"
                + " fence terrain",
        "AVENUE, road sidewalk building vegetation sky car person rider bicycle pole traffic-sign"
                + " traffic-light terrain bus wall",
        "LANE, road sidewalk building vegetation sky car person rider bicycle pole traffic-sign"
    })
    void layout_each_showsTheseClasses(Sample sample, String classKeys) {
        long[] counts = sample.draw(SMALL, PALETTE).counts();
        Set<String> shown =
                IntStream.range(0, PALETTE.size())
                        .filter(label -> counts[label] >= 20)
                        .mapToObj(label -> PALETTE.classKeys().get(label))
                        .collect(Collectors.toSet());

        assertTrue(shown.containsAll(List.of(classKeys.split(" "))), shown::toString);
        assertEquals(0, counts[LabelMap.VOID]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"street.png", "street-small.png", "street-avenue.png", "street-lane.png"})
    void file_each_isSmallRgb(String name) throws IOException {
        byte[] bytes;
        try (InputStream in = open(name)) {
            bytes = in.readAllBytes();
        }

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

    private static LabelMap read(String name) throws IOException {
        Map<Integer, Integer> labels = new HashMap<>();
        for (int label = 0; label < PALETTE.size(); label++) {
            labels.put(PALETTE.classes().get(label).rgb(), label);
        }
        try (InputStream in = open(name)) {
            BufferedImage image = ImageIO.read(in);
            byte[] bytes = new byte[image.getWidth() * image.getHeight()];
            for (int i = 0; i < bytes.length; i++) {
                int rgb = image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xFFFFFF;
                Integer label = labels.get(rgb);
                assertNotNull(label, () -> Integer.toHexString(rgb) + " is not in the palette");
                bytes[i] = label.byteValue();
            }
            return LabelMap.of(new Size(image.getWidth(), image.getHeight()), bytes);
        }
    }

    private static InputStream open(String name) {
        InputStream in = SamplesTest.class.getResourceAsStream("/veduta/samples/" + name);
        assertNotNull(in, name);
        return in;
    }
}
