package veduta.io.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.image.Size;

class PngReaderTest {
    private static final Size SIZE = new Size(13, 11);

    private final PngReader reader = new PngReader(PixelLimits.LAYOUT);

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(SampleKind.class)
    void read_whatWasWritten_isTheSame(SampleKind kind) throws IOException {
        byte[] samples = noise((int) SIZE.pixels() * kind.bytes());
        RawPicture picture =
                kind == SampleKind.INDEXED
                        ? RawPicture.indexed(SIZE, samples, new int[] {0x102030, 0x405060})
                        : RawPicture.of(SIZE, kind, samples);
        Path file = folder.resolve("a.png");
        new PngWriter().write(file, picture);

        RawPicture read = new PngReader(PixelLimits.LAYOUT, kind == SampleKind.RED16).read(file);

        assertEquals(kind, read.kind());
        assertEquals(SIZE, read.size());
        assertArrayEquals(picture.colourTable(), read.colourTable());
        for (int pixel = 0; pixel < read.pixels(); pixel++) {
            if (kind.isNumber()) {
                assertEquals(picture.value(pixel), read.value(pixel));
            }
            assertEquals(picture.rgb(pixel), read.rgb(pixel));
            assertEquals(picture.alpha(pixel), read.alpha(pixel));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SampleKind.class,
            names = {"RGB", "GRAY8"})
    void write_readByAnotherProgram_isTheSame(SampleKind kind) throws IOException {
        RawPicture picture = RawPicture.of(SIZE, kind, noise(143 * kind.bytes()));
        Path file = folder.resolve("a.png");
        new PngWriter().write(file, picture);

        BufferedImage other = ImageIO.read(file.toFile());

        for (int pixel = 0; pixel < picture.pixels(); pixel++) {
            int[] samples = other.getRaster().getPixel(pixel % 13, pixel / 13, new int[4]);
            assertEquals(picture.rgb(pixel) >> 16, samples[0]);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "4, false", "8, false", "1, true", "2, true", "4, true"})
    void read_packedIndices_givesTheIndices(int bits, boolean interlaced) throws IOException {
        int entries = 1 << bits;
        byte[] ramp = new byte[entries];
        for (int i = 0; i < entries; i++) {
            ramp[i] = (byte) (i * 7);
        }
        IndexColorModel colours = new IndexColorModel(bits, entries, ramp, ramp, ramp);
        BufferedImage image =
                new BufferedImage(
                        13,
                        11,
                        bits == 8
                                ? BufferedImage.TYPE_BYTE_INDEXED
                                : BufferedImage.TYPE_BYTE_BINARY,
                        colours);
        Random random = new Random(bits);
        for (int i = 0; i < 143; i++) {
            image.getRaster().setSample(i % 13, i / 13, 0, random.nextInt(entries));
        }
        Path file = byJava(image, interlaced);

        RawPicture read = reader.read(file);

        assertEquals(SampleKind.INDEXED, read.kind());
        for (int i = 0; i < 143; i++) {
            assertEquals(image.getRaster().getSample(i % 13, i / 13, 0), read.value(i));
            assertEquals(image.getRGB(i % 13, i / 13) & 0xFFFFFF, read.rgb(i));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void read_colours_withAllFilters_areRaw(boolean interlaced) throws IOException {
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(4);
        for (int i = 0; i < 1600; i++) {
            // Smooth in one part and noise in the other, so that different filters are chosen.
            int smooth = i % 40 * 6 << 16 | i / 40 * 6 << 8;
            image.setRGB(i % 40, i / 40, i < 900 ? smooth : random.nextInt(1 << 24));
        }

        RawPicture read = reader.read(byJava(image, interlaced));

        for (int i = 0; i < 1600; i++) {
            assertEquals(image.getRGB(i % 40, i / 40) & 0xFFFFFF, read.rgb(i));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 3", "5, 1", "1, 9"})
    void read_smallInterlaced_isWhole(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < width * height; i++) {
            image.getRaster().setSample(i % width, i / width, 0, 10 + i);
        }

        RawPicture read = reader.read(byJava(image, true));

        for (int i = 0; i < width * height; i++) {
            assertEquals(10 + i, read.value(i));
        }
    }

    @Test
    void read_fileWithGammaAndProfile_leavesSamplesAlone() throws IOException {
        RawPicture picture = RawPicture.of(SIZE, SampleKind.GRAY8, noise(143));
        Path file = folder.resolve("a.png");
        PngChunk gamma = new PngChunk("gAMA", new byte[] {0, 1, (byte) 0x86, (byte) 0xA0});
        PngChunk standard = new PngChunk("sRGB", new byte[] {0});
        new PngWriter().write(file, picture, List.of(gamma, standard));

        RawPicture read = reader.read(file);

        for (int pixel = 0; pixel < 143; pixel++) {
            assertEquals(picture.value(pixel), read.value(pixel));
        }
    }

    @Test
    void read_wrongChecksum_isRefused() throws IOException {
        Path file = folder.resolve("a.png");
        new PngWriter().write(file, RawPicture.of(SIZE, SampleKind.GRAY8, noise(143)));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 13] ^= 1;
        Files.write(file, bytes);

        FileFormatException e = assertThrows(FileFormatException.class, () -> reader.read(file));

        assertEquals(
                "'a.png' is damaged: the checksum of its IDAT chunk is wrong.", e.getMessage());
    }

    @Test
    void read_deepColours_areCutOnlyWhenAskedFor() throws IOException {
        Path file = deepPng();

        assertThrows(FileFormatException.class, () -> reader.read(file));
        RawPicture read = new PngReader(PixelLimits.PHOTO, true).read(file);

        assertEquals(0x1234 >> 8 << 16 | 0xFF00 | 0x80, read.rgb(1));
    }

    private Path deepPng() throws IOException {
        ColorSpace srgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        ColorModel model = new ComponentColorModel(srgb, false, false, 1, DataBuffer.TYPE_USHORT);
        BufferedImage image =
                new BufferedImage(model, model.createCompatibleWritableRaster(2, 1), false, null);
        image.getRaster().setPixel(1, 0, new int[] {0x1234, 0xFFFF, 0x8000});
        return byJava(image, false);
    }

    private Path byJava(BufferedImage image, boolean interlaced) throws IOException {
        Path file = folder.resolve("java.png");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(
                interlaced ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return file;
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
