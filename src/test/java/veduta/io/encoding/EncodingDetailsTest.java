package veduta.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import veduta.image.Size;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PngWriter;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/** What each encoding means by its numbers, colours and names. */
class EncodingDetailsTest extends EncodingCase {
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
                         {"label": "sofa", "shape_type": "points", "points": [[0, 0]]}],
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
        assertEquals(2, files.frames(SourceFile.open(file), Optional.empty()));
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
}
