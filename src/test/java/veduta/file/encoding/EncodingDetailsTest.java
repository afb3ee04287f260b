package veduta.file.encoding;

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
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.file.raster.FileFormatException;
import veduta.file.raster.PngWriter;
import veduta.file.raster.RawPicture;
import veduta.file.raster.SampleKind;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/** What each encoding means by its numbers, colours and names. */
class EncodingDetailsTest {
    private final LayoutFiles files = new LayoutFiles(SampleFiles.PALETTES);

    @TempDir Path folder;

    @Test
    void cityscapesLabelIds_idsOutsideTheClasses_areVoid() throws IOException {
        Path file = gray("a_gtFine_labelIds.png", 7, 8, 33, 0, 9, 29);

        DecodedLayout read = files.read(file);

        assertLabels(read, 0, 1, 18, 255, 255, 255);
        assertEquals(0, read.movedPixels());
    }

    @Test
    void ids_unknownValues_areVoidAndCounted() throws IOException {
        Path file = gray("a_nyu13.png", 1, 13, 14, 200);

        DecodedLayout read = files.read(file, Optional.of("nyu13"), ReadOptions.DEFAULT);

        assertLabels(read, 0, 12, 255, 255);
        assertEquals(2, read.movedPixels());
    }

    @Test
    void instanceIds_belowAndAboveThousand_areClasses() throws IOException {
        Path file = folder.resolve("a_instanceIds.png");
        byte[] samples =
                ByteBuffer.allocate(8)
                        .putShort((short) 7)
                        .putShort((short) 26_001)
                        .putShort((short) 24_999)
                        .putShort((short) 3)
                        .array();
        new PngWriter().write(file, RawPicture.of(new Size(4, 1), SampleKind.GRAY16, samples));

        assertEquals("cityscapes-instance-ids", files.detect(file).get(0).key());
        assertLabels(files.read(file), 0, 13, 11, 255);
    }

    @Test
    void polygons_areaOverArea_skipsDeletedAndStripsGroup() throws IOException {
        Path file =
                text(
                        "a_gtFine_polygons.json",
                        """
                        {"imgHeight": 1, "imgWidth": 4, "objects": [
                         {"label": "road", "polygon": [[0,0],[4,0],[4,1],[0,1]]},
                         {"label": "cargroup", "polygon": [[1,0],[2,0],[2,1],[1,1]]},
                         {"label": "sky", "deleted": 1, "polygon": [[0,0],[4,0],[4,1],[0,1]]},
                         {"label": "parking", "polygon": [[2,0],[3,0],[3,1],[2,1]]},
                         {"label": "dragon", "polygon": [[3,0],[4,0],[4,1],[3,1]]}]}
                        """);

        DecodedLayout read = files.read(file);

        assertEquals("cityscapes-polygons", files.detect(file).get(0).key());
        assertLabels(read, 0, 13, 255, 255);
        assertEquals(1, read.movedPixels());
    }

    @Test
    void labelme_shapesByName_choosesThePalette() throws IOException {
        Path file =
                text(
                        "room.json",
                        """
                        {"version": "5.0.0", "flags": {}, "imageData": null, "shapes": [
                         {"label": "Ceiling", "shape_type": "rectangle",
                          "points": [[0, 0], [6, 3]], "group_id": null},
                         {"label": "floor", "shape_type": "polygon",
                          "points": [[0, 3], [6, 3], [6, 6], [0, 6]]},
                         {"label": "pillow", "shape_type": "circle", "points": [[3, 3], [3, 4.2]]},
                         {"label": "sofa", "shape_type": "point", "points": [[0, 0]]}],
                         "imageHeight": 6, "imageWidth": 6}
                        """);

        DecodedLayout read = files.read(file);

        assertEquals("labelme", files.detect(file).get(0).key());
        assertEquals("nyu40", read.palette().key());
        assertEquals("ceiling", name(read, 0, 0));
        assertEquals("floor", name(read, 0, 5));
        assertEquals("pillow", name(read, 2, 3));
        assertEquals(0, read.movedPixels());
    }

