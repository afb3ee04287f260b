package veduta.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A list of classes beside a picture decides what it shows, in whatever form the picture is. */
final class ClassListTest extends EncodingCase {
    private static final String CVAT =
            """
            # label:color_rgb:parts:actions
            background:0,0,0::
            road:64,128,192::
            sky:250,50,83::
            house:51,221,255::
            """;

    private static final int ROAD = 0x4080C0;
    private static final int SKY = 0xFA3253;
    private static final int HOUSE = 0x33DDFF;

    private void assertRoadSkyHouse(DecodedLayout read) {
        assertEquals(List.of(), read.notes());
        assertEquals("road", name(read, 0, 0));
        assertEquals("sky", name(read, 1, 0));
        assertEquals("house", name(read, 2, 0));
        assertEquals(255, read.layout().label(3, 0));
        assertEquals(0, read.movedPixels());
    }

    @Test
    void read_coloursWithCvatList_areItsClasses() throws IOException {
        text("labelmap.txt", CVAT);
        Path file = colours("frame_000000.png", ROAD, SKY, HOUSE, 0);

        assertEquals("cvat", files.detect(file).get(0).key());
        assertRoadSkyHouse(files.read(file));
        assertRoadSkyHouse(files.read(file, Optional.of("cvat"), ReadOptions.DEFAULT));
    }

    @Test
    void read_coloursWithOpacityAndCvatList_areItsClasses() throws IOException {
        text("labelmap.txt", CVAT);
        BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_INT_ARGB);
        int[] argb = {0xFF000000 | ROAD, 0xFF000000 | SKY, 0xFF000000 | HOUSE, ROAD};
        image.setRGB(0, 0, 4, 1, argb, 0, 4);
        Path file = folder.resolve("frame_000000.png");
        assertTrue(ImageIO.write(image, "png", file.toFile()));

        assertRoadSkyHouse(files.read(file));
    }

    @Test
    void read_indexedWithCvatList_areItsClasses() throws IOException {
        text("labelmap.txt", CVAT);
        Path file = indexed("a.png", new int[] {SKY, ROAD, 0, HOUSE}, 1, 0, 3, 2);

        assertRoadSkyHouse(files.read(file));
    }

    @Test
    void read_coloursWithLabelmeList_areItsClasses() throws IOException {
        text(
                "label_color.txt",
                "0 0 0 _background_\n64 128 192 road\n250 50 83 sky\n51 221 255 house\n");
        Path file = colours("a.png", ROAD, SKY, HOUSE, 0);

        assertRoadSkyHouse(files.read(file));
    }

    @Test
    void read_grayWithRoboflowList_areItsClasses() throws IOException {
        text("_classes.csv", "Pixel Value, Class\n0, background\n1, road\n2, sky\n3, building\n");
        Path file = gray("a1_jpg.rf.0123_mask.png", 1, 2, 3, 0);

        DecodedLayout read = files.read(file);

        assertEquals("roboflow", files.detect(file).get(0).key());
        assertEquals("cityscapes", read.palette().key());
        assertLabels(read, 0, 10, 2, 255);
    }

    @Test
    void read_valuesThatRoboflowListLacks_areNotRoboflow() throws IOException {
        text("_classes.csv", "Pixel Value, Class\n0, background\n1, road\n");

        assertTrue(
                files.detect(gray("a_labelIds.png", 7, 8, 33))
                        .get(0)
                        .key()
                        .equals("cityscapes-label-ids"));
    }

    @Test
    void read_grayWithNames_goesByPosition() throws IOException {
        text("class_names.txt", "_background_\nwall\nfloor\nbed\n");
        Path file = gray("a.png", 0, 2, 3, 255);

        assertEquals("indexed", files.detect(file).get(0).key());
        assertLabels(files.read(file), 255, 1, 3, 255);
    }

    /** Classes that no palette knows get the colours of the list. */
    @Test
    void read_unknownNames_becomeAPalette() throws IOException {
        text("labelmap.txt", "hydra:1,2,3::\ngorgon:200,100,50::\n");
        Path file = colours("a.png", 0x010203, 0xC86432);

        DecodedLayout read = files.read(file);

        assertEquals("from-file", read.palette().key());
        assertLabels(read, 0, 1);
        assertEquals(0xC86432, read.palette().classes().get(1).rgb());
    }

    /** Two classes of the list are unknown; the note names the one that the picture shows. */
    @Test
    void read_coloursThatTheChosenPaletteLacks_areNamedInANote() throws IOException {
        text("labelmap.txt", CVAT + "hydra:1,2,3::\ngorgon:200,100,50::\n");
        Path file = colours("a.png", ROAD, SKY, 0xC86432, 0);

        DecodedLayout read =
                files.read(file, Optional.of("cvat"), ReadOptions.palette("cityscapes"));

        assertLabels(read, 0, 10, 255, 255);
        assertEquals(
                List.of(
                        "The palette 'cityscapes' does not know this class of labelmap.txt, which"
                                + " became void: gorgon."),
                read.notes());
    }

    @Test
    void read_numbersThatTheChosenPaletteLacks_areNamedInANote() throws IOException {
        text("_classes.csv", "Pixel Value, Class\n0, background\n1, road\n2, hydra\n3, gorgon\n");
        Path file = gray("a_mask.png", 0, 1, 2, 3);

        DecodedLayout read =
                files.read(file, Optional.of("roboflow"), ReadOptions.palette("cityscapes"));

        assertLabels(read, 255, 0, 255, 255);
        assertEquals(2, read.movedPixels());
        assertEquals(
                List.of(
                        "The palette 'cityscapes' does not know these 2 classes of _classes.csv,"
                                + " which became void: hydra, gorgon."),
                read.notes());
    }

    @Test
    void detect_photoBesideAList_isNoLabelMap() throws IOException {
        text("labelmap.txt", CVAT);
        BufferedImage photo = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 64; i++) {
            photo.setRGB(i % 64, i / 64, (i % 64 * 4) << 16 | (i / 64 * 4) << 8 | (i * 7 & 0xFF));
        }
        Path file = SampleFiles.picture(photo, "jpeg", folder);

        assertTrue(files.likeliest(files.detect(file)).isEmpty());
    }
}
