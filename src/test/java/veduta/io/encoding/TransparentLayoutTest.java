package veduta.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.image.Size;
import veduta.io.raster.PngChunk;
import veduta.io.raster.PngWriter;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;

/** Fully transparent pixels are void, however the file says that they are. */
final class TransparentLayoutTest extends EncodingCase {
    private static final Optional<String> LABEL_IDS = Optional.of("cityscapes-label-ids");
    private static final int[] COLOURS = {0x804080, 0x4682B4, 0x00008E};

    private Path save(String format, BufferedImage image) throws IOException {
        Path file = folder.resolve("a." + format);
        return PlainWriter.write(image, format, file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff"})
    void read_colourWithoutOpacity_isVoid(String format) throws IOException {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 3; x++) {
            image.setRGB(x, 0, (x == 1 ? 0 : 0xFF000000) | COLOURS[x]);
        }

        DecodedLayout read = files.read(save(format, image));

        assertLabels(read, 0, 255, 13);
        assertEquals(0, read.movedPixels());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif"})
    void read_entryWithoutOpacity_isVoid(String format) throws IOException {
        int[] argb = new int[256];
        for (int i = 0; i < 3; i++) {
            argb[i] = (i == 1 ? 0 : 0xFF000000) | COLOURS[i];
        }
        for (int i = 3; i < 256; i++) {
            argb[i] = 0xFF000000 | i;
        }
        IndexColorModel model =
                new IndexColorModel(8, 256, argb, 0, true, -1, DataBuffer.TYPE_BYTE);
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int x = 0; x < 3; x++) {
            image.getRaster().setSample(x, 0, 0, x);
        }
        Path file = save(format, image);

        assertLabels(files.read(file), 0, 255, 13);
        assertLabels(
                files.read(file, Optional.of("indexed"), ReadOptions.palette("cityscapes")),
                0,
                255,
                13);
        assertLabels(files.read(file, LABEL_IDS, ReadOptions.DEFAULT), 255, 255, 255);
        assertEquals(0, files.read(file, LABEL_IDS, ReadOptions.DEFAULT).movedPixels());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff"})
    void read_grayWithoutOpacity_isVoid(String format) throws IOException {
        for (int type : new int[] {DataBuffer.TYPE_BYTE, DataBuffer.TYPE_USHORT}) {
            ComponentColorModel model =
                    new ComponentColorModel(
                            ColorSpace.getInstance(ColorSpace.CS_GRAY), true, false, 3, type);
            int full = type == DataBuffer.TYPE_BYTE ? 255 : 65_535;
            BufferedImage image =
                    new BufferedImage(
                            model, model.createCompatibleWritableRaster(4, 1), false, null);
            int[][] pixels = {{7, full}, {23, 0}, {26, 1}, {200, 0}};
            for (int x = 0; x < 4; x++) {
                image.getRaster().setPixel(x, 0, pixels[x]);
            }

            DecodedLayout read = files.read(save(format, image), LABEL_IDS, ReadOptions.DEFAULT);

            assertLabels(read, 0, 255, 13, 255);
            assertEquals(0, read.movedPixels());
        }
    }

    @Test
    void read_oneTransparentGray_isVoid() throws IOException {
        Path file = folder.resolve("a.png");
        RawPicture picture = RawPicture.of(new Size(3, 1), SampleKind.GRAY8, bytes(7, 23, 26));
        new PngWriter().write(file, picture, List.of(new PngChunk("tRNS", bytes(0, 23))));

        assertLabels(files.read(file, LABEL_IDS, ReadOptions.DEFAULT), 0, 255, 13);
    }

    @Test
    void read_oneTransparentColour_isVoid() throws IOException {
        Path file = folder.resolve("a.png");
        byte[] rgb = bytes(0x80, 0x40, 0x80, 0x46, 0x82, 0xB4, 0, 0, 0x8E);
        RawPicture picture = RawPicture.of(new Size(3, 1), SampleKind.RGB, rgb);
        PngChunk transparent = new PngChunk("tRNS", bytes(0, 0x46, 0, 0x82, 0, 0xB4));
        new PngWriter().write(file, picture, List.of(transparent));

        assertLabels(files.read(file), 0, 255, 13);
    }

    @Test
    void read_nothingButTransparentPixels_isVoid() throws IOException {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);

        assertLabels(files.read(save("png", image)), 255, 255, 255);
    }
}
