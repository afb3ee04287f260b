package veduta.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/** What was written is recognised and read back as the same label map, for every encoding. */
class RoundTripTest {
    private static final List<Palette> PALETTES = new PaletteCatalog(List.of()).all();
    private static final LayoutFiles FILES = new LayoutFiles(Encodings.all(), PALETTES);

    @TempDir Path folder;

    static Stream<Arguments> encodingsAndPalettes() {
        List<Arguments> pairs = new ArrayList<>();
        for (Encoding encoding : FILES.encodings().all()) {
            for (Palette palette : PALETTES) {
                if (encoding instanceof WritableEncoding && takes(encoding.key(), palette)) {
                    pairs.add(Arguments.of(encoding.key(), palette.key()));
                }
            }
        }
        return pairs.stream();
    }

    private static boolean takes(String encoding, Palette palette) {
        String needed =
                switch (encoding) {
                    case "ade20k-full" -> "ade20k150";
                    case "gta" -> "cityscapes";
                    case "indexed", "labelme", "palette-color" -> palette.key();
                    case "camvid11", "camvid32" -> "camvid";
                    default -> encoding.startsWith("cityscapes") ? "cityscapes" : encoding;
                };
        return needed.equals(palette.key());
    }

    @ParameterizedTest
    @MethodSource("encodingsAndPalettes")
    void writeDetectRead_anyLayout_isTheSame(String encodingKey, String paletteKey)
            throws IOException {
        Palette palette =
                PALETTES.stream().filter(p -> p.key().equals(paletteKey)).findFirst().orElseThrow();
        WritableEncoding encoding =
                (WritableEncoding) FILES.encodings().find(encodingKey).orElseThrow();
        int number = 0;
        for (LabelMap layout : RandomLayouts.of(palette.size(), 20_260_101)) {
            String stem = "layout" + number++;
            Path file = folder.resolve(encoding.fileName(stem, palette));
            FILES.write(layout, palette, encodingKey, file);

            Detection top = FILES.detect(file).get(0);
            DecodedLayout read = FILES.read(file);

            assertEquals(encodingKey, top.key(), top.reason());
            assertEquals(layout, read.layout(), file + " of " + layout);
            assertEquals(palette.classKeys(), read.palette().classKeys());
            assertEquals(0, read.movedPixels());
        }
    }

    @ParameterizedTest
    @MethodSource("encodingsAndPalettes")
    void write_twice_givesTheSameBytes(String encodingKey, String paletteKey) throws IOException {
        Palette palette =
                PALETTES.stream().filter(p -> p.key().equals(paletteKey)).findFirst().orElseThrow();
        LabelMap layout = RandomLayouts.of(palette.size(), 7).get(8);
        Path first = Files.createDirectory(folder.resolve("first")).resolve("layout");
        Path second = Files.createDirectory(folder.resolve("second")).resolve("layout");

        FILES.write(layout, palette, encodingKey, first);
        FILES.write(layout, palette, encodingKey, second);

        assertEquals(-1, Files.mismatch(first, second));
        try (Stream<Path> entries = Files.walk(folder)) {
            assertEquals(2, entries.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void all_encodings_areThere() {
        List<String> keys = FILES.encodings().all().stream().map(Encoding::key).sorted().toList();

        assertEquals(
                List.of(
                        "ade20k-full",
                        "ade20k150",
                        "camvid11",
                        "camvid32",
                        "cityscapes-color",
                        "cityscapes-instance-ids",
                        "cityscapes-label-ids",
                        "cityscapes-polygons",
                        "cityscapes-train-ids",
                        "cmp-facades",
                        "coco-panoptic",
                        "coco-stuff",
                        "cvat",
                        "gta",
                        "idd",
                        "indexed",
                        "labelme",
                        "landscape",
                        "mapillary-vistas",
                        "nyu13",
                        "nyu40",
                        "nyu894",
                        "palette-color",
                        "roboflow",
                        "synthia",
                        "veduta-document",
                        "veduta-picture",
                        "voc"),
                keys);
    }

    @Test
    void read_asChosenEncoding_ignoresTheName() throws IOException {
        Palette palette = PALETTES.get(0);
        LabelMap layout = RandomLayouts.of(palette.size(), 3).get(4);
        Path file = folder.resolve("a_labelIds.png");
        FILES.write(layout, palette, "cityscapes-train-ids", file);

        DecodedLayout read =
                FILES.read(file, Optional.of("cityscapes-train-ids"), ReadOptions.DEFAULT);

        assertEquals(layout, read.layout());
    }
}
