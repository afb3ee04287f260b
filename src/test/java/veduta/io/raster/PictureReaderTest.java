package veduta.io.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.image.Size;
import veduta.storage.AtomicFile;

class PictureReaderTest {
    private final PictureReader reader = new PictureReader(PixelLimits.LAYOUT);

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"tiff", "bmp", "png", "psd"})
    void read_losslessColours_areRaw(String format) throws IOException {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        int[] colours = {0x804080, 0xF423E8, 0x464646, 0x00008E, 0x000001, 0xFFFFFE};
        for (int i = 0; i < 6; i++) {
            image.setRGB(i % 3, i / 3, colours[i]);
        }

        RawPicture read = reader.read(write(image, format));

        assertEquals(SampleKind.RGB, read.kind());
        for (int i = 0; i < 6; i++) {
            assertEquals(colours[i], read.rgb(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiff", "bmp", "png", "gif"})
    void read_indexed_givesIndices(String format) throws IOException {
        // All 256 entries are there: Java's own writers mix up the indices of shorter tables.
        byte[] same = new byte[256];
        same[2] = 9;
        IndexColorModel model = new IndexColorModel(8, 256, same, same, same);
        BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int i = 0; i < 4; i++) {
            image.getRaster().setSample(i, 0, 0, i);
        }

        RawPicture read = reader.read(write(image, format));

        assertEquals(SampleKind.INDEXED, read.kind());
        for (int i = 0; i < 4; i++) {
            assertEquals(i, read.value(i), "repeated colours must not merge");
        }
    }

    /** Gray with an opacity beside it; one pixel's is {@code opacity}, the others' full. */
    private static BufferedImage grayWithOpacity(int opacity) {
        ComponentColorModel model =
                new ComponentColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_GRAY),
                        true,
                        false,
                        Transparency.TRANSLUCENT,
                        DataBuffer.TYPE_BYTE);
        BufferedImage image =
                new BufferedImage(model, model.createCompatibleWritableRaster(4, 1), false, null);
        for (int i = 0; i < 4; i++) {
            image.getRaster().setSample(i, 0, 0, 7 + i);
            image.getRaster().setSample(i, 0, 1, i == 2 ? opacity : 255);
        }
        return image;
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiff", "png"})
    void read_opaqueGrayWithOpacity_isGray(String format) throws IOException {
        RawPicture read = reader.read(write(grayWithOpacity(255), format));

        assertEquals(SampleKind.GRAY8, read.kind());
        for (int i = 0; i < 4; i++) {
            assertEquals(7 + i, read.value(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiff", "png"})
    void read_transparentGray_isTransparentThere(String format) throws IOException {
        RawPicture read = reader.read(write(grayWithOpacity(0), format));

        assertEquals(SampleKind.GRAY8, read.kind());
        for (int i = 0; i < 4; i++) {
            assertEquals(7 + i, read.value(i));
            assertEquals(i == 2 ? 0 : 255, read.alpha(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiff", "png"})
    void read_gray_isNotColourManaged(String format) throws IOException {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage deep = new BufferedImage(16, 16, BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < 256; i++) {
            image.getRaster().setSample(i % 16, i / 16, 0, i);
            deep.getRaster().setSample(i % 16, i / 16, 0, 130 * i);
        }

        RawPicture read = reader.read(write(image, format));
        RawPicture readDeep = reader.read(write(deep, format));

        assertEquals(SampleKind.GRAY8, read.kind());
        assertEquals(SampleKind.GRAY16, readDeep.kind());
        for (int i = 0; i < 256; i++) {
            assertEquals(i, read.value(i));
            assertEquals(130 * i, readDeep.value(i));
        }
    }

    @Test
    void read_jpeg_isNearlyTheColour() throws IOException {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256; i++) {
            image.setRGB(i % 16, i / 16, 0x804080);
        }

        int rgb = reader.read(write(image, "jpeg")).rgb(100);

        assertTrue(Math.abs((rgb >> 16) - 0x80) < 4 && Math.abs((rgb & 0xFF) - 0x80) < 4);
    }

    @Test
    void read_webp_works() throws IOException {
        Path file = folder.resolve("a.webp");
        String lossless = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";
        Files.write(file, Base64.getDecoder().decode(lossless));

        RawPicture read = reader.read(file);

        assertEquals(new Size(1, 1), read.size());
        assertEquals(SampleKind.RGBA, read.kind());
    }

    @Test
    void size_isReadWithoutDecoding() throws IOException {
        Path file = write(new BufferedImage(7, 3, BufferedImage.TYPE_INT_RGB), "png");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, 40));

        assertEquals(new Size(7, 3), reader.size(file));
    }

    @Test
    void write_failing_leavesTheOldFile() throws IOException {
        Path file = folder.resolve("a.txt");
        Files.writeString(file, "old");

        IOException thrown =
                assertThrows(
                        IOException.class,
                        () ->
                                AtomicFile.write(
                                        file,
                                        out -> {
                                            out.write(1);
                                            throw new IOException("full");
                                        }));

        assertEquals("full", thrown.getMessage());
        assertEquals("old", Files.readString(file));
        try (Stream<Path> entries = Files.list(folder)) {
            assertEquals(1, entries.count());
        }
    }

    private Path write(BufferedImage image, String format) throws IOException {
        Path file = folder.resolve("a." + format);
        assertTrue(ImageIO.write(image, format, file.toFile()), format);
        return file;
    }
}