    @Test
    void labelme_unknownNames_becomeAPaletteOfTheirOwn() throws IOException {
        Path file =
                text(
                        "b.json",
                        """
                        {"imageHeight": 1, "imageWidth": 2, "shapes": [
                         {"label": "Hydra", "points": [[0,0],[1,0],[1,1],[0,1]]},
                         {"label": "Gorgon", "points": [[1,0],[2,0],[2,1],[1,1]]}]}
                        """);

        DecodedLayout read = files.read(file);

        assertEquals(List.of("hydra", "gorgon"), read.palette().classKeys());
        assertLabels(read, 0, 1);
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
    void gta_colourTableInIdOrder_isToldFromIndexed() throws IOException {
        Palette palette = SampleFiles.palette("cityscapes");
        Path named = folder.resolve("a_gta.png");
        files.write(LabelMap.filled(new Size(3, 2), 13), palette, "gta", named);
        Path file = Files.copy(named, folder.resolve("00001.png"));

        assertEquals("gta", files.detect(file).get(0).key());
        assertLabels(files.read(file), 13, 13, 13, 13, 13, 13);
    }

    @Test
    void paletteColour_chosenPalette_isUsed() throws IOException {
        byte[] sky = {0x46, (byte) 0x82, (byte) 0xB4};
        Path file = folder.resolve("a.png");
        new PngWriter().write(file, RawPicture.of(new Size(1, 1), SampleKind.RGB, sky));

        DecodedLayout read =
                files.read(file, Optional.of("palette-color"), ReadOptions.palette("nyu13"));

        assertEquals("nyu13", read.palette().key());
        assertEquals(1, read.movedPixels());
    }

    @Test
    void sharedColour_theWholeSetDecides() throws IOException {
        Path city = colours("00001.png", 0x804080, 0x4682B4, 0xF423E8);
        Path camvid = colours("00002.png", 0x804080, 0x808080, 0xC0C080);

        assertEquals("cityscapes-color", files.detect(city).get(0).key());
        assertEquals("camvid32", files.detect(camvid).get(0).key());
    }

    @Test
    void nyu40_matlab5_isTransposedRight() throws IOException {
        Path file =
                SampleFiles.mat5(
                        folder.resolve("img_5001.mat"), new int[][] {{1, 2, 3}, {4, 40, 0}});

        assertEquals("nyu40", files.detect(file).get(0).key());
        assertLabels(files.read(file), 0, 1, 2, 3, 39, 255);
    }

    @Test
    void nyu894_hdf5_readsTheFrameAsked() throws IOException {
        // Two frames of 3 columns with 2 rows: wall 21, floor 11, cabinet 3, bed 157, chair 5.
        int[][][] frames = {{{0, 0}, {0, 0}, {0, 0}}, {{21, 157}, {11, 5}, {3, 0}}};
        Path file = SampleFiles.hdf5(folder.resolve("nyu_depth_v2_labeled.mat"), frames);

        assertEquals("nyu894", files.detect(file).get(0).key());
        assertEquals(2, files.frames(file, Optional.empty()));
        DecodedLayout read =
                files.read(file, Optional.empty(), new ReadOptions(Optional.empty(), 1));
        assertEquals(new Size(3, 2), read.layout().size());
        assertLabels(read, 0, 1, 2, 3, 4, 255);
        FileFormatException e =
                assertThrows(
                        FileFormatException.class,
                        () ->
                                files.read(
                                        file,
                                        Optional.empty(),
                                        new ReadOptions(Optional.empty(), 2)));
        assertTrue(String.valueOf(e.getMessage()).contains("holds 2 layouts"), e.getMessage());
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

    @Test
    void read_lossyColours_areSnapped() throws IOException {
        Palette palette = SampleFiles.palette("cityscapes");
        byte[] labels = new byte[64 * 64];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i / 64 < 32 ? 10 : i % 64 < 32 ? 0 : 13);
        }
        LabelMap layout = LabelMap.of(new Size(64, 64), labels);
        Path png = folder.resolve("a.png");
        files.write(layout, palette, "cityscapes-color", png);
        Path file = SampleFiles.picture(ImageIO.read(png.toFile()), "jpeg", folder);

        DecodedLayout read = files.read(file);

        assertEquals(palette, read.palette());
        assertTrue(read.movedPixels() > 0, "JPEG changes colours");
        int wrong = 0;
        byte[] found = read.layout().toBytes();
        for (int i = 0; i < labels.length; i++) {
            wrong += found[i] == labels[i] ? 0 : 1;
        }
        assertTrue(wrong < labels.length / 100, wrong + " pixels differ");
    }

    @Test
    void write_otherPalette_isRefused() {
        FileFormatException e =
                assertThrows(
                        FileFormatException.class,
                        () ->
                                files.write(
                                        LabelMap.filled(new Size(1, 1), 0),
                                        SampleFiles.palette("nyu13"),
                                        "camvid11",
                                        folder.resolve("a.png")));

        assertEquals(
                "'a.png' cannot be written as camvid11: that needs the palette 'camvid', and this"
                        + " layout has 'nyu13'.",
                e.getMessage());
    }

    @Test
    void write_readOnlyOrUnknownEncoding_isRefused() {
        for (String key : List.of("nyu894", "none")) {
            assertThrows(
                    FileFormatException.class,
                    () ->
                            files.write(
                                    LabelMap.filled(new Size(1, 1), 0),
                                    SampleFiles.palette("nyu40"),
                                    key,
                                    folder.resolve("a.png")));
        }
    }

    private static void assertLabels(DecodedLayout read, int... labels) {
        byte[] expected = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            expected[i] = (byte) labels[i];
        }
        assertEquals(LabelMap.of(read.layout().size(), expected), read.layout());
    }

    private static String name(DecodedLayout read, int x, int y) {
        return read.palette().byLabel(read.layout().label(x, y)).orElseThrow().key();
    }

    private Path gray(String name, int... values) throws IOException {
        Path file = folder.resolve(name);
        RawPicture picture =
                RawPicture.of(new Size(values.length, 1), SampleKind.GRAY8, bytes(values));
        new PngWriter().write(file, picture);
        return file;
    }

    private Path indexed(String name, int[] table, int... values) throws IOException {
        Path file = folder.resolve(name);
        new PngWriter()
                .write(file, RawPicture.indexed(new Size(values.length, 1), bytes(values), table));
        return file;
    }

    private Path colours(String name, int... colours) throws IOException {
        byte[] rgb = new byte[3 * colours.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (colours[i / 3] >> (16 - i % 3 * 8));
        }
        Path file = folder.resolve(name);
        new PngWriter()
                .write(file, RawPicture.of(new Size(colours.length, 1), SampleKind.RGB, rgb));
        return file;
    }

    private Path text(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
