package veduta.io.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import veduta.image.Size;
import veduta.io.raster.PictureReader;
import veduta.io.raster.PixelLimits;
import veduta.io.raster.RawPicture;
import veduta.layout.LabelMap;

/** Pascal VOC: the table of its development kit is its mark, and the index counts. */
final class VocTest extends EncodingCase {
    /** The first colours of the development kit, by hand. */
    private static final int[] FIRST = {
        0x000000, 0x800000, 0x008000, 0x808000, 0x000080, 0x800080, 0x008080, 0x808080, 0x400000
    };

    private static int[] table() {
        int[] table = new int[256];
        for (int index = 0; index < 256; index++) {
            for (int bit = 0; bit < 8; bit++) {
                if ((index >> bit & 1) == 1) {
                    table[index] |= 128 >> bit / 3 << 16 - 8 * (bit % 3);
                }
            }
        }
        return table;
    }

    @Test
    void colour_firstIndices_areThoseOfTheKit() {
        int[] made = new int[FIRST.length];
        Arrays.setAll(made, Voc::colour);

        assertArrayEquals(FIRST, made);
        assertEquals(0xE0E0C0, Voc.colour(255));
    }

    @Test
    void read_tableOfTheKit_isVoc() throws IOException {
        Path file = indexed("2007_000007.png", table(), 0, 7, 15, 20, 255);

        for (Optional<String> encoding :
                Arrays.asList(
                        Optional.<String>empty(), Optional.of("voc"), Optional.of("indexed"))) {
            DecodedLayout read = files.read(file, encoding, ReadOptions.DEFAULT);

            assertEquals("voc", read.palette().key());
            assertEquals("background", name(read, 0, 0));
            assertEquals("car", name(read, 1, 0));
            assertEquals("person", name(read, 2, 0));
            assertEquals("tv-monitor", name(read, 3, 0));
            assertEquals(LabelMap.VOID, read.layout().label(4, 0));
            assertEquals(0, read.movedPixels());
        }
        assertEquals("voc", files.detect(file).get(0).key());
    }

    /** The files of a data set differ in what they show, not in what they are. */
    @Test
    void detect_neighboursOfAnyClasses_areAllVoc() throws IOException {
        for (int index = 1; index <= 20; index++) {
            Path file = indexed("2007_00" + index + ".png", table(), 0, index, 255);

            assertEquals("voc", files.detect(file).get(0).key());
        }
    }

    @Test
    void detect_indicesBeyondTheClasses_areAnotherSet() throws IOException {
        Path file = indexed("a.png", table(), 0, 21, 40);

        assertNotEquals("voc", files.detect(file).get(0).key());
    }

    @Test
    void detect_listOfOtherClassesBesideIt_isNotVoc() throws IOException {
        text("class_names.txt", "_background_\nwall\nfloor\nbed\n");
        Path file = indexed("a.png", Arrays.copyOf(table(), 4), 0, 1, 3);

        assertEquals("nyu40", files.read(file).palette().key());
    }

    @Test
    void write_anyLayout_hasTheTableOfTheKit() throws IOException {
        Path file = folder.resolve("a_voc.png");
        LabelMap layout = LabelMap.of(new Size(3, 1), bytes(0, 15, 255));

        files.write(layout, SampleFiles.palette("voc"), "voc", file);

        RawPicture written = new PictureReader(PixelLimits.LAYOUT).read(file);
        assertArrayEquals(table(), written.colourTable());
        assertEquals(15, written.value(1));
        assertEquals(255, written.value(2));
    }
}
