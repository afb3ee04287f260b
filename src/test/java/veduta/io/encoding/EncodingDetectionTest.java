package veduta.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import veduta.image.Size;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PngWriter;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/** Which encoding a file is found to have, where several would fit. */
final class EncodingDetectionTest extends EncodingCase {
    /** Every pixel is near a colour of a palette with many grays, as in a dull photograph. */
    @Test
    void detect_photoOfColoursNearALargePalette_isNoLabelMap() throws IOException {
        Palette palette = SampleFiles.palette("mapillary-vistas");
        SplittableRandom random = new SplittableRandom(4);
        Path file = colours("photo.png", colours(i -> moved(palette, i, random)));
        assertTrue(
                files.detect(file).stream()
                        .allMatch(each -> each.score() < LayoutFiles.LEAST_SCORE),
                files.detect(file).toString());
    }

    private static int[] colours(IntUnaryOperator colour) {
        return IntStream.range(0, 9000).map(colour).toArray();
    }

    private static int moved(Palette palette, int pixel, SplittableRandom random) {
        int rgb = palette.classes().get(pixel * 7 % palette.size()).rgb();
        int moved = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int value = (rgb >> shift & 0xFF) + random.nextInt(-10, 11);
            moved |= Math.max(0, Math.min(255, value)) << shift;
        }
        return moved;
    }

    /** All colours are a little off, as a screenshot through a display profile has them. */
    @Test
    void detect_shiftedColoursOfALargePalette_areALabelMap() throws IOException {
        Palette palette = SampleFiles.palette("mapillary-vistas");
        Path file =
                colours("shot.png", colours(i -> palette.classes().get(i / 800).rgb() ^ 0x050505));
        assertEquals("mapillary-vistas", files.read(file).palette().key());
    }

    @Test
    void indexed_withLabelmap_goesByName() throws IOException {
        text(
                "labelmap.txt",
                """
                # label:color_rgb:parts:actions
                background:0,0,0::
                sky:70,130,180::
                road:128,64,128::
                """);
        int[] table = {0x000000, 0x804080, 0x4682B4};
        Path file = indexed("a.png", table, 0, 1, 2, 1);

        DecodedLayout read = files.read(file);

        assertEquals("indexed", files.detect(file).get(0).key());
        assertEquals("cityscapes", read.palette().key());
        assertLabels(read, 255, 0, 10, 0);
    }

    @Test
    void indexed_withClassNames_goesByPosition() throws IOException {
        text("class_names.txt", "_background_\nwall\nfloor\nbed\n");
        Path file = indexed("a.png", new int[] {0, 0x800000, 0x008000, 0x808000}, 0, 2, 3, 255);

        DecodedLayout read = files.read(file);

        assertEquals("nyu40", read.palette().key());
        assertLabels(read, 255, 1, 3, 255);
        assertEquals(0, read.movedPixels());
    }

    @Test
    void indexed_withoutNames_makesAClassOfEachIndex() throws IOException {
        int[] same = {0x123456, 0x123456, 0x654321};
        Path file = indexed("a.png", same, 0, 1, 2, 255);

        DecodedLayout read = files.read(file, Optional.of("indexed"), ReadOptions.DEFAULT);

        assertLabels(read, 0, 1, 2, 255);
        assertEquals(3, read.palette().size());
        assertEquals(0x123456, read.palette().classes().get(0).rgb());
    }

    @Test
    void gta_colourTableInIdOrder_isDistinguishedFromIndexed() throws IOException {
        Palette palette = SampleFiles.palette("cityscapes");
        Path named = folder.resolve("a_gta.png");
        files.write(LabelMap.filled(new Size(3, 2), 13), palette, "gta", named);
        Path file = Files.copy(named, folder.resolve("00001.png"));

        assertEquals("gta", files.detect(file).get(0).key());
        assertLabels(files.read(file), 13, 13, 13, 13, 13, 13);
    }

    @Test
    void sharedColour_theWholeSetDecides() throws IOException {
        Path city = colours("00001.png", 0x804080, 0x4682B4, 0xF423E8);
        Path camvid = colours("00002.png", 0x804080, 0x808080, 0xC0C080);

        assertEquals("cityscapes-color", files.detect(city).get(0).key());
        assertEquals("camvid32", files.detect(camvid).get(0).key());
    }

    @Test
    void nyu894_deepGray_isDetected() throws IOException {
        Path file = folder.resolve("0001.png");
        byte[] samples = ByteBuffer.allocate(4).putShort((short) 894).putShort((short) 21).array();
        new PngWriter().write(file, RawPicture.of(new Size(2, 1), SampleKind.GRAY16, samples));

        assertEquals("nyu894", files.detect(file).get(0).key());
        assertFalse(files.encodings().find("nyu894").orElseThrow().canWrite());
    }

    @Test
    void detect_fewGrayValuesWithoutName_listsSeveralBelowCertainty() throws IOException {
        Path file = gray("x.png", 0, 1, 2, 8, 10);

        List<Detection> found = files.detect(file);

        assertTrue(found.size() > 4, found.toString());
        assertTrue(found.get(0).score() < 0.9, found.toString());
        assertTrue(found.stream().anyMatch(d -> d.key().equals("cityscapes-train-ids")));
        assertTrue(found.stream().anyMatch(d -> d.key().equals("camvid11")));
    }

    @Test
    void detect_fewGrayValues_looksAtTheFilesBeside() throws IOException {
        Path file = gray("x1.png", 0, 1, 2);
        gray("x2.png", 0, 13, 18, 255);

        assertEquals("cityscapes-train-ids", files.detect(file).get(0).key());
    }

    @Test
    void read_photo_isRefusedUnlessAskedFor() throws IOException {
        BufferedImage photo = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 64; i++) {
            photo.setRGB(i % 64, i / 64, (i % 64 * 4) << 16 | (i / 64 * 4) << 8 | (i * 7 & 0xFF));
        }
        Path file = SampleFiles.picture(photo, "jpeg", folder);

        FileFormatException e = assertThrows(FileFormatException.class, () -> files.read(file));

        assertEquals(
                "'a.jpeg' does not look like a label map; name its encoding to read it all the"
                        + " same.",
                e.getMessage());
        Optional<String> asked = Optional.of("cityscapes-color");
        assertEquals(
                new Size(64, 64), files.read(file, asked, ReadOptions.DEFAULT).layout().size());
    }
}
