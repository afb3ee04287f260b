package veduta.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import veduta.io.raster.FileFormatException;

/** Panoptic files of COCO, whose pictures hold red + 256 green + 65536 blue. */
class CocoPanopticTest extends EncodingCase {
    private static final String CLASSES =
            "\"categories\": [{\"id\": 1, \"name\": \"person\"}, {\"id\": 3, \"name\": \"car\"},"
                    + " {\"id\": 184, \"name\": \"tree-merged\"}, {\"id\": 9, \"name\": \"gizmo\"},"
                    + " {\"id\": 25, \"name\": \"giraffe\"}]";

    @Test
    void ids_ofThreeBytes_giveTheClassesByName() throws IOException {
        // 0x030201 is red 3: 3 + 256 * 2 + 65536 * 1 = 66051; 0x00FF00 is 65280; 0x0000FF 16711680.
        colours("a.png", 0x030201, 0x00FF00, 0x0000FF, 0x000000, 0x070000);
        Path file =
                json(
                        "a.json",
                        image(
                                "a.png",
                                segment(66051, 1),
                                segment(65280, 184),
                                segment(16711680, 3),
                                segment(7, 9)));

        DecodedLayout read = files.read(file);

        assertEquals("coco-stuff", read.palette().key());
        assertEquals("person", name(read, 0, 0));
        assertEquals("tree", name(read, 1, 0));
        assertEquals("car", name(read, 2, 0));
        assertEquals(255, read.layout().label(3, 0));
        assertEquals(255, read.layout().label(4, 0));
        assertEquals(1, read.movedPixels());
        assertEquals(
                List.of("One class the palette does not know became void: gizmo."), read.notes());
    }

    @Test
    void pixels_ofNoSegment_areVoidAndCounted() throws IOException {
        colours("a.png", 0x010000, 0x020000);
        DecodedLayout read = files.read(json("a.json", image("a.png", segment(1, 3))));

        assertEquals("car", name(read, 0, 0));
        assertEquals(255, read.layout().label(1, 0));
        assertEquals(1, read.movedPixels());
    }

    @Test
    void severalPictures_theOneCalledLikeTheFileOrTheFrame() throws IOException {
        colours("a.png", 0x010000);
        colours("b.png", 0x010000);
        String both = image("a.png", segment(1, 1)) + "," + image("b.png", segment(1, 3));

        DecodedLayout called = files.read(json("b.json", both));
        assertEquals("car", name(called, 0, 0));
        assertEquals(List.of("b.png was read, picture 2 of 2 in the file."), called.notes());
        DecodedLayout first = files.read(json("all.json", both));
        assertEquals("person", name(first, 0, 0));
        DecodedLayout second =
                files.read(
                        json("all.json", both),
                        Optional.of("coco-panoptic"),
                        new ReadOptions(Optional.of("coco-stuff"), 1));
        assertEquals("car", name(second, 0, 0));
    }

    @Test
    void picture_inTheFolderOfTheSameName_isFound() throws IOException {
        Path picture = colours("a.png", 0x010000);
        Files.createDirectory(folder.resolve("val"));
        Files.move(picture, folder.resolve("val/a.png"));

        assertEquals(
                "car", name(files.read(json("val.json", image("a.png", segment(1, 3)))), 0, 0));
    }

    @Test
    void badFiles_areRefusedWithASentence() throws IOException {
        assertSentence(
                "'a.json' names the picture a.png, which is not beside it nor in a folder of its"
                        + " own name.",
                json("a.json", image("a.png", segment(1, 3))));
        assertSentence(
                "'b.json' is not valid JSON of COCO.",
                text("b.json", "{\"annotations\": [{\"segments_info\": [{\"id\": 1"));
        assertSentence(
                "'c.json' holds too many segments or the segment number 16777216, which no picture"
                        + " can hold.",
                json("c.json", image("a.png", segment(0x1000000, 3))));
        assertSentence(
                "'d.json' is not valid JSON of COCO.",
                text(
                        "d.json",
                        "{\"annotations\": [{\"segments_info\": [], \"x\": " + "[".repeat(99)));
        Path large = text("e.json", "{\"annotations\": ");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength((256L << 20) + 1);
        }
        assertSentence("'e.json' is too large: JSON of more than 256 MB is not read.", large);
    }

    private void assertSentence(String sentence, Path file) {
        FileFormatException fault = assertThrows(FileFormatException.class, () -> files.read(file));
        assertEquals(sentence, fault.getMessage());
    }

    private static String segment(int id, int number) {
        return "{\"id\": " + id + ", \"category_id\": " + number + ", \"area\": 1}";
    }

    private static String image(String name, String... segments) {
        return "{\"segments_info\": ["
                + String.join(",", segments)
                + "], \"file_name\": \""
                + name
                + "\", \"image_id\": 1}";
    }

    private Path json(String name, String annotations) throws IOException {
        return text(name, "{\"annotations\": [" + annotations + "], " + CLASSES + "}");
    }
}
