package veduta.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.io.raster.FileFormatException;
import veduta.layout.Palette;

/** Label maps of more than 8 bits a channel, and of other channels than red, green and blue. */
final class DeepColoursTest extends EncodingCase {
    private Path save(String format, int[]... pixels) throws IOException {
        ColorSpace srgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        boolean opacity = pixels[0].length == 4;
        ComponentColorModel model =
                new ComponentColorModel(
                        srgb, opacity, false, opacity ? 3 : 1, DataBuffer.TYPE_USHORT);
        BufferedImage image =
                new BufferedImage(
                        model, model.createCompatibleWritableRaster(pixels.length, 1), false, null);
        for (int x = 0; x < pixels.length; x++) {
            image.getRaster().setPixel(x, 0, pixels[x]);
        }
        Path file = folder.resolve("a." + format);
        return PlainWriter.write(image, format, file);
    }

    private static int[] deep(int rgb) {
        return new int[] {(rgb >> 16) * 257, (rgb >> 8 & 0xFF) * 257, (rgb & 0xFF) * 257};
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff"})
    void read_widenedColours_areReducedExactly(String format) throws IOException {
        Palette palette = SampleFiles.palette("cityscapes");
        int[][] pixels =
                palette.classes().stream().map(each -> deep(each.rgb())).toArray(int[][]::new);

        DecodedLayout read = files.read(save(format, pixels));

        assertEquals("cityscapes", read.palette().key());
        assertLabels(read, IntStream.range(0, palette.size()).toArray());
        assertEquals(0, read.movedPixels());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff"})
    void read_widenedColoursWithOpacity_areVoidWhereTransparent(String format) throws IOException {
        int[] road = {0x80 * 257, 0x40 * 257, 0x80 * 257, 65_535};
        int[] erased = {0x46 * 257, 0x82 * 257, 0xB4 * 257, 0};

        assertLabels(files.read(save(format, road, erased)), 0, 255);
    }

    @Test
    void read_inks_areRefusedByName() {
        FileFormatException e = assertThrows(FileFormatException.class, () -> files.read(cmyk()));

        assertEquals("'a.tif' is CMYK; save it as RGB.", e.getMessage());
    }

    /** A TIFF file of four inks (TIFF 6.0, section 16), uncompressed. */
    private Path cmyk() throws IOException {
        return CmykTiff.write(folder.resolve("a.tif"), 2, 2);
    }
}
