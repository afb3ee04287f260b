package veduta.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** SYNTHIA, India Driving Dataset, Mapillary Vistas and the full ADE20K as they are published. */
final class NewEncodingsTest extends EncodingCase {
    /** Colours of 16 bits a channel by Java's own writer. */
    private Path deep(String name, int[]... pixels) throws IOException {
        ColorSpace srgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        ComponentColorModel model =
                new ComponentColorModel(srgb, false, false, 1, DataBuffer.TYPE_USHORT);
        BufferedImage image =
                new BufferedImage(
                        model, model.createCompatibleWritableRaster(pixels.length, 1), false, null);
        for (int x = 0; x < pixels.length; x++) {
            image.getRaster().setPixel(x, 0, pixels[x]);
        }
        return PlainWriter.write(image, "png", folder.resolve(name));
    }

    @Test
    void read_synthia_redIsTheClass() throws IOException {
        Path file = deep("0000000.png", new int[] {1, 0, 0}, new int[] {8, 300, 0}, new int[3]);

        assertEquals("synthia", files.detect(file).get(0).key());
        assertLabels(files.read(file), 0, 7, 255);
    }

    @Test
    void read_iddLevel3Ids_areItsClasses() throws IOException {
        Path file = gray("000005_gtFine_labellevel3Ids.png", 0, 22, 25, 255);

        assertEquals("idd", files.detect(file).get(0).key());
        DecodedLayout read = files.read(file);
        assertEquals("road", name(read, 0, 0));
        assertEquals("building", name(read, 1, 0));
        assertEquals("sky", name(read, 2, 0));
        assertEquals(255, read.layout().label(3, 0));
    }

    @Test
    void read_mapillary_theTableIsItsMark() throws IOException {
        int[] table = new int[66];
        for (int i = 0; i < 65; i++) {
            table[i] = SampleFiles.palette("mapillary-vistas").classes().get(i).rgb();
        }
        Path file = indexed("aB3_x.png", table, 13, 27, 55, 65);

        assertEquals("mapillary-vistas", files.read(file).palette().key());
        assertLabels(files.read(file), 13, 27, 55, 255);
    }

    /** 2420 is sky, 312 building and 2131 road; 1 is no class of the 150. */
    @Test
    void read_fullAde20k_redAndGreenAreTheClass() throws IOException {
        Path file =
                colours("ADE_train_00000001_seg.png", 0x5A7407, 0x0A3807, 0x505307, 0x000100, 0);

        assertEquals("ade20k-full", files.detect(file).get(0).key());
        DecodedLayout read = files.read(file);
        assertEquals("sky", name(read, 0, 0));
        assertEquals("building", name(read, 1, 0));
        assertEquals("road", name(read, 2, 0));
        assertEquals(255, read.layout().label(3, 0));
        assertEquals(new Dropped(0, 1), read.dropped());
        assertEquals(0, read.movedPixels());
    }

    @Test
    void detect_coloursOfAPalette_areNotAde20k() throws IOException {
        Path file = colours("a.png", 0x804080, 0x4682B4, 0xF423E8);

        assertTrue(files.detect(file).stream().noneMatch(each -> each.key().equals("ade20k-full")));
    }
}
